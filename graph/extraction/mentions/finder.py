"""Finds the mentions of a paragraph, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...actors import ActorBook, fold
from ..grammar import Grammar
from ..lexicon import MentionWords
from ..paragraphs import Paragraph
from .acronyms import with_full_names
from .joint_titles import with_names_before, with_titles_before
from .named import bare
from .names import NameFinder
from .readers import Reader, Readers
from .records import Mention, Person
from .surface import Surface
from .titles import with_title_after
from .triggers import Triggers


class MentionFinder:
    """Finds the mentions of paragraphs."""

    def __init__(self, book: ActorBook, words: MentionWords, grammar: Grammar) -> None:
        self._book = book
        self._words = words
        self._grammar = grammar
        self.names = NameFinder(book, words)
        self._triggers = Triggers(book, words, grammar)
        self._readers = Readers(book, words, grammar)

    def find(self, paragraph: Paragraph) -> list[Mention]:
        """The mentions of a paragraph from left to right, none overlapping another."""
        names = {name.first: name for name in self.names.find(paragraph)}
        surface = Surface(paragraph, names, self._book, self._words, self._grammar)
        mentions = with_full_names(surface, mentions_by(surface, self._readers_at))
        return [_as_town(surface, mention) for mention in _with_members(surface, mentions)]

    def _readers_at(self, surface: Surface, i: int) -> Sequence[Reader]:
        return self._readers.at(surface, i) if self._triggers.may_begin(surface, i) else ()


def mentions_by(surface: Surface, readers_at: Callable[[Surface, int], Sequence[Reader]]) -> list[Mention]:
    """The mentions of a paragraph, by the readers that may begin at each token."""
    found: list[Mention] = []
    i = 0
    count = len(surface.tokens)
    while i < count:
        readers = readers_at(surface, i)
        mention = _mention_at(surface, i, readers) if readers else None
        if mention and (joint := with_names_before(surface, found, mention)):
            found[-len(joint.persons) :] = [joint]
        elif mention and (joint := with_titles_before(surface, found, mention)):
            found[-2:] = [joint]
        elif mention:
            found.append(mention)
        i = mention.last if mention else i + 1
    return found


def _mention_at(surface: Surface, i: int, readers: Sequence[Reader]) -> Mention | None:
    known = surface.names.get(i)
    if known and known.kind != "run" and known.last > i + 2 and not known.text[0].isdigit():
        # A long name of the book is never the beginning of something else.
        return with_title_after(surface, bare(known))
    for read in readers:  # a loop, which takes less time than a generator
        if mention := read(surface, i):
            return mention
    return None


def _with_members(surface: Surface, mentions: Sequence[Mention]) -> list[Mention]:
    """« les rebelles du M23 », « le mouvement islamiste Hamas »: the organisation with what it is called before its name."""
    found: list[Mention] = []
    for mention in mentions:
        first = _first_of_body(surface, mention)
        inside = [other for other in found if other.last > first]
        if inside and inside[0].first < first and inside[0].kind == "institution":
            # « une délégation du mouvement palestinien Hamas »
            found[-len(inside) :] = [replace(inside[0], last=mention.last, actors=mention.actors)]
            continue
        if first < mention.first and all(other.first >= first for other in inside):
            del found[len(found) - len(inside) :]
            mention = replace(mention, first=first)
        found.append(mention)
    return found


def _first_of_body(surface: Surface, mention: Mention) -> int:
    """Where that begins which tells what an organisation is, or the organisation."""
    if mention.kind != "actor" or mention.places:
        return mention.first
    i = mention.first - 1
    if i > 0 and surface.keys[i] in surface.grammar.of and surface.keys[i - 1] in surface.words.body_members:
        i -= 1
    else:
        while i > 0 and (surface.demonym(i) or surface.keys[i] in surface.words.body_adjectives):
            i -= 1
        if i < 0 or surface.keys[i] not in surface.words.body_kinds:
            return mention.first
    return i - (i > 0 and surface.keys[i - 1] in surface.grammar.articles)


def _as_town(surface: Surface, mention: Mention) -> Mention:
    """« les accords de Minsk », « la convention de Vienne sur … »: the town, not the state that it stands for elsewhere."""
    before = surface.keys[max(0, mention.first - 2) : mention.first]
    if mention.kind != "metonym" or len(before) < 2 or before[1] not in surface.grammar.of:
        return mention
    return replace(mention, kind="place", actors=()) if before[0] in surface.words.named_by_town else mention


def people_called_like_places(
    paragraphs: Sequence[Paragraph], mentions: Sequence[list[Mention]], grammar: Grammar
) -> list[list[Mention]]:
    """The mentions of an article, where a place called like one of its people is that person, unless it is told as a place:
    « Leon a rencontré X » after « le chef de mission, Bernardino Leon »."""
    people = (
        p for found in mentions for m in found for p in m.persons if p.name and (p.title or p.candidates)
    )
    surnames = {fold(person.name or "").split()[-1] for person in people if " " in (person.name or "")}
    before_places = grammar.prepositions | grammar.at_places | grammar.articles
    return [
        [_as_person(paragraph, mention, surnames, before_places) for mention in found]
        for paragraph, found in zip(paragraphs, mentions, strict=True)
    ]


def _as_person(
    paragraph: Paragraph, mention: Mention, surnames: set[str], before_places: frozenset[str]
) -> Mention:
    before = paragraph.keys[mention.first - 1] if mention.first else ""
    if mention.kind != "place" or fold(mention.text) not in surnames or before in before_places:
        return mention
    return replace(mention, kind="unknown", places=(), persons=(Person(mention.text),))
