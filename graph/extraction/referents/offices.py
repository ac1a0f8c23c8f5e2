"""From the words of a title to the offices of the actor book."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Final

from ...actors import ActorBook, Tenure, fold
from ..lexicon import MentionWords

# So many words of a title tell of which organisation it is.
_TELLING: Final = 3


class Offices:
    """Which offices a title names, and who held them on a day."""

    def __init__(self, book: ActorBook, words: MentionWords) -> None:
        self._book = book
        self._words = words

    @cached_property
    def _by_title(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """Content words of a title → (office, ids of the states and organisations it is restricted to)."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for title in self._book.titles:
            for form in (title.form, title.feminine):
                words, countries = self._content(form)
                restricted = frozenset(title.restricted_to) | countries
                found[words].append((title.office, restricted))
        return found

    def _content(self, form: str) -> tuple[str, frozenset[str]]:
        """The content words of a form, and the states or organisations that it names itself (« président
        iranien »)."""
        countries: set[str] = set()
        words = []
        for word in form.split():
            if word.startswith("{"):
                continue
            readings = {state for state, _, _ in self._book.demonyms.get(fold(word), ())}
            named = self._organisation(word)
            if word[:1].islower() and len(readings) == 1:
                countries |= readings
            elif named:
                countries.add(named)
            else:
                words += [key for key in fold(word).split() if key not in self._words.links]
        return " ".join(words), frozenset(countries)

    def _organisation(self, word: str) -> str | None:
        name = word.split("'")[-1]
        found = (
            [actor.id for actor in self._book.named(name) if actor.kind != "person"]
            if name[:1].isupper()
            else []
        )
        return found[0] if len(found) == 1 else None

    def named(self, title: str, country: str | None) -> list[str]:
        """The offices a title names in a country, those restricted to the country first."""
        words = title.split()
        while words:
            entries = self._by_title.get(" ".join(words), ())
            special = [office for office, where in entries if country in where]
            plain = [office for office, where in entries if not where]
            if special or plain:
                return list(dict.fromkeys(special or plain))
            # « ministre des Affaires étrangères et de la Coopération »: what follows the office does not change it.
            if len(words) < 3 or words[-1] in self._words.part_of_title:
                return []  # « secrétaire général adjoint » is another
            words = words[:-1]
        return []

    def countries(self, title: str) -> frozenset[str]:
        """The states and organisations with an office of this name, where not any state has it: « la chancelière »."""
        where = frozenset(self._where.get(title, ()))
        return frozenset() if "" in where else where

    @cached_property
    def _where(self) -> dict[str, set[str]]:
        """Content words of a title → the states it is restricted to, and "" for any state or one that the form names."""
        found: dict[str, set[str]] = defaultdict(set)
        for title in self._book.titles:
            for form in (title.form, title.feminine):
                words, named = self._content(form)
                # « le chef de l'ONU » says nothing of « le chef », but « aux droits de l'homme » needs no « de l'ONU ».
                anywhere = not title.restricted_to or (named and len(words.split()) < _TELLING)
                found[words] |= {""} if anywhere else set(title.restricted_to)
        return found

    def holders(self, title: str, country: str, day: str | None) -> list[Tenure]:
        """Who held, in that country on that day, the office the title names; best first."""
        for office in self.named(title, country):
            found = self._book.holders(office, country, day)
            if found:
                return list(found)
        return self._holders_of_body(title, country, day)

    def _holders_of_body(self, title: str, body: str, day: str | None) -> list[Tenure]:
        """« le président de la Commission européenne »: a body's office may be kept as one of the union it is of."""
        name, _ = self._content(self._book.actors[body].names[0])
        for office, where in self._by_title.get(f"{title} {name}", ()):
            for holder in sorted(where):
                if found := self._book.holders(office, holder, day):
                    return list(found)
        return []
