"""From the sentences of an article to drafts of events: each is made simple, parsed, repaired and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from ..actors import fold
from ..records import ENCOUNTERS
from .dates import DateExpression
from .events import Draft, EventWords, Scene, draft_events, leave_open
from .events.circumstances import Circumstances
from .events.speech import told_between_commas
from .events.triggers import Triggers
from .grammar import Grammar
from .lemmas import FrenchLemmatizer
from .mentions import Mention
from .paragraphs import Paragraph
from .parser import load_parser
from .phrases import Phrases
from .syntax import Clause
from .syntax.repairs import repair
from .syntax.simplify import Word, make_doc, simple_words
from .tagging import DOUBTED, further_visits, load_tagger, may_tell_visit, weighed

_BATCH: Final = 128  # sentences that are parsed at once
# What a semicolon sets apart is parsed alone if it has so many words: « ; ce dernier a accepté » has fewer.
_PART: Final = 6


@dataclass(frozen=True)
class Passage:
    """A paragraph of an article, its number, and the mentions and dates found in it."""

    at: int
    paragraph: Paragraph
    mentions: Sequence[Mention]
    dates: Sequence[DateExpression]


@dataclass(frozen=True)
class Passages:
    """The passages of an article, and the unknown names in them that turned out people."""

    passages: Sequence[Passage]
    people: frozenset[Mention]


@dataclass(frozen=True)
class Sentence:
    """The tokens `span` of a passage, which are a sentence of it or what stands between semicolons in the sentence `whole`, and
    the simple `words` to parse: its own, or those of a quotation in it. One that `is_answered` quotes somebody, though it need
    name nobody, and « a-t-il » follows."""

    passage: Passage
    whole: tuple[int, int]
    span: tuple[int, int]
    words: list[Word]
    inside_quotation: bool
    is_answered: bool = False


class SentenceReader:
    """Reads the sentences of one language."""

    def __init__(self, words: EventWords, grammar: Grammar) -> None:
        self._words = words
        self._grammar = grammar
        self._asides = Phrases((phrase, phrase in words.such_as) for phrase in (*words.asides, *words.such_as))
        self._severally = Phrases((phrase, True) for phrase in words.severally)
        self._whereas = Phrases((phrase, True) for phrase in words.whereas)
        self._goes_on = Phrases((phrase, True) for phrase in words.goes_on)

    @cached_property
    def _encounters(self) -> frozenset[str]:
        nouns = self._words.nouns.items()
        return frozenset(noun for noun, frames in nouns if any(f.type in ENCOUNTERS for f in frames))

    @cached_property
    def _nlp(self) -> Language:
        return load_parser()

    @cached_property
    def triggers(self) -> Triggers:
        """What tells which sentences are worth parsing."""
        lemmatizer = self._nlp.get_pipe("lemmatizer")
        assert isinstance(lemmatizer, FrenchLemmatizer)
        return Triggers(self._words, self._grammar, lemmatizer)

    def drafts(self, articles: Iterable[Passages]) -> list[list[Draft]]:
        """The events that the passages of each article may tell."""
        return self.read([self._telling(article) for article in articles])

    def _telling(self, article: Passages) -> list[Sentence]:
        return [each for each in self.sentences(article) if each.is_answered or self.may_tell(each)]

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether a sentence is worth parsing: its words may tell an event that the rules know, or a visit."""
        return self.triggers.may_tell(sentence.words) or self._may_tell_visit(sentence)

    def sentences(self, article: Passages) -> Iterator[Sentence]:
        """The simple sentences of an article's passages."""
        answered = _answered(article.passages)
        found = (self._sentences(passage, article.people, answered) for passage in article.passages)
        return (each for sentences in found for each in sentences if each.words)

    def read(self, articles: Sequence[Sequence[Sentence]]) -> list[list[Draft]]:
        """What the sentences of each article tell, once they are parsed."""
        # All at once: most time goes into parsing, and much of that into beginning.
        docs = iter(self._parsed([sentence for sentences in articles for sentence in sentences]))
        return [[draft for each in sentences for draft in self._told_in(each, next(docs))] for sentences in articles]

    def _may_tell_visit(self, sentence: Sentence) -> bool:
        return not sentence.inside_quotation and may_tell_visit(sentence.words, load_tagger().visit_words)

    def _told_in(self, sentence: Sentence, doc: Doc) -> Iterator[Draft]:
        scene = self._scene(sentence, doc)
        drafts = list(draft_events(scene))
        if sentence.inside_quotation:
            drafts = [draft for draft in drafts if _is_told_in_full(draft) or told_between_commas(scene, draft)]
        if any(draft.type in ENCOUNTERS for draft in drafts) or self._may_tell_visit(sentence):
            tags = load_tagger().tags(sentence.words, DOUBTED)
            drafts = list(weighed(drafts, tags))
            leave_open(scene, drafts)
            if not sentence.inside_quotation:
                drafts += further_visits(scene, drafts, tags, load_tagger().visit_words)
        for draft in drafts:
            draft.paragraph = sentence.passage.at
            yield draft

    def _sentences(
        self, passage: Passage, people: frozenset[Mention], answered: frozenset[tuple[int, int]]
    ) -> Iterator[Sentence]:
        """The sentences of a passage that may tell an event or who speaks, and after each those of its quotations."""
        paragraph, mentions = passage.paragraph, passage.mentions

        def simple(span: tuple[int, int]) -> list[Word]:
            return simple_words(paragraph, span, mentions, passage.dates, people, self._asides, self._grammar)

        for whole, span in self._parts(paragraph):
            # A sentence without an actor tells no event, but for « leur entretien ».
            is_told = any(span[0] <= m.first < span[1] for m in mentions if m.kind != "place")
            is_answered = (passage.at, span[0]) in answered and any(paragraph.quoted[slice(*span)])
            if not is_told and not is_answered and not self._points_back(paragraph, span):
                continue
            words = simple(span)
            yield Sentence(passage, whole, span, words, inside_quotation=False, is_answered=is_answered)
            for quotation in (word for word in words if word.quotation):
                for inner in self._told_inside(paragraph, quotation, mentions):
                    yield Sentence(passage, whole, span, simple(inner), inside_quotation=True)

    def _parts(self, paragraph: Paragraph) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Each sentence of a paragraph, with itself or, of « A a vu B ; le lendemain, il a reçu C », « A a vu B, tandis que C recevait
        D », with each side: the parser hangs one on the other."""
        for first, last in paragraph.sentences:
            breaks = list(self._breaks(paragraph, first, last))
            parts = list(zip([first, *(begin for _, begin in breaks)], [*(end for end, _ in breaks), last], strict=True))
            if not all(self._stands_alone(paragraph, part) for part in parts):
                parts = [(first, last)]  # « y étaient A, ministre de B ; C, ministre de D »
            for part in parts:
                yield (first, last), part

    def _breaks(self, paragraph: Paragraph, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Where what stands before a semicolon, or « , tandis que », ends, and what follows it begins."""
        for i in range(first, last):
            if paragraph.quoted[i]:
                continue
            if paragraph.tokens[i].text == ";":
                yield i + 1, i + 1
            elif paragraph.tokens[i].text == "," and (found := paragraph.longest(self._whereas, i + 1)) and found[1] < last:
                yield i + 1, found[1]

    def _stands_alone(self, paragraph: Paragraph, part: tuple[int, int]) -> bool:
        """Whether a part has words enough and a conjugated verb, by its look, besides those of relative clauses."""
        keys, tokens = paragraph.keys[slice(*part)], paragraph.tokens[slice(*part)]
        if len(keys) < _PART:
            return False
        verbs = [k for k in keys if k in self._grammar.have_forms or self._grammar.patterns["finite_verb"].search(k)]
        relative = [k for k, t in zip(keys, tokens, strict=True) if k in self._grammar.relatives or t.text in self._grammar.where]
        return len(verbs) > len(relative)

    def _told_inside(
        self, paragraph: Paragraph, quotation: Word, mentions: Sequence[Mention]
    ) -> Iterator[tuple[int, int]]:
        """The sentences of a quotation that tell of others, as a communiqué does, or of who speaks and others: what « nous » do
        is of whom the quotation is by."""
        not_told = self._grammar.speaking - self._grammar.own_words
        for first, last in paragraph.sentences_inside(quotation.first + 1, quotation.last - 1):
            told = [m for m in mentions if first <= m.first < last and m.kind != "place"]
            says = any(paragraph.is_inverted(m.first) for m in told)  # « …, a-t-il insisté, … »
            if told and (says or not_told.isdisjoint(paragraph.keys[first:last])):
                yield first, last

    def _points_back(self, paragraph: Paragraph, span: tuple[int, int]) -> bool:
        """« l'entretien », « leur dernière rencontre », « une nouvelle rencontre », « les pourparlers », « ajoute le communiqué »: an encounter told before, without those who took
        part, or words of who spoke before."""
        owners, keys = self._grammar.several_owners, paragraph.keys
        pointers = self._grammar.anaphoric | self._grammar.once_more | self._grammar.plural_articles | owners
        told = self._encounters | self._words.echoes
        return any(
            keys[i] in pointers
            and any(key in told or key.removesuffix("s") in told for key in keys[i + 1 : min(span[1], i + (3 if keys[i] in owners else 2))])
            for i in range(*span)
        )

    def _scene(self, sentence: Sentence, doc: Doc) -> Scene:
        span, words, mentions = sentence.span, sentence.words, sentence.passage.mentions
        paragraph = sentence.passage.paragraph
        severally = self._tells_severally(paragraph, span, words)
        clause = Clause(doc, words, self._grammar, self._words.reporting, self._words.nouns, severally)
        repair(clause)
        places = frozenset(m for m in mentions if m.places or m.kind in {"place", "metonym", "unknown"})
        hidden = [(word.first, word.last) for word in words if word.quotation]
        return Scene(
            clause,
            self._words,
            Circumstances(clause, self._words, places),
            start=paragraph.tokens[sentence.whole[0]].start,
            end=paragraph.tokens[sentence.whole[1] - 1].end,
            first=span[0],
            keys=paragraph.keys,
            quoted=[m for m in mentions if any(first <= m.first < last for first, last in hidden)],
            quotes=any(paragraph.quoted[slice(*span)]),
            goes_on=any(paragraph.longest(self._goes_on, i) for i in range(*span)),
            written_in=_written_in(sentence),
        )

    def _tells_severally(self, paragraph: Paragraph, span: tuple[int, int], words: Sequence[Word]) -> bool:
        """« tour à tour », « A puis B », « par A puis par B »: whether a sentence tells its encounters one after the other."""
        then, means = self._grammar.then, self._grammar.by_means
        told = [word for before, word in pairwise(words) if not (fold(before.text) in then and fold(word.text) in means)]
        after = any(word.mention and fold(before.text) in then for before, word in pairwise(told))
        return after or any(paragraph.longest(self._severally, i) for i in range(*span))

    def _parsed(self, sentences: Sequence[Sentence]) -> Iterable[Doc]:
        if not sentences:
            return ()
        docs = [make_doc(self._nlp.vocab, sentence.words) for sentence in sentences]
        return self._nlp.pipe(docs, batch_size=_BATCH)


