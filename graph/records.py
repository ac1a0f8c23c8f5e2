"""The frozen records that everything else speaks in.

No type of a library appears here: the extraction makes these records, `triples` turns them into RDF, and nothing between
the two needs to know either. What the types, roles, statuses and dates mean is said in the ontology
(`ontology/diplomacy.ttl`) and in CONTRIBUTING.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

ENCOUNTERS: Final = ("Meeting", "Call", "Visit", "Summit", "Negotiation", "Mediation")
DEEDS: Final = ("Agreement", "Invitation", "Aid", "Sanction", "RelationsUp", "RelationsDown", "Appointment")
SPEECH_ACTS: Final = ("Support", "Criticism", "Demand", "Threat", "Refusal", "Statement")
EVENT_TYPES: Final = ENCOUNTERS + DEEDS + SPEECH_ACTS

# In order of precedence: what occurred outweighs what was only denied, planned or proposed of the same event.
STATUSES: Final = ("occurred", "denied", "planned", "proposed")

ActorKind = Literal["person", "state", "organisation"]
Status = Literal["occurred", "denied", "planned", "proposed"]


class DiplographError(Exception):
    """Something a user can mend. The message is one line: what came, what would have been right, what to do next."""


class BadInput(DiplographError):
    """A question that cannot be read, or a value in it that is none of its kind: nothing was tried. The exit status is 2."""


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, read and stripped of its page furniture.

    `id` is the identity given by the source, else its address, else the digest of its text (see `reading.identity`).
    `published` is ISO text of its own precision (`2023`, `2023-02`, `2023-02-22`) or None. Paragraphs of `text` are
    separated by newlines.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str = "fr"


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A day, month, year or span of them: ISO text of its own precision (`2023`, `2023-02`, `2023-02-22`).

    `start == end` for a single day, month or year.
    """

    start: str
    end: str

    def __str__(self) -> str:
        """`2023-02-22`, or `2023-02-20/2023-02-22` for a span."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def is_day(self) -> bool:
        """Whether this is one single day."""
        return self.start == self.end and len(self.start) == 10


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state or organisation.

    `id` is the local name of its IRI (`wang-yi`, `russia`, `onu`): lower-case ASCII letters, digits and hyphens or
    underscores. `names` has the French label first, then every other name. `country` is the id of the state (or
    organisation) a person stands for, where known; `wikidata` a QID; `gender` `m`, `f` or None. `titles` are those by which an
    article presents a person whom the actor book does not know, in its words, and `offices` those of the `country` that they
    name (`foreign_minister`).
    """

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    name_en: str | None = None
    country: str | None = None
    wikidata: str | None = None
    gender: str | None = None
    titles: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The French label."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Place:
    """A named place. `within` is the id of the place that holds it (Kremlin → moscow → russia), or None."""

    id: str
    names: tuple[str, ...]
    name_en: str | None = None
    within: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence that states an event: `start` and `end` in characters of the article's text, and its words."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one article tells it.

    `participants` came together; `agents` did it (or visited, spoke, mediated) and `targets` underwent it (or were the
    hosts, or were spoken of). `sense` is `lift` for lifted sanctions, else None. `confidence` lies in 0…1.
    """

    type: str
    evidence: Evidence
    participants: tuple[Actor, ...] = ()
    agents: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    when: When | None = None
    place: Place | None = None
    status: Status = "occurred"
    sense: str | None = None
    confidence: float = 1.0
    # Tellings of the same event elsewhere in the article, after the first full one.
    also: tuple[Evidence, ...] = field(default=())

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors of the event, each once, in the order participants, agents, targets."""
        return tuple(dict.fromkeys((*self.participants, *self.agents, *self.targets)))
