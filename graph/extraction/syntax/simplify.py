"""A sentence made simple for the parser: each actor, date and long quotation becomes one word.

« Le ministre russe des Affaires étrangères, Sergueï Lavrov, a reçu mercredi 22 février à Moscou » is parsed
as « Martin a reçu hier à Moscou »: the parser, trained on few sentences, reads that right, whatever the name. Each word
of the simple sentence remembers what it stands for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ...actors import fold
from ..dates import DateExpression
from ..grammar import Grammar
from ..mentions import Mention
from ..paragraphs import Paragraph
from ..phrases import Phrases

# A quotation of so many words, or with a full stop in it, is left out of the sentence around it.
_LONG_QUOTATION: Final = 9
# A dateline has at most so many words, its dash included.
_DATELINE: Final = 7
# What « c'est … que » stresses has at most so many words, these included.
_CLEFT: Final = 12
# Where a place lies is told in so many words at most.
_WHERE: Final = 9
_DASHES: Final = frozenset(("-", "–", "—", "--"))
_OPENERS: Final = frozenset(("«", "“", '"'))
_CLOSERS: Final = frozenset(("»", "”", '"'))
_AS_ONE: Final = frozenset(
    ("person", "actor", "metonym", "institution", "officials", "group", "back", "body")
)
# Who may be told by a number or an office alone.
_SEVERAL: Final = frozenset(("group", "officials"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the simple sentence, and the tokens `first` to `last` (exclusive) of the paragraph it
    stands for."""

    text: str
    first: int
    last: int
    mention: Mention | None = None
    date: DateExpression | None = None
    quotation: bool = False


def simple_words(
    paragraph: Paragraph,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression],
    known: frozenset[Mention],
    asides: Phrases[bool],
    grammar: Grammar,
) -> list[Word]:
    """The words of the simple form of one sentence.

    `known` are the mentions of unknown names that turned out people; `asides` phrases that the parser need
    not see, with whether they tell some of several.
    """
    first, last = span
    by_first = {m.first: m for m in mentions if first <= m.first < last and (m.kind in _AS_ONE or m in known)}
    dated = dict(_dates_by_token(paragraph, span, dates))
    others = {m.first: m for m in mentions if first <= m.first < last and m.first not in by_first}
    words = list(_words(paragraph, span, by_first, others, dated, asides, grammar))
    words = _without_commas(_without_insertions(_without_dateline(words), grammar), grammar)
    words = _without_cleft(_without_closing_commas(words, paragraph, grammar), grammar)
    words = _without_periphrasis(words, grammar)
    while (
        words
        and not words[0].mention
        and not words[0].date
        and not words[0].quotation
        and not words[0].text[0].isalpha()
    ):
        words.pop(0)  # bullets, dashes, the hours of a live page
    if words and words[0].text in grammar.first_words:
        words[0] = replace(words[0], text=grammar.first_words[words[0].text])
    if words and words[0].text.istitle() and (not words[0].mention or _is_participle(words, others, grammar)):
        # A capital at the start of a sentence makes a name of « Reçu mercredi … » in the parser's eyes.
        words[0] = replace(words[0], text=words[0].text.lower(), mention=None)
    return words


def _without_dateline(words: list[Word]) -> list[Word]:
    """« MOSCOU, 22 février - X a reçu … »: where and when it was written is no part of the sentence."""
    if not words or not (words[0].mention and words[0].mention.places):
        return words
    for at, word in enumerate(words[1:_DATELINE], 1):
        if word.text in _DASHES:
            return words[at + 1 :]
        if not (
            word.date or word.mention or word.text in {",", "."} or word.text.isupper() or word.text.isdigit()
        ):
            return words
    return words


def _without_insertions(words: list[Word], grammar: Grammar) -> list[Word]:
    """« sera accompagné, selon l'Élysée, de X », « n'a, elle, pas eu lieu »: what parts the verb from what it governs."""
    hidden: set[int] = set()
    for at in range(1, len(words) - 3):
        if words[at].text == "," == words[at + 2].text and fold(words[at + 1].text) in grammar.emphatic:
            hidden.update(range(at, at + 3))
        apart = words[at].text == "," == words[at + 3].text
        if apart and fold(words[at + 1].text) in grammar.according and words[at + 2].mention:
            hidden.update(range(at, at + 4))
        if words[at].text == ":" and fold(words[at + 1].text) in grammar.with_or_between:
            hidden.add(at)  # « a enchaîné les tête-à-tête : avec A, B, puis C »
        if words[at].text == "," == words[at + 1].text:  # « X, pour sa part, menace Y »: an aside stood between them
            hidden.update({at + 1} if words[at - 1].mention is None else {at, at + 1})
        hidden.update(_others_alike(words, at, grammar))
        hidden.update(_where_it_lies(words, at, grammar))
    return [word for at, word in enumerate(words) if at not in hidden]


