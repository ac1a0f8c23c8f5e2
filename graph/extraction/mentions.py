"""Mentions: the phrases by which a paragraph refers to actors.

A mention says what its words say (a name, an office, a country, « son homologue ») and nothing of whom it means: that is
decided in `referents`, article by article. The whole phrase is one mention, from its article to the name in apposition:
« le ministre russe des Affaires étrangères, Sergueï Lavrov », for the parser reads a sentence best when each of its
actors is one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..actors import ActorBook, fold
from .lexicon import Head, MentionWords
from .names import Name, NameFinder
from .paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Person:
    """One person as described: by name, by office, or by relation to somebody told before.

    `title` holds the content words of the office, folded, without its country (`ministre affaires etrangeres`);
    `countries` the ids of the states or organisations it is an office of (several where a demonym is ambiguous).
    `tense` is "present", "former" or "future"; `relation` "same_office", "predecessor", "successor" or "".
    """

    name: str | None = None
    candidates: tuple[str, ...] = ()
    title: str = ""
    countries: tuple[str, ...] = ()
    gender: str | None = None
    tense: str = "present"
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of the paragraph's tokens `first` to `last` (exclusive).

    `kind`: "person" (one or several `persons`), "actor" (a state or organisation of the book, in `actors`),
    "institution" (a ministry, government … whose country may be left to the context), "metonym" (a capital or seat),
    "group" (« les deux hommes »; `count` of them), "back" (« ce dernier »), "place", "pronoun", "unknown" (a run of
    capitals). `head` is the folded noun.
    """

    first: int
    last: int
    kind: str
    head: str = ""
    persons: tuple[Person, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    text: str = ""
    count: int = 1
    gender: str | None = None
    definite: bool = True
    possessive: bool = False


@dataclass
class _Phrase:
    """What has been read of a noun phrase so far."""

    head: Head
    word: str
    first: int
    last: int
    title: list[str]
    countries: list[tuple[str, ...]]
    tense: str
    gender: str | None
    definite: bool
    possessive: bool


class MentionFinder:
    """Finds the mentions of paragraphs."""

    def __init__(self, book: ActorBook, words: MentionWords) -> None:
        self._book = book
        self._words = words
        self.names = NameFinder(book, words)

    def find(self, paragraph: Paragraph) -> list[Mention]:
        """The mentions of a paragraph from left to right, none overlapping another."""
        return _Reader(paragraph, self.names.find(paragraph), self._book, self._words).mentions()


class _Reader:
    """Reads one paragraph from left to right."""

    def __init__(self, paragraph: Paragraph, names: Iterable[Name], book: ActorBook, words: MentionWords) -> None:
        self.paragraph = paragraph
        self.tokens = paragraph.tokens
        self.keys = paragraph.keys
        self.names = {name.first: name for name in names}
        self.book = book
        self.words = words

    def mentions(self) -> list[Mention]:
        found: list[Mention] = []
        i = 0
        while i < len(self.tokens):
            mention = self.mention_at(i)
            if mention:
                found.append(mention)
            i = mention.last if mention else i + 1
        return found

    def mention_at(self, i: int) -> Mention | None:
        known = self.names.get(i)
        if known and known.kind != "run" and known.last > i + 2 and not known.text[0].isdigit():
            return self.with_title_after(self.plain(known))
        return (
            self.nationality(i) or self.clitic(i) or self.capital(i) or self.site(i) or self.group(i) or self.back(i) or self.noun_phrase(i) or self.addressed(i) or self.named(i) or self.pronoun(i)
        )

    # ---- noun phrases built on a title, a relation or an institution

    def noun_phrase(self, i: int) -> Mention | None:
        phrase = self.opening(i)
        if phrase is None:
            return None
        self.complements(phrase)
        if phrase.head.kind == "institution":
            self.whose(phrase)
            return self.institution(phrase)
        if phrase.head.plural:
            return self.several(phrase)
        return self.one_person(phrase)

    def whose(self, phrase: _Phrase) -> None:
        """« l'administration Trump », « le gouvernement Netanyahu »: of the country its head governs."""
        name = self.names.get(phrase.last)
        if name is None or name.kind != "person" or phrase.countries:
            return
        homes = {tenure.country for id_ in name.actors for tenure in self.book.in_office(id_)}
        states = [home for home in sorted(homes) if self.book.actors[home].kind == "state"]
        if len(states) == 1:
            phrase.countries.append((states[0],))
            phrase.last = name.last

    def opening(self, i: int) -> _Phrase | None:
        """The phrase from its determiner to its head noun."""
        words, j = self.words, i
        if j >= len(self.keys):
            return None
        determiner = self.keys[j] if self.keys[j] in words.determiners | words.possessives else ""
        j += bool(determiner)
        tense = "present"
        while j < len(self.keys) - 1 and self.keys[j] in words.former | words.future | words.neutral:
            found = self.paragraph.longest(words.heads, j)
            if found:
                break
            tense = "former" if self.keys[j] in words.former else "future" if self.keys[j] in words.future else tense
            j += 1
        found = self.paragraph.longest(words.heads, j) or (
            self.paragraph.longest(words.institutions, j) if determiner or j == i else None
        )
        if not found or (j in self.names and self.names[j].kind != "run"):
            return self.national(i, j, determiner, tense) if determiner else None
        head, last = found
        word = " ".join(self.keys[j:last])
        if word.startswith("ex "):
            tense, word = "former", word[3:]
        gender = head.gender or ("f" if determiner in {"la", "une", "cette"} else "m" if determiner in {"le", "un", "ce"} else None)
        return _Phrase(
            head, word, i, last, word.split(), [], tense, gender,
            definite=determiner not in {"un", "une", "quelques", "plusieurs", "certains"},
            possessive=determiner in words.possessives,
        )

    def national(self, i: int, j: int, determiner: str, tense: str) -> _Phrase | None:
        """« le Français Emmanuel Macron », « la Britannique »: a person told by nationality."""
        if j >= len(self.tokens) or not self.tokens[j].is_capitalised:
            return None
        readings = self.book.demonyms.get(self.keys[j])
        if not readings or any(number == "p" for _, _, number in readings) and determiner == "les":
            return None
        gender = "f" if determiner in {"la", "une"} else "m" if determiner in {"le", "un"} else readings[0][1]
        countries = tuple(dict.fromkeys(state for state, _, _ in readings))
        return _Phrase(
            Head("national", gender), self.keys[j], i, j + 1, [], [countries], tense, gender,
            definite=determiner not in {"un", "une"}, possessive=False,
        )

    def complements(self, phrase: _Phrase) -> None:
        """Read on over the adjectives and complements that belong to the head."""
        while phrase.last < len(self.tokens):
            if not (self.adjective(phrase) or self.complement(phrase) or self.listed_country(phrase)):
                return

    def adjective(self, phrase: _Phrase) -> bool:
        j = phrase.last
        after = self.paragraph.longest(self.words.after, j)
        if after:
            kind, phrase.last = after
            if kind != "neutral":
                phrase.tense = kind
            elif self.keys[j] in {"adjoint", "adjointe", "delegue", "deleguee", "suppleant", "suppleante", "special", "speciale", "general", "generale", "supreme"}:
                phrase.title.append(self.keys[j])
            return True
        states = self.demonym(j)
        if states:
            phrase.countries.append(states)
            phrase.last = j + 1
            return True
        if j + 1 < len(self.keys) and self.keys[j] in {"et", ","} | {""} and phrase.countries and self.demonym(j + 1):
            # « les ministres russe et chinois »
            if phrase.head.plural and (self.keys[j] == "et" or self.tokens[j].text == ","):
                phrase.countries.append(self.demonym(j + 1))
                phrase.last = j + 2
                return True
        return False

    def listed_country(self, phrase: _Phrase) -> bool:
        """« les ministres du Mali, du Burkina Faso et du Niger »."""
        if not (phrase.head.plural and phrase.countries) or self.tokens[phrase.last].text not in {",", "et"}:
            return False
        found = self.paragraph.longest(self.words.complement_prepositions, phrase.last + 1)
        if not found:
            return False
        j = found[1] + (found[1] < len(self.keys) and self.keys[found[1]] in {"la", "le", "les", "l"})
        name = self.names.get(j)
        if name is None or name.kind != "state":
            return False
        phrase.countries.append(name.actors)
        phrase.last = name.last
        return True

    def demonym(self, j: int) -> tuple[str, ...]:
        """The states an adjective at token j may be of; "européen" is of the European Union."""
        if j >= len(self.tokens) or self.tokens[j].is_capitalised:
            return ()
        key = self.keys[j]
        if key in {"europeen", "europeenne", "europeens", "europeennes"}:
            return ("ue",)
        if key in {"onusien", "onusienne", "onusiens"}:
            return ("onu",)
        return tuple(dict.fromkeys(state for state, _, _ in self.book.demonyms.get(key, ())))

    def complement(self, phrase: _Phrase) -> bool:
        """« … des Affaires étrangères », « … de la Commission européenne », « … du Liban »."""
        found = self.paragraph.longest(self.words.complement_prepositions, phrase.last)
        if not found:
            return False
        j = found[1]
        if j < len(self.keys) and self.keys[j] in {"la", "le", "les", "l", "son", "sa", "leur"}:
            j += 1
        if j >= len(self.tokens):
            return False
        preposition = self.keys[phrase.last]
        name = self.names.get(j)
        if name and name.kind in {"state", "organisation", "metonym"} and preposition not in {"pour", "a", "au", "aux"}:
            if name.kind == "metonym" and phrase.head.kind != "institution" and not phrase.title:
                return False
            phrase.countries.append(name.actors)
            if name.kind == "metonym":
                # « le locataire de la Maison Blanche »: the seat is part of the title.
                phrase.title += self.keys[name.first : name.last]
            phrase.last = name.last
            return True
        if name and name.kind == "person" and preposition in {"de", "d"} and self.stands_for(phrase, name):
            phrase.last = name.last
            return True
        if name and name.kind in {"place", "metonym"} and preposition in {"a", "au", "aux"} and phrase.word not in _POSTED:
            return False  # « le président chinois à Nice »
        last = self.domain(j)
        if last == j:
            return False
        phrase.title += [key for key in self.keys[j:last] if key not in self.words.links and not self.take_demonym(phrase, key)]
        phrase.last = last
        return True

    def stands_for(self, phrase: _Phrase, name: Name) -> bool:
        """« l'envoyé personnel de A pour l'Afrique, B »: A is part of the title if a name follows in apposition."""
        tried = replace(phrase, last=name.last, title=[*phrase.title], countries=[*phrase.countries])
        while tried.last < len(self.tokens) and (self.adjective(tried) or self.complement(tried)):
            pass
        following = self.apposed(tried)
        return following is not None and self.tokens[tried.last].text == ","

    def take_demonym(self, phrase: _Phrase, key: str) -> bool:
        """Whether the word is a country's adjective inside a complement; if so the country is noted."""
        if key in {"europeen", "europeenne", "europeens", "europeennes"}:
            return False
        states = tuple(dict.fromkeys(state for state, _, _ in self.book.demonyms.get(key, ())))
        if states:
            phrase.countries.append(states)
        return bool(states)

    def domain(self, j: int) -> int:
        """The end of a field of office that begins at token j: capitalised words and the nouns listed, with their links."""
        last = j
        while last < len(self.tokens):
            name = self.names.get(last)
            if name and name.kind == "person":
                break
            if name and last == j and name.kind == "place":
                return name.last
            if self.keys[last] in self.words.complement_words or (name and name.kind in {"run", "organisation"}):
                last = name.last if name else last + 1
            elif last > j and self.demonym(last):
                last += 1
            elif last > j and self.keys[last] in self.words.links and self.continues(last):
                last += 1
            else:
                break
        return last

    def continues(self, j: int) -> bool:
        """Whether a domain goes on after the link at token j."""
        j += 1
        while j < len(self.keys) and self.keys[j] in self.words.links:
            j += 1
        if j >= len(self.keys):
            return False
        name = self.names.get(j)
        if self.keys[j] in self.words.complement_words:
            return not self.paragraph.longest(self.words.heads, j)
        return bool(name and name.kind in {"run", "organisation"} and self.keys[j - 1] != "et")

    # ---- what a finished phrase becomes

    def institution(self, phrase: _Phrase) -> Mention | None:
        countries = tuple(dict.fromkeys(state for states in phrase.countries for state in states))
        known = self.paragraph.longest(self.words.institutions_known, phrase.first)
        words = " ".join(phrase.title)
        if len(phrase.countries) >= 1 and len(phrase.countries[-1]) >= 1 and (phrase.definite or phrase.word in self.words.institutions_alone):
            return self._mention(phrase, "institution", actors=phrase.countries[-1], text=words)
        if phrase.word in self.words.institutions_alone and phrase.definite and not known:
            return self._mention(phrase, "institution", actors=countries, text=words)
        return None

    def several(self, phrase: _Phrase) -> Mention | None:
        """A plural head: names that follow it, one holder for each country named, or the countries themselves."""
        people = self.name_list(phrase.last)
        if people:
            # « ses homologues syrien X et libanais Y »: the first adjective was read with the head.
            first = phrase.countries[-1] if phrase.countries else ()
            persons = [
                self._person(phrase, name, countries or (first if at == 0 or len(phrase.countries) == 1 else ()))
                for at, (name, countries) in enumerate(people[0])
            ]
            return self._mention(phrase, "person", persons=persons, last=people[1])
        if len(phrase.countries) > 1:
            persons = [self._person(phrase, None, countries) for countries in phrase.countries]
            return self._mention(phrase, "person", persons=persons)
        if len(phrase.countries) == 1 and (phrase.head.kind == "same_office" or phrase.definite or True):
            return self._mention(phrase, "officials", actors=phrase.countries[0], text=" ".join(phrase.title))
        return None

    def one_person(self, phrase: _Phrase) -> Mention | None:
        name = self.apposed(phrase)
        if name is None and phrase.head.kind == "title" and self.generic(phrase):
            return None
        person = self._person(phrase, name, phrase.countries[-1] if phrase.countries else ())
        mention = self._mention(phrase, "person", persons=[person], last=name.last if name else phrase.last)
        return self.with_title_after(mention) if name else mention

    def generic(self, phrase: _Phrase) -> bool:
        """Whether an unnamed title says too little to mean somebody: « un ministre », « père », « parti conservateur »."""
        determined = self.keys[phrase.first] in self.words.determiners | self.words.possessives
        if determined:
            return not phrase.definite and not phrase.countries
        before = self.keys[phrase.first - 1] if phrase.first else ""
        contracted = before in {"du", "au"}
        return not (contracted or (phrase.countries and (not before or before in {"des", "aux", "comme"})))

    def apposed(self, phrase: _Phrase) -> Name | None:
        """The name that follows the phrase, with or without a comma and a civility."""
        j = phrase.last
        comma = j < len(self.tokens) and self.tokens[j].text == ","
        if comma:
            j += 1
        if j < len(self.tokens) and self.keys[j] in self.words.civilities:
            j += 1
        name = self.names.get(j)
        if name is None and (not comma or phrase.head.kind == "same_office"):
            # « son homologue russe, le vice-ministre Sergueï Riabkov »; « le recteur d'Al-Azhar cheikh Ahmed »
            second = self.opening(j)
            if second and second.head.kind == "title":
                self.complements(second)
                name = self.names.get(second.last)
        if name is None or name.kind not in {"person", "run"} or (name.kind == "run" and _ACRONYM.match(name.text)):
            return None
        if comma and (not phrase.definite or not self._closes(name.last)):
            return None
        if comma and not phrase.countries and len(phrase.title) < 2 and phrase.head.kind != "same_office":
            return None
        return name if self._fits(phrase, name) else None

    def _closes(self, j: int) -> bool:
        """Whether an apposition may end before token j."""
        if j >= len(self.tokens) or self.tokens[j].text in {",", ".", ")", ";", ":", "»", '"'}:
            return True
        return self.tokens[j].text[0].islower()

    def _fits(self, phrase: _Phrase, name: Name) -> bool:
        """Whether a name of the book may bear this title: its people hold offices of the phrase's country, or none."""
        if name.kind == "run":
            return " " in name.text or phrase.head.kind != "national" or True
        if not phrase.countries:
            return True
        wanted = {country for countries in phrase.countries for country in countries}
        homes = {tenure.country for id_ in name.actors for tenure in self.book.in_office(id_)}
        homes |= {self.book.actors[id_].country or "" for id_ in name.actors} - {""}
        if any(self.book.actors[country].kind == "organisation" for country in wanted):
            return True  # offices of organisations are held by people of any country
        return not homes or bool(homes & wanted)

    def _person(self, phrase: _Phrase, name: Name | None, countries: tuple[str, ...]) -> Person:
        return Person(
            name=name.text if name else None,
            candidates=name.actors if name else (),
            title=" ".join(self.words.singulars.get(key, key) if phrase.head.plural else key for key in phrase.title),
            countries=countries,
            gender=phrase.gender,
            tense=phrase.tense,
            relation=phrase.head.kind if phrase.head.kind in {"same_office", "predecessor", "successor"} else "",
        )

    def _mention(
        self, phrase: _Phrase, kind: str, *, persons: Iterable[Person] = (), actors: tuple[str, ...] = (),
        last: int | None = None, text: str = "",
    ) -> Mention:
        return Mention(
            phrase.first, last or phrase.last, kind, phrase.word, tuple(persons), actors, text=text,
            gender=phrase.gender, definite=phrase.definite, possessive=phrase.possessive,
        )

    def name_list(self, j: int) -> tuple[list[tuple[Name, tuple[str, ...]]], int] | None:
        """« X et Y », « syrien X et libanais Y »: the names from token j on, each with its country, and where they end."""
        found: list[tuple[Name, tuple[str, ...]]] = []
        last = j
        while True:
            k = last
            if found:
                if k < len(self.tokens) and (self.tokens[k].text == "," or self.keys[k] == "et"):
                    k += 1
                else:
                    break
            elif k < len(self.tokens) and self.tokens[k].text == ",":
                k += 1
            countries = self.demonym(k)
            k += bool(countries)
            if k < len(self.keys) and self.keys[k] in self.words.civilities:
                k += 1
            name = self.names.get(k)
            if name is None or name.kind not in {"person", "run"}:
                break
            found.append((name, countries))
            last = name.last
        return (found, last) if found else None

    # ---- the other kinds

    def addressed(self, i: int) -> Mention | None:
        """« M. Lavrov », « MM. Tshisekedi et Kagame »."""
        if self.keys[i] not in self.words.civilities:
            return None
        phrase = self.noun_phrase(i + 1) if i + 1 < len(self.keys) and self.keys[i + 1] in {"le", "la"} else None
        if phrase:
            return replace(phrase, first=i)  # « Madame la ministre »
        plural = self.tokens[i].text.startswith(("MM", "Mmes", "Mes"))
        gender = self.words.civilities[self.keys[i]]
        names = self.name_list(i + 1) if plural else None
        if names:
            persons = tuple(Person(name.text, name.actors, gender=gender) for name, _ in names[0])
            return Mention(i, names[1], "person", persons=persons)
        name = self.names.get(i + 1)
        if name is None or (name.kind in {"state", "place"} and " " in name.text):
            # « Mme von der Leyen »: the particle before the name is part of it.
            return self._particled(i, gender)
        candidates = name.actors if name.kind == "person" else ()
        mention = Mention(i, name.last, "person", persons=(Person(name.text, candidates, gender=gender),), gender=gender)
        return self.with_title_after(mention)

    def _particled(self, i: int, gender: str | None) -> Mention | None:
        j = i + 1
        while j < len(self.keys) and self.keys[j] in self.words.particles and j < i + 4:
            j += 1
        name = self.names.get(j)
        if j == i + 1 or name is None or name.kind not in {"person", "run"}:
            return None
        text = " ".join([token.text for token in self.tokens[i + 1 : j]] + [name.text])
        return Mention(i, name.last, "person", persons=(Person(text, name.actors, gender=gender),), gender=gender)

    def capital(self, i: int) -> Mention | None:
        """« la capitale qatarie »: a place."""
        j = i + (self.keys[i] in self.words.determiners)
        if j + 1 >= len(self.keys) or self.keys[j] not in self.words.capitals:
            return None
        states = self.demonym(j + 1)
        if len(states) != 1 or states[0] not in self.capitals:
            return None
        name = self.capitals[states[0]]
        places = tuple(place.id for place in self.book.place(name))
        return Mention(i, j + 2, "place", places=places[:1], text=name)

    @property
    def capitals(self) -> dict[str, str]:
        """State id → its capital."""
        return {state.id: state.capital for state in self.book.states.values() if state.capital}

    def site(self, i: int) -> Mention | None:
        """« le fort de Brégançon », « le château de Versailles »: a place with a place's name in its own."""
        j = i + (self.keys[i] in {"le", "la", "l"})
        found = self.paragraph.longest(self.words.sites, j)
        if not found or found[1] + 1 >= len(self.keys) or self.keys[found[1]] not in {"de", "d", "du", "des"}:
            return None
        k = found[1] + 1
        k += self.keys[k] in {"la", "l", "le"}
        name = self.names.get(k)
        if name is None or name.kind not in {"place", "metonym", "run", "state"}:
            return None
        text = " ".join(self.tokens[n].text for n in range(j, name.last)).replace("' ", "'").replace("’ ", "'")
        places = tuple(place.id for place in self.book.place(text)) or name.places
        return Mention(i, name.last, "place", places=places[:1] if text != name.text else places, text=text)

    def named(self, i: int) -> Mention | None:
        name = self.names.get(i)
        if name is None and self.keys[i] in {"la", "le", "l", "les"} and self.names.get(i + 1):
            following = self.names[i + 1]
            if following.kind in {"state", "organisation", "metonym"}:
                gender = {"la": "f", "le": "m"}.get(self.keys[i])
                return replace(self.plain(following), first=i, gender=gender)
            known = self.paragraph.longest(self.words.institutions_known, i + 1)
            if known:
                return self._seat(i, *known)
        if name is None or name.kind == "run":
            known = self.paragraph.longest(self.words.institutions_known, i) or (
                self.paragraph.longest(self.words.institutions_known, i + 1) if self.keys[i] in {"la", "le", "l"} else None
            )
            if known:
                return self._seat(i, *known)
        if name is None:
            return None
        if name.kind == "run" and self.comments(name):
            return Mention(name.first, name.last, "other", persons=(Person(name.text),), text=name.text)
        return self.with_title_after(self.plain(name))

    def comments(self, name: Name) -> bool:
        """Whether a name is an analyst's, a journalist's or a witness's: « X, chercheur au … », « la politologue X »."""
        after = name.last
        if after + 1 < len(self.keys) and self.tokens[after].text == ",":
            near = self.keys[after + 1 : after + 4]
            if any(key in self.words.commentators for key in near):
                return True
        before = self.keys[max(0, name.first - 2) : name.first]
        return any(key in self.words.commentators for key in before)

    def _seat(self, i: int, iso2: str, last: int) -> Mention:
        return Mention(i, last, "metonym", actors=(self.book.states[iso2].id,))

    @staticmethod
    def plain(name: Name) -> Mention:
        """The mention that a bare name is."""
        match name.kind:
            case "person":
                return Mention(name.first, name.last, "person", persons=(Person(name.text, name.actors),), text=name.text)
            case "state" | "organisation":
                return Mention(name.first, name.last, "actor", actors=name.actors, places=name.places, text=name.text)
            case "metonym":
                return Mention(name.first, name.last, "metonym", actors=name.actors, places=name.places, text=name.text)
            case "place":
                return Mention(name.first, name.last, "place", places=name.places, text=name.text)
            case _:
                return Mention(name.first, name.last, "unknown", persons=(Person(name.text),), text=name.text)

    def with_title_after(self, mention: Mention) -> Mention:
        """« Mike Pompeo, chef de la diplomatie américaine, »: the title in apposition joins the mention."""
        j = mention.last
        if mention.kind not in {"person", "unknown"} or j + 1 >= len(self.tokens) or self.tokens[j].text != ",":
            return mention
        phrase = self.opening(j + 1)
        if phrase is None or phrase.head.kind != "title" or phrase.head.plural or phrase.possessive:
            return mention
        self.complements(phrase)
        if self.apposed(phrase):
            return mention  # « A, le ministre de B, C »: the title is C's
        last = self.second_title(phrase.last)
        if last < len(self.tokens) and self.tokens[last].text not in {",", ".", ")", ";", "»", '"', ":"}:
            return mention
        if not phrase.countries and len(phrase.title) < 2:
            return mention
        person, before = self._person(phrase, None, phrase.countries[-1] if phrase.countries else ()), mention.persons[0]
        if before.title:
            return replace(mention, last=last)
        named = replace(person, name=before.name, candidates=before.candidates, gender=before.gender or person.gender)
        return replace(mention, kind="person", persons=(named,), last=last, gender=phrase.gender)

    def second_title(self, j: int) -> int:
        """The end of what may follow a title in apposition: an acronym in brackets, « et ministre des … »."""
        if j < len(self.tokens) and self.tokens[j].text == "(":
            j = next((k + 1 for k in range(j, min(j + 5, len(self.tokens))) if self.tokens[k].text == ")"), j)
        if j + 1 < len(self.tokens) and self.keys[j] == "et":
            phrase = self.opening(j + 1)
            if phrase and phrase.head.kind == "title" and not phrase.head.plural and not self.names.get(phrase.last):
                self.complements(phrase)
                return phrase.last
        return j

    def group(self, i: int) -> Mention | None:
        """« les deux hommes », « les trois pays », « ces dirigeants »."""
        if self.keys[i] not in {"les", "ces", "leurs"} or i + 2 >= len(self.keys):
            return None
        j, count = i + 1, 2
        if self.keys[j] in self.words.counts:
            count = self.words.counts[self.keys[j]]
            j += 1
        found = self.paragraph.longest(self.words.groups, j)
        if not found or (j == i + 1 and self.keys[i] != "ces"):
            return None
        head, last = found
        if self.demonym(last) or self.paragraph.longest(self.words.complement_prepositions, last) and self.names.get(last + 1):
            return None
        return Mention(i, last, "group", head.kind, count=count, text=" ".join(self.keys[j:last]))

    def back(self, i: int) -> Mention | None:
        """« ce dernier », « celui-ci »."""
        found = self.paragraph.longest(self.words.back, i)
        if not found or (found[1] < len(self.keys) and self.keys[found[1]] in self.words.times):
            return None
        plural = self.keys[i] in {"ces", "ceux ci"}
        gender = "f" if self.keys[i] in {"cette", "celle ci"} or self.keys[found[1] - 1].endswith("ee") else "m"
        return Mention(i, found[1], "back", gender=gender, count=2 if plural else 1)

    def pronoun(self, i: int) -> Mention | None:
        """A personal pronoun of the third person, subject or strong."""
        key = self.keys[i].removeprefix("t ")
        if key not in {"il", "elle", "ils", "elles", "lui", "eux"} or self.impersonal(i):
            return None
        gender = "f" if key.startswith("elle") else "m"
        return Mention(i, i + 1, "pronoun", key, gender=gender, count=2 if key in {"ils", "elles", "eux"} else 1)


    def nationality(self, i: int) -> Mention | None:
        """An adjective of a country beside a noun that is no actor: « l'attitude américaine »."""
        states = self.demonym(i)
        return Mention(i, i + 1, "adjective", actors=states) if len(states) == 1 else None

    def clitic(self, i: int) -> Mention | None:
        """An object pronoun before its verb: « l'a reçu », « lui a accordé »."""
        key = self.keys[i]
        if key not in {"l", "le", "la", "les", "lui", "leur"} or i + 1 >= len(self.keys):
            return None
        following = self.keys[i + 1]
        if following in _AVOIR or (key in {"l", "lui"} and _FUTURE.search(following) and self.tokens[i + 1].text[0].islower()):
            return Mention(i, i + 1, "pronoun", key, gender={"le": "m", "la": "f"}.get(key), count=2 if key in {"les", "leur"} else 1)
        return None

    def impersonal(self, i: int) -> bool:
        """« il faut », « il y a », « il s'agit de »: nobody."""
        following = " ".join(self.keys[i + 1 : i + 4])
        return self.keys[i].endswith("il") and bool(_IMPERSONAL.match(following))


_ACRONYM = re.compile(r"[A-ZÀ-Ý0-9]{2,5}$")
_POSTED = frozenset(("ambassadeur", "ambassadrice", "consul", "consule", "consul general", "representant", "representante", "correspondant"))
_AVOIR = frozenset(("a", "avait", "ont", "avaient", "aura", "aurait", "auront", "auraient", "ayant", "avoir", "ait", "aient", "eut"))
_FUTURE = re.compile(r"[eidvru]ra(it|ient)?$|ront$")
_IMPERSONAL = re.compile(
    r"(ne? |n )?(y (a|avait|aura|aurait|ait|eut)|faut|fallait|faudra|faudrait|fallut|s agi|est (question|probable|possible|important|temps|trop|encore trop|clair|vrai|necessaire|essentiel|rare|prevu que|difficile|peu|certain|evident)|semble que|reste |serait (question|possible))"
)


def content_words(form: str, words: MentionWords) -> str:
    """The content words of a title's form, as `Person.title` has them: slots, links and countries left out."""
    keys = [key for word in form.split() if not word.startswith("{") for key in fold(word).split()]
    return " ".join(key for key in keys if key not in words.links)
