"""Proper names on the surface of a text: those the actor book knows, and runs of capitals that may be
somebody's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ...actors import ActorBook, fold
from ..lexicon import MentionWords
from ..paragraphs import Paragraph
from ..phrases import Phrases
from ..tokens import Token


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to `last` (exclusive), its words, and whom of the book it may mean.

    `kind` is "person", "state", "organisation", "metonym" (a capital or seat of power: a place, and the
    state it may stand for), "place", or "run": capitalised words that neither book nor gazetteer knows.
    """

    first: int
    last: int
    text: str
    kind: str
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    actors: tuple[str, ...]
    printed: str


# « al-Assad », « el-Béchir »: small letters before the hyphen, a capital after it.
_HYPHENED: Final = re.compile(r"[a-z]{1,4}[-‑][A-ZÀ-Ý]")
# What a name is where it is several: a country outweighs a town or a person called after it.
_RANKS: Final = ("state", "metonym", "organisation", "person", "place")


class NameFinder:
    """Finds proper names in paragraphs of one language with one actor book."""

    def __init__(self, book: ActorBook, words: MentionWords) -> None:
        self._book = book
        self._words = words

    @cached_property
    def _known(self) -> Phrases[_Entry]:
        found: dict[str, list[_Entry]] = defaultdict(list)
        for name in self._book.names():
            found[fold(name.name)].append(_Entry(name.kind, (name.actor,), name.name))
        for state in self._book.states.values():
            for seat in self._with_and_without_article(*state.capitals, *state.seats):
                found[fold(seat)].append(
                    _Entry("metonym", self._book.metonyms.get(fold(seat), (state.id,)), seat)
                )
        for place in self._book.places.values():
            for printed in self._with_and_without_article(*place.names):
                found[fold(printed)].append(_Entry("place", (), printed))
        return Phrases((entries[0].printed, self._best(entries)) for entries in found.values())

    @staticmethod
    def _with_and_without_article(*names: str) -> Iterator[str]:
        """« Le Caire » also stands as « au Caire »."""
        for name in names:
            yield name
            if name.startswith(("Le ", "La ", "Les ")):
                yield name.split(" ", 1)[1]

    @staticmethod
    def _best(entries: list[_Entry]) -> _Entry:
        kind = min((entry.kind for entry in entries), key=_RANKS.index)
        same = [entry for entry in entries if entry.kind == kind]
        actors = sorted({actor for entry in same for actor in entry.actors})
        # « Onu » in the book says that « l'Onu » is the ONU.
        printed = next((entry.printed for entry in same if not entry.printed.isupper()), same[0].printed)
        return _Entry(kind, tuple(actors), printed)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Folded first names: a run of capitals that begins with one is most likely a person."""
        people = (actor for actor in self._book.actors.values() if actor.kind == "person")
        firsts = {fold(name.split()[0]) for actor in people for name in actor.names if " " in name}
        common = frozenset(self._words.given_names)
        return (
            (common | {first for first in firsts if len(first) > 2})
            - self._words.particles
            - self._words.function_words
        )

    def find(self, paragraph: Paragraph) -> Iterator[Name]:
        """The names of a paragraph from left to right, none overlapping another."""
        starts = {first for first, _ in paragraph.sentences}
        tokens, words, i = paragraph.tokens, paragraph.first_words, 0
        while i < len(tokens):
            if self._is_plain(tokens, words, i):
                i += 1
                continue
            after = self._after_title(paragraph, i) if words[i] in self._title_words else 0
            if after:
                i = after
                continue
            name = None
            if self._may_be_name(tokens, i) or self._begins_with_article(paragraph, i):
                name = self._name_at(paragraph, i, i in starts or self._after_mark(paragraph, i))
            if name:
                yield name
            i = name.last if name else i + 1

    def _is_plain(self, tokens: Sequence[Token], words: Sequence[str], i: int) -> bool:
        """Whether neither a name, nor a title or an article before one, can begin at a token: most are so, marks, and words in
        small letters without a hyphen."""
        text = tokens[i].text
        if text[0].isupper() or "-" in text or "‑" in text or words[i] in self._beginning:
            return False
        return words[i] not in self._words.determiners or not tokens[i + 1 : i + 2] or not tokens[i + 1].is_capitalised

    @cached_property
    def _beginning(self) -> frozenset[str]:
        """The first words in small letters of titles and names."""
        return self._title_words | {first for key in self._words.printed_small for first in key.split()[:1]}

    @cached_property
    def _title_words(self) -> frozenset[str]:
        return self._words.honorifics.words(0) | self._words.heads.words(0)

    def _after_title(self, paragraph: Paragraph, i: int) -> int:
        """Where the name after an honorific or a title of several words begins; 0 where there is none."""
        honorific = paragraph.longest(self._words.honorifics, i)
        if honorific and honorific[1] < len(paragraph.tokens):
            return honorific[1]  # « Son Excellence Monsieur X »
        head = paragraph.longest(self._words.heads, i)
        if head and head[1] > i + 1 and not self._book_name(paragraph, i):
            return head[1]  # « le secrétaire d'État Marco Rubio »
        return 0

    @staticmethod
    def _after_mark(paragraph: Paragraph, i: int) -> bool:
        return (
            i > 0
            and not paragraph.tokens[i - 1].text[0].isalnum()
            and paragraph.tokens[i - 1].text not in {",", ";"}
        )

    def _may_be_name(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a name may begin at a token, told before anything is looked up, for most words are no names."""
        token = tokens[i]
        if token.is_capitalised:
            return token.text[0].isalpha()
        if token.key in self._words.printed_small:
            return i > 0  # « les talibans »
        # « le général al-Burhan »
        return _HYPHENED.match(token.text) is not None and bool(self._book.surname(token.text))

    def _begins_with_article(self, paragraph: Paragraph, i: int) -> bool:
        """« les Vingt-Sept »: whether an article stands at token i without which the rest is no name."""
        tokens = paragraph.tokens
        before_name = tokens[i].key in self._words.determiners and tokens[i + 1 : i + 2]
        if not before_name or not tokens[i + 1].is_capitalised or paragraph.longest(self._known, i + 1):
            return False
        found = paragraph.longest(self._known, i)
        return found is not None and found[0].printed[0].islower() and found[1] > i + 1

    def _name_at(self, paragraph: Paragraph, i: int, begins: bool) -> Name | None:
        token = paragraph.tokens[i]
        if self._is_label(paragraph, i):
            return None
        known, run = self._book_name(paragraph, i), self._run(paragraph, i)
        if (known is None or known.last == i + 1) and token.key in self._words.occasions:
            return None  # « le Sommet de la CEDEAO », « la Conférence sur le climat »
        is_word = begins and (token.key in self._words.function_words or bool(self._words.adverb.search(token.key)))
        if known and (known.last > i + 1 or not is_word) and self._outweighs(paragraph, known, run):
            return self._in_full(paragraph, known, run)
        if is_word or token.key in self._words.civilities or paragraph.longest(self._words.heads, i):
            return None  # « le Président Volodymyr Zelensky »: the title is no part of the name
        if (
            run.last > i + 2
            and paragraph.longest(self._words.after, i)
            and self._opens_name(paragraph, i + 1)
        ):
            return None  # « le Premier ministre Intérimaire Ariel Henry »
        return run

    def _in_full(self, paragraph: Paragraph, known: Name, run: Name) -> Name:
        """« Teodoro Obiang Nguema »: further capitals after a person's full name belong to it, unless another name begins
        there."""
        goes_on = known.kind == "person" and " " in known.text and known.last < run.last
        if not goes_on or self._opens_name(paragraph, known.last):
            return known
        following = self._book_name(paragraph, known.last)
        if following and following.kind != "person":
            return known
        return Name(known.first, run.last, run.text, "person", known.actors)

    def _is_label(self, paragraph: Paragraph, i: int) -> bool:
        """« le sénateur LR Anne Dupont »: the party's letters are no part of the name."""
        tokens = paragraph.tokens
        if not (1 < len(tokens[i].text) <= 5 and tokens[i].text.isupper() and i + 2 < len(tokens)):
            return False
        first, second = tokens[i + 1], tokens[i + 2]
        is_name = first.is_capitalised and second.is_capitalised and not first.text.isupper()
        return is_name and first.key in self.given_names and not paragraph.longest(self._known, i)

    def _book_name(self, paragraph: Paragraph, i: int) -> Name | None:
        found = paragraph.longest(self._known, i)
        if found and found[1] - i > 1 and "-" in found[0].printed and paragraph.tokens[found[1] - 1].text.islower():
            found = paragraph.longest(self._known, i, found[1])  # « la visite à Berlin est reportée »: not to Berlin-Est
        if not found:
            return None
        entry, last = found
        without_article = (
            paragraph.longest(self._known, i + 1) if paragraph.keys[i] in self._words.determiners else None
        )
        if without_article and without_article[1] > last:
            return None  # « L'Irlande du Nord » is not « L'Irlande »
        text = self._text(paragraph, i, last)
        if (
            entry.printed.isupper()
            and len(entry.printed) <= 4
            and not text.isupper()
            and entry.kind != "state"
        ):
            return None  # an acronym printed like a word is another word
        if entry.kind == "organisation" and "-" in entry.printed and entry.printed.istitle() and not text.istitle():
            return None  # « Vingt-sept morts » are not the Vingt-Sept
        if entry.kind == "person" and last == i + 1 and paragraph.tokens[i].key in self._words.given_names:
            return None  # « Philippe » alone is no king
        ends_with_name = entry.kind == "person" or (
            entry.kind == "place" and entry.printed.split()[-1][:1].isupper()
        )
        ends = paragraph.tokens[last - 1]
        if last - i > 1 and ends_with_name and not (ends.is_capitalised or _HYPHENED.match(ends.text)):
            return None  # « La réunion » is no island, but « Bachar al-Assad » is a name
        places = tuple(
            place.id
            for place in self._book.place(text)
            or self._book.place(entry.printed)
            or self._book.place(f"Le {text}")
        )
        return Name(i, last, text, entry.kind, entry.actors, places)

    def _outweighs(self, paragraph: Paragraph, known: Name, run: Name) -> bool:
        # « Iran Air », « New York Times »: a longer run of capitals is another name than the place it begins with.
        if known.last >= run.last:
            return True
        if known.kind == "organisation" and known.text.isupper():
            return not paragraph.tokens[known.last].text.isupper()  # « le chef du GNA Fayez al-Sarraj »
        if known.kind == "person":
            # « Philippe Dupont » is another than the king called by his first name alone.
            alone = known.last == known.first + 1
            # « Issoufou Mahamadou », the family name first
            turned = alone and self._book.named(" ".join(reversed(run.text.split())))
            following = self._book_name(paragraph, known.last)
            before_place = alone and following is not None and bool(following.places)  # « Kerry Washington »
            return not (turned or before_place or (alone and paragraph.keys[known.first] in self.given_names))
        following = self._book_name(paragraph, known.last)
        if following and following.kind == "person":
            # « a reçu à Pékin Xi Jinping »; but « Georgia Meloni » is no state
            return (
                known.kind != "state"
                or following.last > known.last + 1
                or self._after_preposition(paragraph, known)
            )
        after_place = known.first > 0 and paragraph.keys[known.first - 1] in self._words.before_places
        if after_place and known.places and run.last - known.last > 1:
            return True  # « a reçu à Paris Anna Berg »
        before = paragraph.keys[known.first - 1] if known.first else ""
        if (
            known.kind == "state"
            and before in self._words.determiners | self._words.links
            and run.last - known.last > 1
        ):
            return True  # « le ministre des Affaires étrangères de l'Estonie Jaan Tamm »
        return fold(run.text.split()[known.last - known.first]) in self.given_names

    def _after_preposition(self, paragraph: Paragraph, name: Name) -> bool:
        return name.first > 0 and paragraph.keys[name.first - 1] in self._words.links

    def _run(self, paragraph: Paragraph, i: int) -> Name:
        tokens, words = paragraph.tokens, self._words
        last = i + 1
        # « l'Égyptien Hosni Moubarak », « à l'AFP Hosni Moubarak »: a nationality, a news agency is no part of the name.
        alone = self._is_nationality(tokens[i].key) or tokens[i].key in words.agencies
        while last < len(tokens) and not alone:
            key = tokens[last].key
            is_head = tokens[last].is_capitalised and paragraph.longest(self._words.heads, last)
            if is_head and tokens[last - 1].key not in words.particles:
                break  # « Al-Azhar Cheikh Ahmed al-Tayeb »; but « Mohamed Ould Cheikh Ghazouani »
            if last == i + 1 and self._is_before_name(tokens[i]) and self._may_open_name(paragraph, last):
                break  # « le président du Conseil Donald Tusk », « la Défense Ola Brevikson », « sur CNews Ola Brevikson »
            if self._is_capital(paragraph, last) or (
                key in words.particles and self._particle_fits(paragraph, i, last)
            ):
                last += 1
            else:
                break
        return Name(i, last, self._text(paragraph, i, last), "run")

    def _is_nationality(self, key: str) -> bool:
        """« Égyptien », « Franco-Libanaise »"""
        first, _, second = key.partition(" ")
        return key in self._book.demonyms or (first in self._book.prefixes and second in self._book.demonyms)

    def _opens_name(self, paragraph: Paragraph, i: int) -> bool:
        """Whether a person's full name begins here: one of the book, or a first name with another capital after it."""
        known = self._book_name(paragraph, i)
        if known is not None and known.kind == "person" and known.last > i + 1:
            return True
        is_given = paragraph.tokens[i].key in self.given_names
        return is_given and i + 1 < len(paragraph.tokens) and self._is_capital(paragraph, i + 1)

    def _is_before_name(self, token: Token) -> bool:
        """Whether a word in capitals is no given name: a field of office, or written as outlets and bodies are, « CNews »."""
        return token.key in self._words.complement_words or (
            token.text.isalpha() and not token.text.istitle() and _HYPHENED.match(token.text) is None
        )

    def _may_open_name(self, paragraph: Paragraph, i: int) -> bool:
        """Whether a full name begins here, or two capitalised words that are no field of office and no nationality."""
        if self._opens_name(paragraph, i):
            return True
        following, words = paragraph.tokens[i : i + 2], self._words
        return len(following) == 2 and all(
            token.text.istitle()
            and token.key not in words.complement_words | words.function_words
            and not self._is_nationality(token.key)
            for token in following
        )

    def _particle_fits(self, paragraph: Paragraph, first: int, i: int) -> bool:
        """Whether the particle at `i` joins the run that begins at `first` to a capital after it."""
        tokens, words = paragraph.tokens, self._words
        after = i + 1
        while (
            after < len(tokens) and tokens[after].key in words.particles and not tokens[after].is_capitalised
        ):
            after += 1
        if after >= len(tokens) or not self._is_capital(paragraph, after):
            return False
        state = paragraph.longest(self._known, after)
        if state and state[0].kind == "state" and state[1] > after + 1:
            return False  # « le roi Salmane d'Arabie saoudite »
        is_given = tokens[first].key.split()[0] in self.given_names if tokens[first].key else False
        weak = tokens[i].key in words.weak_particles
        return not weak or (is_given and all(not t.is_capitalised for t in tokens[first + 1 : i]))

    def _is_capital(self, paragraph: Paragraph, i: int) -> bool:
        token = paragraph.tokens[i]
        if token.key in self._words.civilities and token.text.endswith((".", "me", "mes")):
            return False
        if token.text.endswith(("'", "’")):
            # « Sassou N'Guesso »: an elided capital goes on with a capital.
            return (
                token.is_capitalised
                and i + 1 < len(paragraph.tokens)
                and paragraph.tokens[i + 1].is_capitalised
            )
        return (token.is_capitalised and token.text[0].isalpha()) or bool(_HYPHENED.match(token.text))

    @staticmethod
    def _text(paragraph: Paragraph, first: int, last: int) -> str:
        tokens = paragraph.tokens
        parts = [tokens[first].text]
        for before, token in zip(tokens[first:last], tokens[first + 1 : last], strict=False):
            parts.append(token.text if before.end == token.start else f" {token.text}")
        return "".join(parts)
