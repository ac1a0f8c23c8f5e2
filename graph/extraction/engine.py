"""The extraction: an article in, its events out. A pure function of the article, the actor book and this code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language

from ..actors import ActorBook
from ..reading import body_spans
from ..records import SPEECH_ACTS, Article, Event
from .dates import DateExpression, find_dates, infer_published
from .events import Draft, Scene, draft_events, event_words
from .events.circumstances import Circumstances
from .grammar import grammar
from .lexicon import mention_words
from .mentions import Mention, MentionFinder
from .paragraphs import Paragraph
from .parser import load_parser
from .phrases import Phrases
from .referents import Context, Identities, Offices, Referent, Resolver
from .settling import Account, settled_events
from .syntax import Clause
from .syntax.repairs import repair
from .syntax.simplify import Word, make_doc, simple_words


@dataclass(frozen=True)
class Explanation:
    """One mention of an article, the actors it was taken for, and why."""

    start: int
    end: int
    text: str
    kind: str
    actors: tuple[str, ...]
    reason: str


@dataclass
class _Reading:
    """An article half read: its paragraphs with their mentions, dates and referents."""

    article: Article
    day: str | None
    paragraphs: list[Paragraph]
    mentions: list[list[Mention]]
    dates: list[tuple[DateExpression, ...]]
    drafts: list[Draft]
    referents: list[dict[Mention, Referent]]


class Extractor:
    """Reads articles of one language with one actor book.

    >>> from diplograph.graph.actors import load_book
    >>> from diplograph.graph.records import Article
    >>> text = "Le président français Emmanuel Macron a reçu mardi à Paris le chancelier allemand Olaf Scholz."
    >>> [event] = Extractor(load_book()).events(Article("a", text, published="2023-02-22"))
    >>> event.type, str(event.when), [actor.label for actor in event.participants]
    ('Meeting', '2023-02-21', ['Emmanuel Macron', 'Olaf Scholz'])
    """

    def __init__(self, book: ActorBook, lang: str = "fr") -> None:
        self._book = book
        self._words = mention_words(lang)
        self._grammar = grammar(lang)
        self._event_words = event_words(lang)
        self._asides = Phrases((phrase, True) for phrase in self._event_words.asides)
        self._severally = Phrases((phrase, True) for phrase in self._event_words.severally)
        self._reporting = {*self._event_words.speech, *self._event_words.speech_phrases}
        self._finder = MentionFinder(book, self._words, self._grammar)
        self._offices = Offices(book, self._words)

    @cached_property
    def _nlp(self) -> Language:
        return load_parser()

    def events(self, article: Article) -> list[Event]:
        """The events of an article, in the order of their evidence."""
        reading = self._read(article)
        referents = {(i, m): r for i, found in enumerate(reading.referents) for m, r in found.items()}
        account = Account(self._book, article, reading.day, referents, self._words.seat_offices)
        return settled_events(account, reading.drafts)

    def pipe(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Event]]]:
        """Each article with its events."""
        for article in articles:
            yield article, self.events(article)

    def explain(self, article: Article) -> list[Explanation]:
        """What each mention of the article was taken for, and why."""
        reading = self._read(article)
        found = []
        for paragraph, mentions, referents in zip(reading.paragraphs, reading.mentions, reading.referents, strict=True):
            for mention in (m for m in mentions if m in referents):
                start, end = paragraph.tokens[mention.first].start, paragraph.tokens[mention.last - 1].end
                actors = tuple(actor.id for actor in referents[mention].actors)
                found.append(Explanation(start, end, article.text[start:end], mention.kind, actors, referents[mention].reason))
        return found

    # ---- reading

    def _read(self, article: Article) -> _Reading:
        text = article.text
        spans = body_spans(text, article.lang)
        day = article.published
        if day is None or len(day) < 10:
            day = infer_published(text, day, article.lang) or day
        paragraphs = [Paragraph.of(text, start, end) for start, end in spans]
        mentions = [self._finder.find(paragraph) for paragraph in paragraphs]
        # Over the whole text at once: « le lendemain » counts from the day told before it.
        found = find_dates(text, day, lang=article.lang)
        dates = [tuple(d for d in found if start <= d.start < end) for start, end in spans]
        everything = [mention for found in mentions for mention in found]
        identities = Identities(self._book, self._words, self._finder.names.given_names, day, everything)
        people = frozenset(m for m in everything if m.kind == "unknown" and identities.of(m.persons[0]))
        drafts: list[Draft] = []
        for i, paragraph in enumerate(paragraphs):
            if not _is_heading(text, spans[i]):
                drafts += self._drafts(i, paragraph, mentions[i], dates[i], people)
        resolver = Resolver(
            Context(self._book, self._words, self._grammar, self._offices, identities, day, self._home(everything))
        )
        referents = [
            # A headline names people that the text introduces: it tells nobody whom « il » means.
            {} if _is_heading(text, spans[i]) else resolver.resolve(paragraph, mentions[i], _speakers(drafts, i))
            for i, paragraph in enumerate(paragraphs)
        ]
        return _Reading(article, day, paragraphs, mentions, dates, drafts, referents)

    def _home(self, mentions: Iterable[Mention]) -> str | None:
        """The country whose offices the article need not name: the one its institutions and places belong to most."""
        states = Counter(
            actor for m in mentions if m.kind in {"actor", "metonym", "institution"} for actor in m.actors
            if len(m.actors) == 1 and self._book.actors[actor].kind == "state"
        )  # fmt: skip
        if states.get("france") or not states:
            return "france"
        return max(states.items(), key=lambda item: (item[1], item[0]))[0]

    # ---- drafts

    def _drafts(
        self, i: int, paragraph: Paragraph, mentions: Sequence[Mention], dates: Sequence[DateExpression], people: frozenset[Mention]
    ) -> Iterator[Draft]:
        for span in paragraph.sentences:
            if self._may_tell(paragraph, span, mentions):
                words = simple_words(paragraph, span, mentions, dates, people, self._asides)
                for draft in self._sentence(paragraph, span, words, mentions):
                    draft.paragraph = i
                    yield draft

    def _may_tell(self, paragraph: Paragraph, span: tuple[int, int], mentions: Sequence[Mention]) -> bool:
        """Whether a sentence has an actor at all: the others are not parsed."""
        return any(span[0] <= m.first < span[1] for m in mentions if m.kind not in {"place"})

    def _sentence(
        self, paragraph: Paragraph, span: tuple[int, int], words: Sequence[Word], mentions: Sequence[Mention]
    ) -> Iterator[Draft]:
        if not words:
            return
        doc = make_doc(self._nlp.vocab, words)
        for _, pipe in self._nlp.pipeline:
            doc = pipe(doc)
        severally = any(paragraph.longest(self._severally, i) for i in range(*span))
        clause = Clause(doc, words, self._grammar, self._reporting, self._event_words.nouns, severally)
        repair(clause)
        start, end = paragraph.tokens[span[0]].start, paragraph.tokens[span[1] - 1].end
        places = frozenset(m for m in mentions if m.places or m.kind in {"place", "metonym", "unknown"} or m.kind == "actor")
        circumstances = Circumstances(clause, self._event_words, places)
        hidden = [(w.first, w.last) for w in words if w.quotation]
        quoted = [m for m in mentions if any(first <= m.first < last for first, last in hidden)]
        quotes = any(paragraph.quoted[slice(*span)])
        yield from draft_events(Scene(clause, self._event_words, circumstances, start, end, quoted, quotes))




def _is_heading(text: str, span: tuple[int, int]) -> bool:
    """A headline or cross-heading: what it says, the text says in full below."""
    return span[1] - span[0] < 160 and text[span[1] - 1] not in ".!?…»\"”:;)" and "\n" not in text[span[0] : span[1]]


def _speakers(drafts: Iterable[Draft], paragraph: int) -> frozenset[Mention]:
    return frozenset(m for d in drafts if d.paragraph == paragraph and d.type in SPEECH_ACTS for m in d.agents)