def _where_it_lies(words: list[Word], at: int, grammar: Grammar) -> range:
    """« au château de Meseberg, au nord de Berlin, pour une rencontre »: what is told of a place that is told already."""
    up_to = (word.mention for word in words[max(0, at - _WHERE) : at] if word.mention and word.mention.last >= words[at].first)
    if words[at].text != "," or not any(mention.kind in {"place", "unknown"} or mention.places for mention in up_to):
        return range(0)
    end = next((i for i in range(at + 3, min(at + _WHERE, len(words))) if words[i].mention), None)
    if end is None or not grammar.patterns["lies"].match(" ".join(fold(word.text) for word in words[at + 1 : end])):
        return range(0)
    return range(at, end + 1 + (end + 1 < len(words) and words[end + 1].text == ","))


def _others_alike(words: list[Word], at: int, grammar: Grammar) -> range:
    """« un sommet, le troisième après ceux de 2000 et 2007, tous deux à Oslo »: where others were, whose days and place are not
    those of what is told."""
    keys = [fold(word.text) for word in words[at : at + 3]]
    after = keys[0] in grammar.other_times | grammar.since and keys[1] in grammar.that_of and keys[2] in grammar.of
    end = at + 3
    while after and end < len(words) and (words[end].date or (end + 1 < len(words) and words[end + 1].date)):
        end += 1
    if not after or end == at + 3:
        return range(0)
    rest = [fold(word.text) for word in words[end : end + 4]]
    if len(rest) == 4 and rest[0] == "" and rest[1] in grammar.all_of and rest[3] in grammar.at_places:
        end += 5
    return range(at, min(end, len(words) - 1))


def _without_cleft(words: list[Word], grammar: Grammar) -> list[Word]:
    """« C'est à Oslo que X a reçu Y » is parsed as « à Oslo, X a reçu Y », « c'est X qui a reçu Y » as « X a reçu Y »."""
    is_cleft = grammar.patterns["cleft"].match
    begins = (at for at in range(len(words) - 2) if at == 0 or words[at - 1].text == ",")
    first = next((at for at in begins if is_cleft(" ".join(fold(word.text) for word in words[at : at + 2]))), None)
    if first is None:
        return words
    after, told = range(first + 3, min(len(words) - 1, first + _CLEFT)), first + 2
    link = next((at for at in after if fold(words[at].text) in grammar.reporting | grammar.subject_relatives), None)
    if link is None or any(grammar.patterns["finite_verb"].search(fold(word.text)) for word in words[told:link]):
        return words
    if fold(words[link].text) in grammar.subject_relatives:
        return words[:first] + words[told:link] + words[link + 1 :] if link == told + 1 and words[told].mention else words
    set_apart = words[told].date or fold(words[told].text) in grammar.prepositions
    return [*words[:first], *words[told:link], replace(words[link], text=","), *words[link + 1 :]] if set_apart else words


def _without_periphrasis(words: list[Word], grammar: Grammar) -> list[Word]:
    """« est sur le point de recevoir X », « est en passe de … » are parsed as « va recevoir X »."""
    for at in range(len(words) - 3):
        if form := grammar.goes_for_is.get(fold(words[at].text)):
            for end in range(at + 3, min(at + 6, len(words))):
                if grammar.patterns["about_to"].match(" ".join(fold(word.text) for word in words[at + 1 : end])):
                    return [*words[:at], replace(words[at], text=form), *words[end:]]
    return words


def _without_closing_commas(words: list[Word], paragraph: Paragraph, grammar: Grammar) -> list[Word]:
    """« le ministre A, X, et la ministre B, Y, ont reçu … » is parsed as « Martin et Martin ont reçu … »: the commas that close
    appositions inside mentions, before a verb or another mention."""
    hidden: set[int] = set()
    for at in range(1, len(words) - 2):
        mention, following = words[at - 1].mention, fold(words[at + 1].text)
        if words[at].text != "," or mention is None or not _holds_comma(mention, paragraph):
            continue
        joins = following in grammar.conjunctions and words[at + 2].mention is not None
        joined = fold(words[max(0, at - 2)].text) in grammar.conjunctions
        if joined and words[at - 3].text == "," and at - 3 not in hidden:
            continue  # « A, élue à Berlin, et B, le président français, se sont vus »
        acts = following in grammar.have_forms | grammar.before_verbs or grammar.patterns["finite_verb"].search(following)
        if joins or acts:
            hidden.add(at)
    return [word for at, word in enumerate(words) if at not in hidden]


