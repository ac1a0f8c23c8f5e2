"""The extraction: an article in, its events out. A pure function of the article, the actor book and this
code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from ..actors import ActorBook
from ..garbage import no_garbage_collection
from ..reading import body_spans
from ..records import SPEECH_ACTS, Article, Event
from .data import load_toml
from .dates import DateExpression, find_dates, infer_published
from .events import Draft, event_words
from .grammar import grammar
from .lexicon import mention_words
from .mentions import Mention, MentionFinder, people_called_like_places, people_who_answer
from .paragraphs import Paragraph
from .reach import Reach
from .referents import Context, Identities, Offices, Referent, Resolver
from .sentences import Passage, Passages, SentenceReader
from .settling import Account, dates_told, settle_all, settled_events, tell_headlines

# So many articles are parsed at once: fewer take longer, more gain nothing.
_TOGETHER: Final = 8
_MUCH_MORE: Final = 2


@dataclass(frozen=True)
class Explanation:
    """One mention of an article, the actors it was taken for, and why."""

    start: int
    end: int
    text: str
    kind: str
    actors: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class _Opened:
    """An article whose sentences are not read yet: its paragraphs, which of them are headings, their mentions and dates, and
    who the people among the mentions are."""

    article: Article
    day: str | None
    paragraphs: list[Paragraph]
    headings: list[bool]
    mentions: list[list[Mention]]
    dates: list[tuple[DateExpression, ...]]
    identities: Identities

    @property
    def headlines(self) -> range:
        """Which paragraphs are the headlines that the article sets out with."""
        return range(next((i for i, heading in enumerate(self.headings) if not heading), len(self.headings)))

    @property
    def everything(self) -> list[Mention]:
        """The mentions of all paragraphs."""
        return [mention for found in self.mentions for mention in found]


@dataclass(frozen=True)
class _Reading:
    """An article whose sentences are read: what they may tell, and whom the mentions of each paragraph mean."""

    opened: _Opened
    drafts: list[Draft]
    referents: list[dict[Mention, Referent]]
    in_headlines: dict[int, dict[Mention, Referent]]


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
        self._lang = lang
        self._words = mention_words(lang)
        self._grammar = grammar(lang)
        self._finder = MentionFinder(book, self._words, self._grammar)
        self._offices = Offices(book, self._words)
        self._sentences = SentenceReader(event_words(lang), self._grammar)
        self._reach = Reach(book, self._words, self._grammar)
        self._confidence: dict[str, dict[str, float]] = load_toml(lang, "confidence")
        self._addressee_weights: dict[str, float] = load_toml(lang, "addressees")["weights"]
        self._company_weights: dict[str, float] = load_toml(lang, "company")["weights"]

    def events(self, article: Article) -> list[Event]:
        """The events of an article, in the order of their evidence."""
        [(_, events)] = self.pipe([article])
        return events

    def account(self, article: Article) -> Account:
        """All that an article tells, settled, before what is no diplomacy is left out."""
        [(opened, drafts)] = self._read([article])
        return self._settled(self._resolved(opened, drafts))

    def pipe(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Event]]]:
        """Each article with its events. Some articles are parsed together, which takes less time than one by one."""
        articles = iter(articles)
        while together := list(islice(articles, _TOGETHER)):
            yield from self._told_by(together)

    def _told_by(self, articles: Sequence[Article]) -> list[tuple[Article, list[Event]]]:
        found = []
        with no_garbage_collection():  # what reading makes is soon freed: to look for more takes a fifteenth of the time
            for opened, drafts in self._read(articles):
                # Most articles tell nothing: then nobody need be known.
                account = self._settled(self._resolved(opened, drafts)) if drafts else None
                found.append((opened.article, settled_events(account) if account else []))
        return found

    def explain(self, article: Article) -> list[Explanation]:
        """What each mention of the article was taken for, and why."""
        [(opened, drafts)] = self._read([article])
        reading = self._resolved(opened, drafts)
        found = []
        for paragraph, referents in zip(reading.opened.paragraphs, reading.referents, strict=True):
            for mention, referent in referents.items():
                start, end = paragraph.tokens[mention.first].start, paragraph.tokens[mention.last - 1].end
                text = article.text[start:end]
                actors = tuple(actor.id for actor in referent.actors)
                found.append(Explanation(start, end, text, mention.kind, actors, referent.reason))
        return found

    # ---- reading

    def _read(self, articles: Iterable[Article]) -> list[tuple[_Opened, list[Draft]]]:
        opened = [self._opened(article) for article in articles]
        return list(zip(opened, self._sentences.drafts([self._passages(each) for each in opened]), strict=True))

    def _opened(self, article: Article) -> _Opened:
        text = article.text
        spans = body_spans(text, article.lang)
        day = article.published
        if day is None or len(day) < 10:
            day = infer_published(text, day, article.lang) or day
        paragraphs = [Paragraph.of(text, start, end) for start, end in spans]
        mentions = [self._finder.find(paragraph) for paragraph in paragraphs]
        mentions = people_called_like_places(paragraphs, mentions, self._grammar)
        mentions = people_who_answer(paragraphs, mentions, self._grammar)
        # Over the whole text at once: « le lendemain » counts from the day told before it.
        found = find_dates(text, day, lang=article.lang)
        dates = [tuple(d for d in found if start <= d.start < end) for start, end in spans]
        everything = [mention for found in mentions for mention in found]
        given_names = self._finder.names.given_names
        identities = Identities(self._book, self._words, given_names, self._offices, day, everything)
        headings = [_is_heading(text, span) or (i == 0 < len(spans) - 1 and _is_quoting_title(text, span)) for i, span in enumerate(spans)]
        return _Opened(article, day, paragraphs, headings, mentions, dates, identities)

    def _passages(self, opened: _Opened) -> Passages:
        """What is to be parsed of an article."""
        everything, identities = opened.everything, opened.identities
        if not self._reach.is_abroad(
            opened.article.text, opened.paragraphs, opened.mentions, lambda: self._resolved(opened, ()).referents
        ):
            return Passages((), frozenset())
        each = zip(opened.paragraphs, opened.mentions, opened.dates, strict=True)
        passages = [Passage(i, *one) for i, one in enumerate(each) if not opened.headings[i] or i in opened.headlines]
        people = frozenset(m for m in everything if m.kind == "unknown" and identities.of(m.persons[0]))
        return Passages(passages, people)

    def _resolved(self, opened: _Opened, drafts: Sequence[Draft]) -> _Reading:
        home = self._home(opened.paragraphs, opened.mentions, opened.day)
        places = {m.places[0] for m in opened.everything if m.kind in {"place", "metonym"} and m.places}
        where = frozenset(each.id for place in places for each in self._book.within(place)[-1:])
        context = Context(
            self._book, self._words, self._grammar, self._offices, opened.identities, opened.day, home, where=where
        )
        resolver = Resolver(context)
        referents = [
            # A headline names people that the text introduces: it tells nobody whom « il » means.
            {}
            if opened.headings[i]
            else resolver.resolve(paragraph, opened.mentions[i], _speakers(drafts, i), _unnamed_speakers(drafts, i))
            for i, paragraph in enumerate(opened.paragraphs)
        ]
        in_headlines = {i: resolver.resolve(opened.paragraphs[i], opened.mentions[i]) for i in opened.headlines}
        return _Reading(opened, [draft for draft in drafts if not draft.unnamed], referents, in_headlines)

    def _settled(self, reading: _Reading) -> Account:
        opened, words = reading.opened, self._words
        account = Account(
            self._book,
            opened.article,
            opened.day,
            {(i, m): r for i, found in enumerate(reading.referents) for m, r in found.items()},
            {(i, m): r for i, found in reading.in_headlines.items() for m, r in found.items()},
            words.seat_offices,
            self._confidence,
            words.spokespersons,
            self._grammar.patterns["diplomacy"],
            self._grammar.patterns["governing"],
            self._grammar.patterns["party"],
            words.home,
            self._addressee_weights,
            self._company_weights,
            event_words(self._lang),
            tuple(dates_told(
                opened.paragraphs, opened.dates, self._grammar.before_opening_dates, self._grammar.patterns["tells_when"],
            )),
        )
        settle_all(account, [draft for draft in reading.drafts if draft.paragraph not in opened.headlines])
        tell_headlines(account, [draft for draft in reading.drafts if draft.paragraph in opened.headlines])
        return account

    def _home(
        self, paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]], day: str | None
    ) -> str:
        """The country whose offices the article need not name: that of the language's papers if it is told at all, else the
        one told most, towns where something happens apart."""
        told = [
            (m, m.kind == "metonym" and m.first > 0 and paragraph.keys[m.first - 1] in self._grammar.at_places)
            for paragraph, found in zip(paragraphs, mentions, strict=True)
            for m in found
            if not (m.first > 1 and paragraph.tokens[m.first - 1].text == "(")  # « à New York (États-Unis) »
        ]
        sure = [
            (m.actors[0], is_place)
            for m, is_place in told
            if m.kind in {"actor", "metonym", "institution"}
            and len(m.actors) == 1
            and self._book.actors[m.actors[0]].kind == "state"
        ]
        states = Counter(state for state, is_place in sure if not is_place) or Counter(state for state, _ in sure)
        # « le chef du gouvernement X »: of X's country; « le président français »
        people = [p for m, _ in told for p in m.persons if not p.relation]  # not « ses homologues du Chili et d'Islande »
        serving = (self._book.in_office(p.candidates[0], day) for p in people if len(p.candidates) == 1)
        homes = (*(found[0].country for found in serving if found), *(p.countries[0] for p in people if len(p.countries) == 1))
        led = Counter(home for home in homes if self._book.actors[home].kind == "state")
        if abroad := self._led_by_who_is_told(told, day):
            return abroad
        states = states or led
        most = max(states.items(), key=lambda item: (item[1], item[0]))[0] if states else self._words.home
        if self._words.home in led:
            return self._words.home
        here = self._words.home in states
        return self._words.home if here and not self._is_of_another(most, states, mentions) else most

    def _is_of_another(self, most: str, states: Counter[str], mentions: Sequence[Sequence[Mention]]) -> bool:
        """Whether an article that tells of the papers' own country, too, but of none who lead it, is about the one told most: it
        begins with that one, without the own, and with no ministry that goes without saying whose it is."""
        if states[most] < _MUCH_MORE * states[self._words.home]:
            return False
        opening = next((found for found in mentions if any(m.actors for m in found)), [])
        first = {actor for m in opening for actor in m.actors}
        told = [m for found in mentions for m in found if m.kind == "institution" or m.actors]
        begins = next(m for m in told if not m.actors or most in m.actors)
        return most in first and self._words.home not in first and bool(begins.actors)


    def _led_by_who_is_told(self, told: Sequence[tuple[Mention, bool]], day: str | None) -> str | None:
        """The country of « le président de la République, X », if X alone is told so: a paper of that country names no other."""
        titles = self._words.national_titles | self._words.home_titles
        led = {
            tenure.country
            for mention, _ in told
            for person in mention.persons
            if person.title in titles and person.tense == "present" and not person.countries
            and len(person.candidates) == 1
            for tenure in self._book.in_office(person.candidates[0], day)
            if tenure.office.startswith("head_of_") and tenure.note != "realm"
        }
        return next(iter(led)) if len(led) == 1 else None


def _is_heading(text: str, span: tuple[int, int]) -> bool:
    """A headline or cross-heading: most of what it says, the text says in full below."""
    return (
        span[1] - span[0] < 160
        and text[span[1] - 1] not in '.!?…»"”:;,)'
        and "\n" not in text[span[0] : span[1]]
    )


def _is_quoting_title(text: str, span: tuple[int, int]) -> bool:
    """« Frappes : Oslo dénonce une « provocation » »: whether what begins an article is a headline though it ends with a quotation."""
    return text[span[1] - 1] in '"»”' and _is_heading(text, (span[0], span[1] - 1)) and ". " not in text[slice(*span)]


def _speakers(drafts: Iterable[Draft], paragraph: int) -> frozenset[Mention]:
    return frozenset(
        m for d in drafts if d.paragraph == paragraph and d.type in SPEECH_ACTS and not d.reported for m in d.agents
    )


def _unnamed_speakers(drafts: Iterable[Draft], paragraph: int) -> dict[int, str | None]:
    """The sentences, by their first token, in which somebody speaks who is no actor, with the gender told of them."""
    return {d.first: d.gender for d in drafts if d.paragraph == paragraph and d.unnamed}
