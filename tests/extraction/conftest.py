"""One extractor for all tests of the extraction, and a short way of writing down what a text tells.

An expected event is a tuple (type, status, date, place, who). `who` names the participants, or agents → targets, or
agents → targets | participants, each in alphabetical order. "*" stands for anything, "X*" for anything that begins with
X, a type that begins with "?" for an event that may be left out, "Sanction lift" for lifted sanctions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.events import Draft
from diplograph.graph.extraction.reach import Reach
from diplograph.graph.extraction.sentences import Passages, SentenceReader
from diplograph.graph.records import Actor, Article, Event

Telling = tuple[str | None, ...]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor over the actor book that the package ships; loading it takes a second or two. Of each text of the tests
    it parses also the sentences that are passed over, which must tell no event, and the articles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("diplograph.graph.extraction.engine.SentenceReader", _DoubtingReader)
        patch.setattr("diplograph.graph.extraction.engine.Reach", _DoubtingReach)
        return Extractor(load_book())


class _DoubtingReach(Reach):
    passes_over = False  # the last article

    def is_abroad(self, *article: Any) -> bool:
        _DoubtingReach.passes_over = not super().is_abroad(*article)
        return True


class _DoubtingReader(SentenceReader):
    def drafts(self, articles: Iterable[Passages]) -> list[list[Draft]]:
        articles = list(articles)
        sentences = (sentence for article in articles for sentence in self.sentences(article))
        [told] = self.read([[sentence for sentence in sentences if not self.may_tell(sentence)]])
        assert [draft.trigger for draft in told if not draft.unnamed] == []
        return super().drafts(articles)


@pytest.fixture(scope="session")
def tells(extractor: Extractor) -> Callable[[str, str, Sequence[Telling]], None]:
    """Checks that a text, published on a day, tells exactly these events."""

    def check(text: str, published: str, expected: Sequence[Telling]) -> None:
        found = [_telling(event) for event in extractor.events(Article("test", text, published=published))]
        assert not (found and _DoubtingReach.passes_over)
        missing, further = _compare(expected, found)
        assert (missing, further) == ([], []), f"missing {missing}, not expected {further}"

    return check


def _telling(event: Event) -> Telling:
    kind = f"{event.type} {event.sense}" if event.sense else event.type
    when = str(event.when) if event.when else None
    return kind, event.status, when, event.place.names[0] if event.place else None, _who(event)


def _who(event: Event) -> str:
    together = _labels(event.participants)
    if not event.agents and not event.targets:
        return together
    act = f"{_labels(event.agents)} → {_labels(event.targets)}".strip()
    return f"{act} | {together}" if together else act


def _labels(actors: Iterable[Actor]) -> str:
    return ", ".join(sorted(actor.label for actor in actors))


def _compare(expected: Sequence[Telling], found: Sequence[Telling]) -> tuple[list[Telling], list[Telling]]:
    """What is expected and not found, and what is found and not expected."""
    further, missing = list(found), []
    for wanted in expected:
        match = next((one for one in further if _fits(wanted, one)), None)
        if match is not None:
            further.remove(match)
        elif not str(wanted[0]).startswith("?"):
            missing.append(wanted)
    return missing, further


def _fits(wanted: Telling, found: Telling) -> bool:
    return all(_fits_field(one, other) for one, other in zip(wanted, found, strict=True))


def _fits_field(wanted: str | None, found: str | None) -> bool:
    if wanted is None or wanted == "*":
        return wanted == "*" or found is None
    wanted = wanted.removeprefix("?")
    return (found or "").startswith(wanted[:-1]) if wanted.endswith("*") else found == wanted