def _holds_comma(mention: Mention, paragraph: Paragraph) -> bool:
    return any(token.text == "," for token in paragraph.tokens[mention.first : mention.last])


def _without_commas(words: list[Word], grammar: Grammar) -> list[Word]:
    """« a reçu, mercredi soir, à Rome, X » is parsed as « a reçu hier à Rome X »: when and where, set apart by commas."""
    hidden: set[int] = set()
    words = list(words)
    for at in range(1, len(words)):
        if words[at].text != ",":
            continue
        end = at + 1
        while (length := _when_or_where(words, end, grammar)) > 0:
            end += length
        if end == at + 1 or end >= len(words) or words[end].text != ",":
            continue
        before = words[at - 1]
        place = (
            bool(before.mention) and fold(words[max(0, at - 2)].text) in grammar.at_cities | grammar.at_states
        )
        if at in hidden or not (before.mention or before.date or fold(before.text) in grammar.then):
            hidden |= {at, end}
            if words[at + 1].date:  # « était, lundi, en visite »: without its commas a weekday may be a predicate
                words[at + 1] = replace(words[at + 1], text=grammar.stand_ins["date"])
        elif place and words[end - 1].date:
            hidden.add(at)  # « qui l'a reçu à Rome, en mai, a dit … »
    return [word for at, word in enumerate(words) if at not in hidden]


def _when_or_where(words: list[Word], at: int, grammar: Grammar) -> int:
    """How many words from one on are a date, or a place with its preposition: 1, 2 or 0."""
    if at < len(words) and words[at].date:
        return 1
    inside = at + 1 < len(words) and fold(words[at].text) in grammar.at_cities | grammar.at_states
    mention = words[at + 1].mention if inside else None
    return 2 if mention is not None and mention.places else 0


def _is_participle(words: Sequence[Word], others: Mapping[int, Mention], grammar: Grammar) -> bool:
    """« Accueilli lundi à … »: no name, for a date or preposition follows, and nobody is called so."""
    if len(words) < 2 or words[0].first not in others:
        return False
    follows = bool(words[1].date) or fold(words[1].text) in grammar.prepositions
    return follows and bool(grammar.patterns["opening_participle"].search(words[0].text))


def _dates_by_token(
    paragraph: Paragraph, span: tuple[int, int], dates: Sequence[DateExpression]
) -> Iterator[tuple[int, tuple[int, DateExpression]]]:
    """First token of each date expression → (the token after it, the expression)."""
    for date in dates:
        inside = [
            i
            for i in range(*span)
            if paragraph.tokens[i].start < date.end and date.start < paragraph.tokens[i].end
        ]
        if inside:
            yield inside[0], (inside[-1] + 1, date)


def _words(
    paragraph: Paragraph,
    span: tuple[int, int],
    mentions: Mapping[int, Mention],
    others: Mapping[int, Mention],
    dates: Mapping[int, tuple[int, DateExpression]],
    asides: Phrases[bool],
    grammar: Grammar,
) -> Iterator[Word]:
    tokens, i = paragraph.tokens, span[0]
    closes = -1  # where a short quotation ends that stays in the sentence: its marks may be alike
    while i < span[1]:
        token = tokens[i]
        opens = token.text in _OPENERS and i != closes
        closing = _quotation_end(paragraph, i, span, grammar) if opens else None
        if opens and closing is None:
            closes = _closing_mark(paragraph, i, span) or -1
        if closing is not None:
            yield Word(grammar.stand_ins["quotation"], i, closing, quotation=True)
            i = closing
        elif token.text == "(" and (end := _bracket_end(paragraph, i, span)) is not None:
            named = any(mention.last == i for mention in mentions.values())
            members = [] if named else _members(paragraph, i + 1, end - 1, mentions, grammar)
            yield from _as_some(members, grammar)
            i = end
        elif i in mentions and mentions[i].kind in _SEVERAL and (members := _members_of(paragraph, mentions[i], span, mentions, grammar)):
            # « trois dirigeants (A, B et C) », « les ministres de trois pays (A, B et C) »
            of = not grammar.of.isdisjoint(paragraph.keys[i - 1 : i + 1])
            yield from _as_some(members, grammar) if of else members
            i = members[-1].last + 1
        elif i in mentions:
            mention = mentions[i]
            yield Word(_stand_in(mention, paragraph, grammar), i, mention.last, mention)
            i = mention.last
        elif i in dates:
            end, date = dates[i]
            yield Word(grammar.stand_ins["date"] if end - i > 1 else token.text, i, end, date=date)
            i = end
        elif (aside := paragraph.longest(asides, i)) and aside[1] <= span[1]:
            if aside[0] and aside[1] in mentions and paragraph.tokens[i - 1].text == ",":
                yield Word(grammar.stand_ins["some_of"], i, aside[1])
            i = aside[1]
        elif i in others:
            mention = others[i]
            yield Word(token.text, i, i + 1, mention)
            i += 1
        else:
            if token.text not in _OPENERS | _CLOSERS and token.text not in {"(...)", "+"}:
                yield Word(token.text, i, i + 1)
            i += 1


