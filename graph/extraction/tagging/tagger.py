"""Marks in a simple sentence the words that tell events, and what part its mentions have in them.

A small transformer, the first six layers of multilingual-e5-small (Wang et al., 2024, https://arxiv.org/abs/2402.05672; MIT
licence), learnt what words tell from news annotated sentence by sentence; the recipe is in `training/`. Its weights are in
eight bits, and one sentence is read at a time, so that what is read beside it changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, DiplographError, Status
from ..syntax.simplify import Word

WEIGHTS: Final = "graph/extraction/fr/model"
FILES: Final = ("events.onnx", "pieces.model", "visits.txt")
LIFT: Final = "Sanction-lift"
#: What the network tells apart, each in the order of its inputs and outputs.
TYPES: Final = (*ENCOUNTERS, *DEEDS[:4], LIFT, *DEEDS[4:], *SPEECH_ACTS)
STATUSES: Final[tuple[Status, ...]] = ("occurred", "planned", "proposed", "denied")
ROLES: Final = ("", "participants", "agents", "targets", "place", "date")
KINDS: Final = (
    "none", "named", "office", "related", "persons", "person", "actor", "metonym", "institution", "officials", "group", "back",
    "body", "pronoun", "unknown", "adjective", "compound", "place", "other", "date", "quotation",
)  # fmt: skip
# From what probability on a word has a role: less likely dates were as often wrong as right.
_LEAST: Final = {role: 0.8 if role == "date" else 0.5 for role in ROLES[1:]}
# Of a longer sentence only the beginning is read: so many words, so many pieces of words.
_LONGEST: Final = 120
_MOST_PIECES: Final = 400


@dataclass(frozen=True)
class Tag:
    """What the word `word` of a sentence tells: an event of the type, how likely (0 to 1), its status, and which words have which
    role in it: `roles` maps "participants", "agents", "targets", "place" and "date" to numbers of words, the nearest first."""

    word: int
    type: str
    probability: float
    status: Status
    roles: Mapping[str, Sequence[int]]


class Tagger:
    """Reads simple sentences with one network."""

    def __init__(self, network: bytes, pieces: bytes, visit_words: Iterable[str]) -> None:
        options = onnxruntime.SessionOptions()
        # One thread: the workers of a build are as many as the cores.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._network = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
        self._pieces = SentencePieceProcessor(model_proto=pieces)
        self._cut = cache(self._pieces.encode)
        #: The folded words by which visits were told where it was learnt: without one of them it need not be asked for visits.
        self.visit_words: Final = frozenset(visit_words)

    def tags(self, words: Sequence[Word], floor: float) -> list[Tag]:
        """What the words of a simple sentence tell that is at least as likely as `floor` (0 to 1), in the order of the words."""
        words = words[:_LONGEST]
        types, statuses, roles = self._network.run(["types", "statuses", "roles"], self._inputs(words))
        return [
            Tag(
                at,
                TYPES[type].removesuffix("-lift"),
                float(types[at, type]),
                STATUSES[int(statuses[at].argmax())],
                _roles(words, at, roles[at]),
            )
            for at, type in np.argwhere(types >= floor).tolist()
            if words[at].date is None and not words[at].quotation
        ]

    def _inputs(self, words: Sequence[Word]) -> dict[str, NDArray[Any]]:
        """The numbers of the sentence's pieces and of their kinds, and which pieces make which word, as shares of it."""
        pieces, kinds, owners = [self._pieces.bos_id()], [0], [-1]
        for at, word in enumerate(words):
            own = [piece for part in word.text.split() for piece in self._cut(part)]
            pieces += own
            kinds += [KINDS.index(kind_of(word))] * len(own)
            owners += [at] * len(own)
        pieces, kinds, owners = (
            pieces[: _MOST_PIECES - 1],
            kinds[: _MOST_PIECES - 1],
            owners[: _MOST_PIECES - 1],
        )
        owner = np.array([*owners, -1])
        makes = (owner[None] == np.arange(len(words))[:, None]).astype("float32")
        return {
            "pieces": np.array([*pieces, self._pieces.eos_id()]),
            "kinds": np.array([*kinds, 0]),
            "shares": makes / np.maximum(makes.sum(1, keepdims=True), 1),
        }


def kind_of(word: Word) -> str:
    """Which of the `KINDS` a word is."""
    if word.quotation:
        return "quotation"
    if word.date:
        return "date"
    mention = word.mention
    if mention is None:
        return "none"
    if mention.kind != "person":
        return mention.kind if mention.kind in KINDS else "other"
    if len(mention.persons) > 1 or mention.count > 1:
        return "persons"
    if mention.persons[0].relation:
        return "related"
    return "named" if mention.persons[0].name else "office"


def _roles(words: Sequence[Word], at: int, likely: NDArray[np.float32]) -> dict[str, list[int]]:
    """The words with each role in what the word `at` tells."""
    near = sorted((i for i, word in enumerate(words) if word.mention or word.date), key=lambda i: abs(i - at))
    return {
        role: [i for i in near if likely[i, number] >= _LEAST[role] and (role != "date" or words[i].date)]
        for number, role in enumerate(ROLES)
        if role
    }


@cache
def load_tagger() -> Tagger:
    """The tagger of French, loaded once a process. Raises `DiplographError` when its files are missing or damaged."""
    return read_tagger(resources.files("diplograph").joinpath(WEIGHTS))


def read_tagger(folder: Traversable) -> Tagger:
    """The tagger in a folder: `events.onnx`, `pieces.model`, `visits.txt`, and the SHA-256 of these, one after the other, in
    `events.sha256`."""
    try:
        network, pieces, visits = (folder.joinpath(name).read_bytes() for name in FILES)
        digest = folder.joinpath("events.sha256").read_text("ascii").strip()
    except OSError as error:
        raise DiplographError(f"What reads events is missing ({error}); install diplograph again.") from error
    if hashlib.sha256(network + pieces + visits).hexdigest() != digest:
        raise DiplographError(
            f"What reads events in {folder} is damaged: its SHA-256 should be {digest}; install diplograph again."
        )
    return Tagger(network, pieces, visits.decode("utf-8").split())
