"""Whether an article may tell what goes between countries: only then is it worth parsing, which takes most of the time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ..actors import ActorBook, fold
from ..records import Actor
from .grammar import Grammar
from .lexicon import MentionWords
from .mentions import Mention
from .paragraphs import Paragraph
from .referents import Referent

Referents = Sequence[Mapping[Mention, Referent]]
_NOBODY: Final = Referent((), "")


class Reach:
    """Asks of the articles of one language how far they reach."""

    def __init__(self, book: ActorBook, words: MentionWords, grammar: Grammar) -> None:
        self._book = book
        self._home = words.home
        self._diplomacy = grammar.patterns["diplomacy"]
        self._taking_office = grammar.patterns["taking_office"]

    def is_abroad(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        mentions: Sequence[Sequence[Mention]],
        resolved: Callable[[], Referents],
    ) -> bool:
        """Whether an article is worth parsing: it has a word of diplomats, tells who takes office in another country than the
        paper's own, lets an organisation of several states speak, or brings two countries together in a sentence, by whom it
        names there or by whom its pronouns mean. Only for these are the mentions `resolved`, which takes its time."""
        folded = fold(text)
        if self._diplomacy.search(folded):
            return True
        named = [{mention: self._named_by(mention) for mention in found} for found in mentions]
        told = {country for found in named for countries in found.values() for country in countries}
        takes_office = bool(self._taking_office.search(folded))
        if len(told) < 2 and not (takes_office and told - {self._home}):
            return False
        if any(self._is_international(country) for country in told):
            return True
        if self._tells_between(paragraphs, named, takes_office):
            return True
        return self._tells_between(paragraphs, self._meant(named, resolved()), takes_office)

    def _tells_between(
        self, paragraphs: Sequence[Paragraph], told: Sequence[Mapping[Mention, set[str]]], takes_office: bool
    ) -> bool:
        """Whether a sentence is of two countries, or tells of taking office in another than the paper's own."""
        for paragraph, found in zip(paragraphs, told, strict=True):
            for first, last in paragraph.sentences if found else ():
                here = set().union(*(countries for mention, countries in found.items() if first <= mention.first < last))
                if len(here) > 1:
                    return True
                if takes_office and here - {self._home} and self._taking_office.search(" ".join(paragraph.keys[first:last])):
                    return True
        return False

    def _named_by(self, mention: Mention) -> set[str]:
        """The countries and organisations that a mention may be of by its own words; a title without a country may be of the
        paper's own."""
        told = {self._of(self._book.actors[actor]) for actor in mention.actors}
        for place in mention.places:
            told.update(each.id for each in self._book.within(place)[-1:])
        for person in mention.persons:
            told.update(person.countries or ((self._home,) if person.title else ()))
            known = person.candidates or (each.id for each in self._book.named(person.name or ""))
            for candidate in known:
                told.update(tenure.country for tenure in self._book.in_office(candidate))
        return told

    def _meant(self, named: Sequence[Mapping[Mention, set[str]]], referents: Referents) -> list[dict[Mention, set[str]]]:
        """For each mention also the countries of whom it means, at any time."""
        return [
            {m: own.union(*map(self._homes, meant.get(m, _NOBODY).actors)) for m, own in found.items()}
            for found, meant in zip(named, referents, strict=True)
        ]

    def _homes(self, actor: Actor) -> set[str]:
        if actor.kind != "person":
            return {self._of(actor)}
        held = {tenure.country for tenure in self._book.in_office(actor.id)}
        return held | {actor.country} if actor.country else held

    @staticmethod
    def _of(actor: Actor) -> str:
        """A party or service is of its country."""
        return actor.country or actor.id

    def _is_international(self, country: str) -> bool:
        known = self._book.actors.get(country)  # a place may lie in no state
        return known is not None and known.kind == "organisation"