def _as_some(members: list[Word], grammar: Grammar) -> Iterator[Word]:
    """« cinq puissances (A, B et C) » is parsed as « cinq puissances, dont A, B et C, »."""
    if members:
        yield Word(",", members[0].first, members[0].first)
        yield Word(grammar.stand_ins["some_of"], members[0].first, members[0].first)
        yield from members
        yield Word(",", members[-1].last, members[-1].last)


def _members_of(
    paragraph: Paragraph, several: Mention, span: tuple[int, int], mentions: Mapping[int, Mention], grammar: Grammar
) -> list[Word]:
    """The words of a list in brackets right after who are told without names."""
    opens = several.last < span[1] and paragraph.tokens[several.last].text == "("
    end = _bracket_end(paragraph, several.last, span) if opens else None
    return _members(paragraph, several.last + 1, end - 1, mentions, grammar) if end is not None else []


def _members(paragraph: Paragraph, first: int, last: int, mentions: Mapping[int, Mention], grammar: Grammar) -> list[Word]:
    """The words of a list of several actors, of which some tokens tell nothing else."""
    words: list[Word] = []
    i = first
    while i < last:
        mention = mentions.get(i)
        if mention is not None:
            words.append(Word(_stand_in(mention, paragraph, grammar), i, mention.last, mention))
        elif paragraph.tokens[i].text == "," or paragraph.keys[i] in grammar.conjunctions:
            words.append(Word(paragraph.tokens[i].text, i, i + 1))
        else:
            return []
        i = words[-1].last
    return words if sum(word.mention is not None for word in words) > 1 else []


def _quotation_end(paragraph: Paragraph, i: int, span: tuple[int, int], grammar: Grammar) -> int | None:
    """The token after a quotation that is to be left out; None for a short one, which stays in the
    sentence."""
    closing = _closing_mark(paragraph, i, span)
    if closing is None:
        return span[1] if paragraph.tokens[i].text == "«" and i == span[0] else None
    whole = i == span[0] or paragraph.tokens[i - 1].text == ":"
    inner = paragraph.tokens[i + 1 : closing]
    stops = any(token.text in {".", "!", "?"} for token in inner)
    if not whole and not stops and paragraph.keys[i + 1] in grammar.have_forms:
        return None  # « X « a appelé Y à … », selon Z »: the sentence goes on in the quotation
    after = paragraph.tokens[closing + 1 : closing + 3]
    told = len(after) > 1 and after[0].text == "," and paragraph.keys[closing + 2] in grammar.have_forms
    said = len(inner) > 2 or told  # « "Inacceptable", a dit X »
    return closing + 1 if stops or len(inner) >= _LONG_QUOTATION or (whole and said) else None


def _closing_mark(paragraph: Paragraph, i: int, span: tuple[int, int]) -> int | None:
    return next((j for j in range(i + 1, span[1]) if paragraph.tokens[j].text in _CLOSERS), None)


def _bracket_end(paragraph: Paragraph, i: int, span: tuple[int, int]) -> int | None:
    return next((j + 1 for j in range(i + 1, min(span[1], i + 30)) if paragraph.tokens[j].text == ")"), None)


def _stand_in(mention: Mention, paragraph: Paragraph, grammar: Grammar) -> str:
    """A proper noun for the mention: for people one that any parser knows, for places their last capitalised word."""
    if mention.kind not in {"actor", "metonym"}:
        return grammar.stand_ins["person"]
    tokens = paragraph.tokens[mention.first : mention.last]
    words = [
        t.text
        for t in tokens
        if t.is_capitalised and not t.text.endswith(("'", "’")) and fold(t.text) not in grammar.articles
    ]
    return words[-1] if words else grammar.stand_ins["place"]


def make_doc(vocab: Vocab, words: Sequence[Word]) -> Doc:
    """The document to parse: one sentence, words as given."""
    spaces = [not word.text.endswith(("'", "’")) for word in words]
    starts: list[bool | int | None] = [at == 0 for at in range(len(words))]
    return Doc(vocab, words=[word.text for word in words], spaces=spaces, sent_starts=starts)
