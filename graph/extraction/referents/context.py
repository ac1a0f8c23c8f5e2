"""What is known of an article while its mentions are resolved: its day, and what was told so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ...actors import ActorBook, fold
from ...records import Actor
from ..grammar import Grammar
from ..lexicon import MentionWords
from ..mentions import Mention
from .identities import Identities
from .offices import Offices


@dataclass(frozen=True, slots=True)
class Referent:
    """The actors a mention stands for (none if it cannot be known), and how that was found."""

    actors: tuple[Actor, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """An actor told in a sentence: whether as its subject, as a place, after a preposition, in the plural or in a quotation; the
    kind of the mention and the token at which it ends."""

    actor: Actor
    gender: str | None
    sentence: int
    subject: bool
    last: int
    kind: str = ""
    is_place: bool = False
    oblique: bool = False
    plural: bool = False
    quoted: bool = False


@dataclass
class Context:
    """One article: its people, its day, the country whose offices it need not name (`home`), and what was
    told so far.

    `told` and `states` (ids) are in the order of the text; `institutions` maps « ministère » to the country it was last
    of, `seats` an office to the country whose seat of it was told last, `unnamed` « porte-parole » to the country that one without a name spoke for, None where it is not known; `groups` are those told together as
    « A et B », with their sentence; `sentence` counts; `named_here` are the states that the
    sentence at hand names, `scene` the one that it sets out with as where it is (« Au Niger, le ministère … »); `before` is the word before the mention at hand, `told_of` whom the relative clause at hand tells of,
    `asked` whether somebody is asked to do something to it (« a invité X à le voir »), `meets_another` whether « lui » or « elle » follows it in its sentence, `speaks` whether it is who says something, and `after_speech` whether it is the « -t-il » after the words said; `quoted`
    whether it stands in a quotation, and `quoted_of` who says this; `things` maps the sentences that begin with a noun of nobody known, « le sommet », to its gender; `speakers` are
    the subjects of reporting verbs, with their gender and sentence, nobody where they are no actors; `answers` is who answers an interview;
    `heralded` is the subject to come of a sentence that opens with what they do (« Recevant son homologue, X a … »), and `opens_apart` tells whether
    a sentence opens with what was before or after;
    `where` are the states that its places lie in, and `shadowed` those whose name is another's in this article.
    """

    book: ActorBook
    words: MentionWords
    grammar: Grammar
    offices: Offices
    identities: Identities
    day: str | None
    home: str | None
    told: list[Told] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    institutions: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)
    unnamed: dict[str, Actor | None] = field(default_factory=dict)
    groups: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)
    sentence: int = 0
    named_here: frozenset[str] = frozenset()
    scene: str | None = None
    before: str = ""
    asked: bool = False
    meets_another: bool = False
    told_of: Actor | None = None
    speaks: bool = False
    after_speech: bool = False
    quoted: bool = False
    quoted_of: frozenset[Actor] = frozenset()
    things: dict[int, str | None] = field(default_factory=dict)
    speakers: list[tuple[tuple[Actor, ...], str | None, int]] = field(default_factory=list)
    answers: Referent | None = None
    heralded: Actor | None = None
    opens_apart: bool = False
    where: frozenset[str] = frozenset()
    shadowed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """« la Géorgie » in an article on the United States that has neither « géorgien » nor « Tbilissi » is another."""
        told = self.identities.countries
        named = ((self.book.named(name), rivals) for name, rivals in self.words.shared_names.items() if rivals & told)
        self.shadowed = frozenset(state.id for states, _ in named for state in states) - told

    def gender(self, mention: Mention, actor: Actor) -> str | None:
        """The gender of an actor: known of it, told of it, or of the words that name it here."""
        return self.known_gender(actor) or mention.gender or self._gender_of_name(mention, actor)

    def known_gender(self, actor: Actor) -> str | None:
        """The gender of an actor, known of it or told of it in the article."""
        identity = self.identities.by_actor.get(actor.id)
        return actor.gender or (identity.gender if identity else None)

    def _gender_of_name(self, mention: Mention, actor: Actor) -> str | None:
        """Of a state told by its name and of an organisation, what their names tell: « l'Algérie », « l'Union africaine »."""
        if mention.kind != "actor":
            return None
        if actor.kind == "state":
            if fold(actor.label) in self.words.plural_states:
                return None
            is_masculine = not actor.label.endswith("e") or fold(actor.label) in self.words.masculine_states
            return "m" if is_masculine else "f"
        return self.words.body_genders.get(fold(actor.label).split()[0])

    def remember(self, mention: Mention, referent: Referent, subject: bool) -> None:
        """Note that a sentence told these actors, and whether as its subject."""
        is_place = (
            bool(mention.places)
            and self.before in self.grammar.at_places | self.grammar.at_states
            and not subject
        )
        for actor in referent.actors:
            gender = self.gender(mention, actor)
            told = Told(
                actor,
                gender,
                self.sentence,
                subject,
                mention.last,
                mention.kind,
                is_place,
                self.before in self.grammar.prepositions,
                mention.kind == "actor" and mention.count > 1,
                self.quoted,
            )
            self.told.append(told)
            if actor.kind != "person" and actor.id not in self.states[-1:]:
                self.states.append(actor.id)

    def known(self, actor_id: str) -> Actor:
        """An actor of the book, now also one of the article's people."""
        return self.identities.add(self.book.actors[actor_id]).actor

    def single(self, countries: Sequence[str]) -> Sequence[str]:
        """The country meant: itself, or of an ambiguous name's the one told before, else anywhere, by another name; but « le
        Congo et la RDC » are two."""
        countries = [country for country in countries if country not in self.shadowed]
        if len(countries) < 2:
            return countries
        others = [country for country in countries if country not in self.named_here]
        if len(others) == 1:
            return others
        for known in (self.states, self.identities.countries, self.where):
            told = [country for country in countries if country in known]
            if len(told) == 1:
                return told
        return ()

    def homes(self, actor: Actor) -> set[str]:
        """The states and organisations an actor holds office of on the day, and its own country; a state is its own."""
        if actor.kind == "state":
            return {actor.id}
        found = {tenure.country for tenure in self.book.in_office(actor.id, self.day)}
        return found | ({actor.country} if actor.country else set())

    def owner(self) -> Actor | None:
        """Whose « son » is most likely: the subject of the sentence so far, else of the one before, else the person told last."""
        here = (told.actor for told in self.told if told.subject and told.sentence == self.sentence)
        before = (t.actor for t in self.told if t.subject and t.sentence == self.sentence - 1 and t.actor.kind == "person")
        return next(here, None) or self.heralded or next(before, None) or next(iter(self.latest()), None)

    def latest(self) -> Iterable[Actor]:
        """The people told, each once, the last first."""
        return dict.fromkeys(told.actor for told in self.people_told())

    def people_told(self) -> Iterator[Told]:
        """The people told, the last first."""
        return (told for told in reversed(self.told) if told.actor.kind == "person")

    def one_of(self, ids: Sequence[str], reason: str) -> Referent:
        """The one actor of the book that these ids leave."""
        ids = self.single(ids)
        if len(ids) != 1:
            return Referent((), "several actors share this name")
        return Referent((self.book.actors[ids[0]],), reason)
