"""Events as the network sees them: plain records, so that it needs no store; `source` reads them from one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from ..records import DEEDS, ENCOUNTERS, SPEECH_ACTS, ActorKind, Status

# The branches of the ontology, by the names of their classes.
BRANCHES: Final = {"Encounter": ENCOUNTERS, "Deed": DEEDS, "SpeechAct": SPEECH_ACTS}


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office and when it was held: ISO text of its own precision, None where not known."""

    title: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class NetworkActor:
    """An actor with what a reader wants to know of it. `id` is its IRI; `names` are its names besides the label."""

    id: str
    label: str
    kind: ActorKind
    label_en: str | None = None
    names: tuple[str, ...] = ()
    offices: tuple[Tenure, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's sentence that states an event, and where that article is.

    `article` is its IRI; `copy_of` that of the article whose text it prints, where it is a word-for-word copy.
    """

    quote: str
    article: str
    source: str | None = None
    url: str | None = None
    published: str | None = None
    confidence: float = 1.0
    status: Status = "occurred"
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """On what tellings of an event differ (`begin`, `place` or `status`): each value told, and how many sources tell it."""

    about: str
    versions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NetworkEvent:
    """One event with all who took part and all who tell it. `id` is its IRI, `begin` and `end` are ISO text."""

    id: str
    type: str
    status: Status = "occurred"
    begin: str | None = None
    end: str | None = None
    place: str | None = None
    place_en: str | None = None
    sense: str | None = None
    participants: tuple[NetworkActor, ...] = ()
    agents: tuple[NetworkActor, ...] = ()
    targets: tuple[NetworkActor, ...] = ()
    tellings: tuple[Telling, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def actors(self) -> tuple[NetworkActor, ...]:
        """All actors of the event, each once."""
        return tuple(dict.fromkeys((*self.participants, *self.agents, *self.targets)))

    @property
    def sources(self) -> int:
        """How many texts tell it: word-for-word copies are one source."""
        return len({telling.copy_of or telling.article for telling in self.tellings})

    @property
    def chronology(self) -> tuple[bool, str, str]:
        """The sort key of a timeline: by first day, undated events last."""
        return (self.begin is None, self.begin or "", self.id)


def branch(event_type: str) -> str:
    """`encounter`, `deed` or `speech act`."""
    if event_type in ENCOUNTERS:
        return "encounter"
    return "deed" if event_type in DEEDS else "speech act"


def linked_pairs(event: NetworkEvent) -> Iterator[tuple[str, str]]:
    """The pairs of actors an event links, as sorted IRIs.

    Participants are linked with each other and with the host or mediator; who acts, with whom it is done to. Those who
    act together are not (a minister and the country they speak for), nor those who undergo it together.
    """
    sides = [{actor.id for actor in side} for side in (event.participants, event.agents, event.targets)]
    pairs = set(combinations(sorted(sides[0]), 2))
    for here, there in combinations(sides, 2):
        pairs |= {(min(a, b), max(a, b)) for a in here for b in there if a != b}
    yield from sorted(pairs)
