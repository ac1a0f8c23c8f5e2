"""Who is meant: each mention of an article gets its actors, or none, and a reason.

The mentions are read in order, as a reader does. What was told before is remembered: the people with their titles,
countries and gender, and who was the subject of each sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ..actors import ActorBook, Tenure, fold
from ..records import Actor
from .identities import Identities, Identity
from .lexicon import MentionWords
from .mentions import Mention, Person
from .offices import Offices
from .paragraphs import Paragraph

# A pronoun looks back over at most so many sentences.
_REACH: Final = 4
_LEADERS: Final = ("head_of_state", "head_of_government", "high_representative", "commission_president")


@dataclass(frozen=True, slots=True)
class Referent:
    """The actors a mention stands for (none if it cannot be known), and how that was found."""

    actors: tuple[Actor, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Told:
    """An actor told in a sentence, and whether as its subject."""

    actor: Actor
    gender: str | None
    sentence: int
    subject: bool
    institution: bool = False


class Resolver:
    """Resolves the mentions of one article, paragraph by paragraph."""

    def __init__(
        self, book: ActorBook, words: MentionWords, offices: Offices, identities: Identities, day: str | None, home: str | None
    ) -> None:
        self._book = book
        self._words = words
        self._offices = offices
        self._identities = identities
        self._day = day
        self._home = home
        self._told: list[_Told] = []
        self._states: list[str] = []
        self._institutions: dict[str, str] = {}
        self._sentence = 0
        self._speakers: list[tuple[tuple[Actor, ...], str | None, int]] = []

    def resolve(
        self, paragraph: Paragraph, mentions: Sequence[Mention], speakers: frozenset[Mention] = frozenset()
    ) -> dict[Mention, Referent]:
        """The referents of a paragraph's mentions; call once for each paragraph, in order.

        `speakers` are the mentions that reporting verbs have for subjects: « a-t-elle ajouté » goes back to them.
        """
        found: dict[Mention, Referent] = {}
        for first, last in paragraph.sentences:
            self._sentence += 1
            seen_subject = False
            for mention in (m for m in mentions if first <= m.first < last):
                referent = self._said_again(mention) if mention in speakers else None
                referent = referent or self._referent(mention)
                found[mention] = referent
                if mention.kind == "adjective":
                    continue
                if mention in speakers and referent.actors:
                    self._speakers.append((referent.actors, self._gender(mention, referent.actors), self._sentence))
                subject = not seen_subject and self._may_be_subject(paragraph, mention)
                self._remember(mention, referent, subject)
                seen_subject |= subject and bool(referent.actors)
        return found

    def _said_again(self, mention: Mention) -> Referent | None:
        """« …, a-t-elle ajouté »: who spoke last, if near and of that gender and number."""
        if mention.kind != "pronoun" or not self._speakers:
            return None
        subjects = [t for t in self._told if t.subject and t.actor.kind == "person" and t.gender in {mention.gender, None}]
        latest = subjects[-1].sentence if subjects else 0
        for actors, gender, sentence in reversed(self._speakers):
            if latest > sentence and mention.count == 1:
                return None  # somebody else was the subject since
            fits = not (gender and mention.gender and gender != mention.gender) or mention.count > 1
            if sentence >= self._sentence - _REACH and fits and (len(actors) > 1) == (mention.count > 1):
                return Referent(actors, "who spoke last")
        return None

    def _gender(self, mention: Mention, actors: tuple[Actor, ...]) -> str | None:
        identity = self._identities.by_actor.get(actors[0].id)
        return actors[0].gender or (identity.gender if identity else None) or mention.gender

    @staticmethod
    def _may_be_subject(paragraph: Paragraph, mention: Mention) -> bool:
        before = paragraph.keys[mention.first - 1] if mention.first else ""
        return before not in _PREPOSITIONS and not paragraph.quoted[mention.first]

    def _remember(self, mention: Mention, referent: Referent, subject: bool) -> None:
        for actor in referent.actors:
            identity = self._identities.by_actor.get(actor.id)
            gender = actor.gender or (identity.gender if identity else None) or mention.gender
            self._told.append(_Told(actor, gender, self._sentence, subject, mention.kind == "institution"))
            if actor.kind != "person" and actor.id not in self._states[-1:]:
                self._states.append(actor.id)

    def _referent(self, mention: Mention) -> Referent:
        match mention.kind:
            case "person" | "unknown":
                return self._people(mention)
            case "adjective":
                return self._one_of(mention.actors, "an adjective of a country")
            case "actor" | "metonym":
                return self._one_of(mention.actors, mention.kind)
            case "institution":
                return self._institution(mention)
            case "officials":
                return self._one_of(mention.actors, "unnamed officials stand for their country")
            case "group":
                return self._group(mention)
            case "back":
                return self._back(mention)
            case "pronoun":
                return self._pronoun(mention)
            case _:
                return Referent((), "no actor")

    # ---- people

    def _people(self, mention: Mention) -> Referent:
        found = [self._person(mention, person) for person in mention.persons]
        actors = tuple(dict.fromkeys(actor for referent in found for actor in referent.actors))
        return Referent(actors, "; ".join(dict.fromkeys(referent.reason for referent in found)))

    def _person(self, mention: Mention, person: Person) -> Referent:
        if person.name:
            identity = self._identities.of(person)
            if identity:
                return Referent((identity.actor,), "named in the book" if identity.known else "named in the article")
            return Referent((), f"no person is known as {person.name!r}")
        if person.relation:
            return self._related(person)
        if person.title:
            return self._office_holder(mention, person)
        return self._national(person)

    def _office_holder(self, mention: Mention, person: Person) -> Referent:
        if person.title.split()[0] in self._words.epithets and not person.countries:
            return self._pronoun(replace(mention, kind="pronoun", head="il", count=1))
        if mention.possessive:
            return self._possessed(person)
        if person.title == "president republique" and not person.countries and self._home and mention.definite:
            # With no country, the paper's own.
            for tenure in self._offices.holders(person.title, self._home, self._day):
                return Referent((self._known(tenure.actor),), f"the home country's ({tenure.row})")
        told = self._told_with(person)
        if told:
            return Referent((told,), "the article gave this title")
        if person.tense != "present":
            return Referent((), f"{person.tense} holder not named")
        countries = person.countries or ((self._home,) if self._home and mention.definite else ())
        for country in self._single(countries):
            for tenure in self._offices.holders(person.title, country, self._day):
                return Referent((self._known(tenure.actor),), f"held the office then ({tenure.row})")
        if person.countries:
            if not any(self._offices.named(person.title, country) for country in person.countries):
                compatriot = self._national(person)
                if compatriot.actors:
                    return compatriot  # « le milliardaire américain »
            return self._one_of(person.countries, "no holder is known: the country")
        return Referent((), "an office without a country")

    def _known(self, actor_id: str) -> Actor:
        return self._identities.add(self._book.actors[actor_id]).actor

    def _single(self, countries: Sequence[str]) -> Sequence[str]:
        """The country meant: itself, or of an ambiguous demonym's the one told elsewhere."""
        if len(countries) < 2:
            return countries
        told = [country for country in countries if country in self._states]
        return told[:1] if len(told) == 1 else ()

    def _told_with(self, person: Person) -> Actor | None:
        """The last person told who has this title: by the article's words, else by the book's offices on the day."""
        bearers = [
            told for told in self._latest()
            if (identity := self._identities.by_actor.get(told.id)) and self._bears(identity, person)
        ]  # fmt: skip
        if bearers and not person.countries and person.title in _NATIONAL_TITLES:
            bearers.sort(key=lambda actor: self._home not in self._homes(actor))
        if bearers:
            return bearers[0]
        for identity in self._identities.by_actor.values():
            if self._bears(identity, person):
                return identity.actor
        return None

    def _bears(self, identity: Identity, person: Person) -> bool:
        titles = identity.former_titles if person.tense == "former" else identity.titles
        countries = set(person.countries)
        if person.gender and identity.gender and person.gender != identity.gender:
            return False
        if countries and identity.countries and not countries & identity.countries:
            return False
        if any(_same_title(person.title, title) for title in titles):
            return not countries or bool(countries & (identity.countries or self._homes(identity.actor)))
        if person.tense == "former" or not identity.known:
            return False
        head = person.title.split()[0]
        return any(
            (head in _VAGUE_HEADS or head == fold(tenure.title).split()[0]) and tenure.office in self._offices.named(person.title, tenure.country) and (not countries or tenure.country in countries)
            for tenure in self._book.in_office(identity.actor.id, self._day)
            if tenure.title
        )

    def _homes(self, actor: Actor) -> set[str]:
        found = {tenure.country for tenure in self._book.in_office(actor.id, self._day)}
        return found | ({actor.country} if actor.country else set())

    def _latest(self) -> Iterable[Actor]:
        return dict.fromkeys(told.actor for told in self._people_told())

    def _people_told(self) -> Iterator[_Told]:
        """The people told, the last first."""
        return (told for told in reversed(self._told) if told.actor.kind == "person")

    def _related(self, person: Person) -> Referent:
        """« son homologue russe »: the holder, in that country, of the office of the person told last."""
        if person.relation != "same_office" or not person.countries:
            return Referent((), f"{person.relation} of somebody not named")
        for antecedent in self._latest():
            for title in self._titles(antecedent):
                for country in self._single(person.countries):
                    if country in self._homes(antecedent):
                        continue
                    for tenure in self._offices_of(title, country):
                        return Referent((self._known(tenure.actor),), f"counterpart of {antecedent.label} ({tenure.row})")
        return Referent((), "counterpart of somebody whose office is unknown")

    def _titles(self, actor: Actor) -> list[tuple[str, str]]:
        """The (title or office, kind) of a person: from the article, else from the book on the day."""
        identity = self._identities.by_actor.get(actor.id)
        article = [(title, "title") for title in sorted(identity.titles)] if identity else []
        return [*((tenure.office, "office") for tenure in self._book.in_office(actor.id, self._day)), *article]

    def _offices_of(self, title: tuple[str, str], country: str) -> Sequence[Tenure]:
        name, kind = title
        if kind == "office":
            return self._book.holders(name, country, self._day)
        return self._offices.holders(name, country, self._day)

    def _possessed(self, person: Person) -> Referent:
        """« son ministre des Affaires étrangères »: of the country of the person or state told last."""
        for antecedent in self._latest():
            for country in sorted(self._homes(antecedent)):
                for tenure in self._offices.holders(person.title, country, self._day):
                    if tenure.actor != antecedent.id:
                        return Referent((self._known(tenure.actor),), f"of {antecedent.label}'s country ({tenure.row})")
            break
        return Referent((), "nobody known holds this office")

    def _national(self, person: Person) -> Referent:
        """« le Luxembourgeois »: the last person told of that country."""
        countries = set(person.countries)
        for told in self._people_told():
            identity = self._identities.by_actor.get(told.actor.id)
            homes = self._homes(told.actor) | (identity.countries if identity else set())
            if homes & countries and not (person.gender and told.gender and person.gender != told.gender):
                return Referent((told.actor,), "the person of that nationality told last")
        return Referent((), "nobody of that nationality was told")

    # ---- groups and pronouns

    def _group(self, mention: Mention) -> Referent:
        if mention.head == "group_states":
            return self._state_group(mention)
        pair = self._pair(mention) if mention.count == 2 else ()
        if pair:
            return Referent(pair, "the two told together most")
        fitting: list[Actor] = []
        word = self._group_word(mention)
        for told in self._people_told():
            if told.actor not in fitting and self._belongs(told.actor, word):
                fitting.append(told.actor)
            if len(fitting) == mention.count:
                return Referent(tuple(reversed(fitting)), f"the {mention.count} told last")
        return Referent((), f"fewer than {mention.count} such people were told")

    def _pair(self, mention: Mention) -> tuple[Actor, ...]:
        """The person told last who fits, and the one told in the same sentences as they most often."""
        word = self._group_word(mention)
        latest = next((told.actor for told in self._people_told() if self._belongs(told.actor, word)), None)
        if latest is None:
            return ()
        here = {told.sentence for told in self._told if told.actor == latest}
        together = Counter(t.actor for t in self._people_told() if t.sentence in here and t.actor != latest and self._belongs(t.actor, word))
        return (together.most_common(1)[0][0], latest) if together else ()

    @staticmethod
    def _group_word(mention: Mention) -> str:
        word = mention.text.split()[0].removesuffix("s")
        return "dirigeant" if word == "chef" and "diplomatie" not in mention.text else word

    def _belongs(self, actor: Actor, word: str) -> bool:
        identity = self._identities.by_actor.get(actor.id)
        gender = actor.gender or (identity.gender if identity else None)
        if (word, gender) in {("homme", "f"), ("femme", "m")}:
            return False
        if word in {"homme", "femme", "responsable", "diplomate", "interlocuteur", "rival", "allie", "signataire", "elu"}:
            return True
        titles = (identity.titles | identity.former_titles) if identity else set()
        if any(word in title.split() for title in titles):
            return True
        offices = {tenure.office for tenure in self._book.in_office(actor.id, self._day)}
        if word in {"dirigeant", "leader", "chef", "president", "souverain", "homologue"}:
            return bool(offices & set(_LEADERS)) or (word == "chef" and "foreign_minister" in offices)
        return word == "ministre" and any(office.endswith("minister") for office in offices)

    def _state_group(self, mention: Mention) -> Referent:
        latest: list[str] = []
        for state in reversed(self._states):
            if state not in latest and self._book.actors[state].kind == "state":
                latest.append(state)
            if len(latest) == mention.count:
                return Referent(tuple(self._book.actors[id_] for id_ in reversed(latest)), "the states told last")
        return Referent((), "fewer states were told")

    def _back(self, mention: Mention) -> Referent:
        if mention.count > 1:
            return Referent((), "several, not known which")
        for told in reversed(self._told):
            if told.actor.kind != "person" and not told.institution:
                continue
            if not (mention.gender and told.gender and mention.gender != told.gender):
                return Referent((told.actor,), "the person told last")
        return Referent((), "nobody was told before")

    def _pronoun(self, mention: Mention) -> Referent:
        near = [told for told in self._told if told.sentence >= self._sentence - _REACH]
        if mention.head in {"l", "le", "la", "les", "lui", "leur"}:
            return self._clitic(mention, near)
        if mention.count > 1:
            return self._plural_pronoun(near)
        fitting = [told for told in near if not (told.gender and mention.gender and told.gender != mention.gender)]
        if any(told.actor.kind == "person" and told.sentence >= self._sentence - 2 for told in fitting):
            fitting = [told for told in fitting if told.actor.kind == "person" or told.institution]
        for wanted in (True, False):
            for sentence in sorted({told.sentence for told in fitting}, reverse=True):
                here = [t for t in fitting if t.sentence == sentence and t.subject == wanted and (wanted or t.actor.kind == "person")]
                if here:
                    return Referent((here[0].actor,), "the subject told last" if wanted else "the person told last")
        return Referent((), "nobody near fits")

    def _clitic(self, mention: Mention, near: list[_Told]) -> Referent:
        """« l'a reçu », « lui a accordé »: the person told last who is not the subject here."""
        if mention.count > 1:
            return Referent((), "several, not known which")
        here = [told.actor for told in near if told.sentence == self._sentence and told.actor.kind == "person"]
        subjects = {told.actor for told in near if told.sentence == self._sentence and told.subject} | set(here[-1:])
        fitting = [
            told for told in near if told.actor.kind == "person" and told.actor not in subjects
            and not (told.gender and mention.gender and told.gender != mention.gender)
        ]  # fmt: skip
        before = [told for told in fitting if told.sentence == max(t.sentence for t in fitting) and told.subject]
        if fitting:
            return Referent(((before or fitting)[-1].actor,), "the person told last beside the subject")
        return Referent((), "nobody near fits")

    def _plural_pronoun(self, near: list[_Told]) -> Referent:
        for sentence in sorted({told.sentence for told in near}, reverse=True):
            people = tuple(dict.fromkeys(t.actor for t in near if t.sentence == sentence and t.actor.kind == "person"))
            if 2 <= len(people) <= 4:
                return Referent(people, "the people told last together")
        return Referent((), "no group was told")

    # ---- states

    def _institution(self, mention: Mention) -> Referent:
        if mention.actors:
            referent = self._one_of(mention.actors, "an institution stands for its country")
            if referent.actors:
                self._institutions[mention.head] = referent.actors[0].id
            return referent
        country = self._institutions.get(mention.head) or self._home
        return self._one_of((country,), "an institution told before") if country else Referent((), "of which country?")

    def _one_of(self, ids: Sequence[str], reason: str) -> Referent:
        if len(ids) > 1:
            ids = self._single(ids)
        if not ids:
            return Referent((), "several actors share this name")
        return Referent((self._book.actors[ids[0]],), reason)


# Titles that a paper gives without a country to its own country's holder.
_NATIONAL_TITLES: Final = ("president republique", "chef etat", "chef gouvernement")
# Heads of titles that any leader may bear, whatever the office is called.
_VAGUE_HEADS: Final = frozenset(("chef", "dirigeant", "dirigeante", "leader", "patron", "patronne", "homme", "locataire", "hote", "maitre", "numero", "ministre", "cheffe", "souverain", "monarque"))
_PREPOSITIONS: Final = frozenset(
    ("de", "d", "du", "des", "a", "au", "aux", "en", "dans", "apres", "avant", "depuis", "sous", "pres", "avec", "par", "pour", "contre", "selon", "chez", "sur", "entre", "envers", "et", "vers", "sans", "outre", "dont", "comme")
)


def _same_title(asked: str, told: str) -> bool:
    """Whether a title told in full may be asked for in short: « le ministre » for « ministre des Affaires étrangères »."""
    short, long = asked.split(), told.split()
    return bool(short) and short[0] == long[0] and set(short) <= set(long)

