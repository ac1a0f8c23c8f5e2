"""What a reader who knows better says: one record for each kind of correction."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ..records import Actor, Article, Event

_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article: what a telling is known by, whatever the program makes of it."""

    article: str  # the article's identity
    sentence: str

    def is_in(self, identities: Collection[str], quotes: tuple[str, ...]) -> bool:
        """Whether the article of these identities has the sentence among these, however its words are spaced."""
        return self.article in identities and _plain(self.sentence) in map(_plain, quotes)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class _Correction:
    """`line` is where it stands in its file; `who` made it, `when` (ISO text), and `why`."""

    line: int
    who: str
    when: str
    why: str

    @property
    def note(self) -> str:
        """`Ada Nord, 2026-11-22: the summit was a day later`."""
        return f"{self.who}, {self.when[:10]}" + (f": {self.why}" if self.why else "")


@dataclass(frozen=True, slots=True)
class Verdict(_Correction):
    """The event of that local name is told rightly, or not at all: in that passage, or else wherever it is told."""

    event: str
    right: bool
    telling: Passage | None = None
    tellings: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment(_Correction):
    """What is otherwise with the event of that local name: `changes` has fields of `records.Event` and their values.

    It holds for that passage, or else wherever the event is told. `tellings` are the passages that told it when it was
    corrected; they find it again under another name.
    """

    event: str
    changes: Mapping[str, Any]
    telling: Passage | None = None
    tellings: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Identification(_Correction):
    """Who is called `actor` is `into`: everywhere, and then all names are one actor's; or in some articles only."""

    actor: str
    into: Actor
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Distinction(_Correction):
    """`actor` and `other` are two, whatever speaks for their being one."""

    actor: str
    other: str


@dataclass(frozen=True, slots=True)
class Addition(_Correction):
    """An event that was not found. Where `source` is given it is the article that tells it, made of the sentence alone."""

    event: Event
    article: str
    source: Article | None = field(default=None)


Correction: TypeAlias = Verdict | Amendment | Identification | Distinction | Addition