def _answered(passages: Sequence[Passage]) -> frozenset[tuple[int, int]]:
    """The sentences, by paragraph and first token, before one with « a-t-il »: who speaks in them may be who goes on."""
    spans = [(passage, span) for passage in passages for span in passage.paragraph.sentences]
    return frozenset(
        (passage.at, span[0])
        for (passage, span), (later, (first, last)) in pairwise(spans)
        if any(later.paragraph.is_inverted(m.first) for m in later.mentions if first <= m.first < last)
    )


def _is_told_in_full(draft: Draft) -> bool:
    """Whether a draft from a quotation is an encounter told as in a communiqué: with names, for whom a pronoun
    means only its speaker knew, « je » apart, and with a day or place."""
    names = all(m.kind not in {"pronoun", "back", "body", "group"} or m.own for m in draft.mentions)
    return draft.type in ENCOUNTERS and names and bool(draft.date or draft.place)


def _written_in(sentence: Sentence) -> Mention | None:
    """« MOSCOU, 22 février (Agence) - X a … », « (New Delhi) X a … »: the place of a dateline, which is not parsed."""
    first, begins = sentence.span[0], sentence.words[0].first
    ahead = (m for m in sentence.passage.mentions if first <= m.first <= first + 1 and m.last <= begins)
    return next((mention for mention in ahead if mention.places), None)
