"""A slow, strong parser of French that teaches the fast one: a transformer read by biaffine scorers.

After Dozat and Manning (2017, https://arxiv.org/abs/1611.01734): for every word a score for each governor and each label, and
the best tree of them. It is learnt from the treebanks, in the form in which the extractor parses, and used once, to annotate
sentences of news for `train.py`; it does not ship.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from .decode import best_tree
from .encoder import packed_weights, read_encoder
from .trees import Token, Tree

WORDS_A_BATCH = 700
LONGEST = 120
RATES = {"encoder": 1.5e-4, "scorers": 1.5e-3}
NO_TARGET = -100


@dataclass(frozen=True)
class Labels:
    """What the teacher tells apart: relations, and parts of speech with their features."""

    relations: list[str]
    tags: list[tuple[str, str]]

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> Labels:
        """All that occur in the trees."""
        tokens = [token for tree in trees for token in tree]
        return cls(sorted({t.dep for t in tokens}), sorted({(t.pos, t.morph) for t in tokens}))


class Biaffine(nn.Module):
    """Scores of each pair of a word and a governor, `out` of them: (batch, out, words, governors)."""

    def __init__(self, wide: int, out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, wide + 1, wide + 1))

    def forward(self, words: Tensor, governors: Tensor) -> Tensor:
        """For vectors of words and of governors (batch, words, wide) the scores."""
        return torch.einsum("bxi,oij,byj->boxy", _with_one(words), self.weight, _with_one(governors))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Teacher(nn.Module):
    """Sentences as lists of words → scores of governors, relations and tags."""

    def __init__(self, labels: Labels, arc: int = 256, relation: int = 96, dropout: float = 0.25) -> None:
        super().__init__()
        self.labels = labels
        self._relation = {label: at for at, label in enumerate(labels.relations)}
        self._tag = {tag: at for at, tag in enumerate(labels.tags)}
        self.pieces, self.encoder = read_encoder(packed_weights())
        wide, depth = self.encoder.ln.weight.shape[0], len(self.encoder.layers) + 1
        self.mix = nn.Parameter(torch.zeros(depth))
        self.root = nn.Parameter(torch.zeros(wide))

        def reads(size: int) -> nn.Module:
            return nn.Sequential(nn.Linear(wide, size), nn.LeakyReLU(0.1), nn.Dropout(dropout))

        self.arc_of, self.arc_to, self.relation_of, self.relation_to = (
            reads(size) for size in (arc, arc, relation, relation)
        )
        self.arcs = Biaffine(arc, 1)
        self.relations = Biaffine(relation, len(labels.relations))
        self.tags = nn.Sequential(nn.Dropout(dropout), nn.Linear(wide, len(labels.tags)))

    def read(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor]:
        """One vector a word, the root first: (batch, words + 1, width), and which are there."""
        cut = [[self.pieces.of(word) for word in words] for words in sentences]
        ids = [
            torch.tensor([self.pieces.first, *(p for word in words for p in word), self.pieces.last])
            for words in cut
        ]
        mask = pad_sequence([torch.ones_like(i, dtype=torch.bool) for i in ids], batch_first=True)
        states = self.encoder(pad_sequence(ids, batch_first=True), mask)
        mixed = torch.einsum("l,lbpw->bpw", self.mix.softmax(0), torch.stack(states))
        rows = [self._words(mixed[at], words) for at, words in enumerate(cut)]
        there = pad_sequence([torch.ones(len(row), dtype=torch.bool) for row in rows], batch_first=True)
        return pad_sequence(rows, batch_first=True), there

    def _words(self, pieces: Tensor, words: Sequence[tuple[int, ...]]) -> Tensor:
        """The mean of each word's pieces."""
        sizes = torch.tensor([len(word) for word in words])
        owner = torch.repeat_interleave(torch.arange(len(words)), sizes)
        sums = torch.zeros(len(words), pieces.shape[1]).index_add(0, owner, pieces[1 : 1 + len(owner)])
        return torch.cat([(pieces[0] + self.root)[None], sums / sizes[:, None]])

    def forward(self, sentences: Sequence[Sequence[str]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Governors (batch, words + 1, words + 1), relations (batch, relations, …), tags (batch, words + 1, tags), the mask."""
        x, there = self.read(sentences)
        arcs = self.arcs(self.arc_of(x), self.arc_to(x))[:, 0]
        arcs = arcs.masked_fill(~there[:, None, :], -1e9)
        return arcs, self.relations(self.relation_of(x), self.relation_to(x)), self.tags(x), there

    def loss(self, trees: Sequence[Tree]) -> Tensor:
        """Cross-entropy of governors, relations of the right governors, and tags."""
        arcs, relations, tags, _ = self([[t.form for t in tree] for tree in trees])
        heads, deps, kinds = (_padded(rows) for rows in zip(*map(self._targets, trees), strict=True))
        at = heads.clamp(min=0)[:, None, :, None].expand(-1, relations.shape[1], -1, -1)
        chosen = relations.gather(3, at)[..., 0].transpose(1, 2)
        return sum(
            functional.cross_entropy(found.flatten(0, 1), wanted.flatten(), ignore_index=NO_TARGET)
            for found, wanted in ((arcs, heads), (chosen, deps), (tags, kinds))
        )  # type: ignore[return-value]

    def _targets(self, tree: Tree) -> tuple[list[int], list[int], list[int]]:
        heads = [0 if t.head == at else t.head + 1 for at, t in enumerate(tree)]
        deps = [self._relation[t.dep] for t in tree]
        kinds = [self._tag.get((t.pos, t.morph), NO_TARGET) for t in tree]
        return [NO_TARGET, *heads], [NO_TARGET, *deps], [NO_TARGET, *kinds]

    @torch.no_grad()
    def annotate(self, sentences: Sequence[Sequence[str]]) -> list[tuple[Tree, float]]:
        """The tree of each sentence, with the mean probability of its governors and relations."""
        self.eval()
        arcs, relations, tags, _ = self(sentences)
        arcs, relations, kinds = arcs.softmax(-1), relations.softmax(1), tags.argmax(-1)
        return [
            self._tree(words, arcs[at], relations[at], kinds[at].tolist())
            for at, words in enumerate(sentences)
        ]

    def _tree(
        self, words: Sequence[str], arcs: Tensor, relations: Tensor, kinds: list[int]
    ) -> tuple[Tree, float]:
        heads = best_tree(arcs[: len(words) + 1, : len(words) + 1].numpy())
        tokens, sure, root = [], 0.0, self._relation["ROOT"]
        for at, (word, head) in enumerate(zip(words, heads, strict=True), start=1):
            odds = relations[:, at, head].clone()
            odds[root] = 2.0 if head == 0 else -1.0
            label = int(odds.argmax())
            sure += float(arcs[at, head]) * (1.0 if head == 0 else float(odds[label]))
            pos, morph = self.labels.tags[kinds[at]]
            governor = at - 1 if head == 0 else head - 1
            tokens.append(Token(word, word, pos, morph, governor, self.labels.relations[label]))
        return tuple(tokens), sure / len(words)


def _padded(rows: Sequence[list[int]]) -> Tensor:
    return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=NO_TARGET)


def batches(trees: Sequence[Tree], rng: random.Random) -> Iterator[list[Tree]]:
    """Sentences of like length together, the batches in any order."""
    kept = sorted((t for t in trees if len(t) <= LONGEST), key=lambda t: len(t) + rng.random())
    found, batch = [], []
    for tree in kept:
        batch.append(tree)
        if sum(map(len, batch)) >= WORDS_A_BATCH:
            found.append(batch)
            batch = []
    found.append(batch)
    rng.shuffle(found)
    yield from (b for b in found if b)


def learn(rounds: Sequence[Sequence[Tree]], labels: Labels, seed: int = 0) -> Teacher:
    """A teacher that has read each round of trees once, at a rate that falls to nothing."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    teacher = Teacher(labels)
    plan = [batch for trees in rounds for batch in batches(trees, rng)]
    inside = [p for p in teacher.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in teacher.encoder.parameters()}
    outside = [p for p in teacher.parameters() if id(p) not in ids]
    optimizer = torch.optim.AdamW(
        [{"params": inside, "lr": RATES["encoder"]}, {"params": outside, "lr": RATES["scorers"]}],
        weight_decay=0.01,
    )
    warm = 1 + len(plan) // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min(at / warm, (len(plan) - at) / (len(plan) - warm))
    )
    started = time.time()
    for at, batch in enumerate(plan):
        teacher.train()
        loss = teacher.loss(batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
        optimizer.step()
        schedule.step()
        if at % 50 == 0:
            print(f"{at} of {len(plan)}: loss {loss.item():.3f}, {time.time() - started:.0f} s", flush=True)
    return teacher


def annotate_all(teacher: Teacher, sentences: Sequence[tuple[str, ...]]) -> Iterator[tuple[Tree, float]]:
    """What `Teacher.annotate` gives for each of many sentences, shortest first."""
    batch: list[tuple[str, ...]] = []
    for words in sorted(sentences, key=len):
        batch.append(words)
        if sum(map(len, batch)) >= WORDS_A_BATCH:
            yield from teacher.annotate(batch)
            batch = []
    if batch:
        yield from teacher.annotate(batch)


def attachment(teacher: Teacher, trees: Sequence[Tree]) -> tuple[float, float, float]:
    """Shares of words, punctuation left out, with the right governor, with the right relation, too, and with the right
    part of speech."""
    wanted = {tuple(t.form for t in tree): tree for tree in trees}
    right = labelled = tagged = words = 0
    for found, _ in annotate_all(teacher, list(wanted)):
        for gold, got in zip(wanted[tuple(t.form for t in found)], found, strict=True):
            if gold.dep != "punct":
                words += 1
                right += gold.head == got.head
                labelled += gold.head == got.head and gold.dep == got.dep
                tagged += gold.pos == got.pos
    return right / words, labelled / words, tagged / words


def save(teacher: Teacher, path: Path) -> None:
    """Write the weights and what they tell apart."""
    labels = teacher.labels
    torch.save({"labels": (labels.relations, labels.tags), "state": teacher.state_dict()}, path)


def load(path: Path) -> Teacher:
    """A teacher that was saved."""
    saved = torch.load(path, weights_only=True)
    teacher = Teacher(Labels(*saved["labels"]))
    teacher.load_state_dict(saved["state"])
    return teacher
