"""Who speaks in an interview: after a name and a colon, or after « Q – » and « R – » in a transcript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ..grammar import Grammar
from ..paragraphs import Paragraph
from .records import Mention, Person

# What parts a label from what is said: « R – », « Réponse : », « R. – ».
LABEL_MARKS: Final = frozenset((":", "-", "–", "—"))


def people_who_answer(
    paragraphs: Sequence[Paragraph], mentions: Sequence[list[Mention]], grammar: Grammar
) -> list[list[Mention]]:
    """The mentions of an article, where a name that a colon and words in the first person follow is a person's: « X : J'ai … »,
    and « R – » in a transcript is whom the questions address."""
    asked = [_label(paragraph) in grammar.asks for paragraph in paragraphs]
    answered = [_label(paragraph) in grammar.replies for paragraph in paragraphs]
    if any(asked) and any(answered):
        person = _interviewed(paragraphs, mentions, asked, answered, grammar)
        return [
            _labelled(paragraph, found, person if answers else None) if asks or answers else found
            for paragraph, found, asks, answers in zip(paragraphs, mentions, asked, answered, strict=True)
        ]
    return [
        [_as_speaker(mention) if _answers(paragraph, mention, grammar) else mention for mention in found]
        for paragraph, found in zip(paragraphs, mentions, strict=True)
    ]


def _label(paragraph: Paragraph) -> str:
    """The word before the mark that a label ends with; empty where the paragraph has none."""
    texts = [token.text for token in paragraph.tokens[:3]]
    marked = LABEL_MARKS & {*texts[1:2]} or (texts[1:2] == ["."] and LABEL_MARKS & {*texts[2:]})
    return paragraph.keys[0] if marked and texts[0].rstrip(".")[:1].isupper() else ""


def _labelled(paragraph: Paragraph, found: list[Mention], person: Person | None) -> list[Mention]:
    """The mentions of a question or an answer, its label first: who answers, or nobody."""
    last = next(i for i, token in enumerate(paragraph.tokens) if token.text in LABEL_MARKS)
    kind, persons = ("person", (person,)) if person else ("other", ())
    return [Mention(0, last, kind, persons=persons), *(m for m in found if m.first >= last)]


def _interviewed(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[list[Mention]],
    asked: Sequence[bool],
    answered: Sequence[bool],
    grammar: Grammar,
) -> Person | None:
    """Whom the questions address most, else whom the words before them say to be interviewed."""
    addressed = [
        person
        for paragraph, found, asks in zip(paragraphs, mentions, asked, strict=True)
        if asks
        for person in _addressed(paragraph, found, grammar)
    ]
    if addressed:
        [(name, _)] = Counter(person.name for person in addressed).most_common(1)
        return next(person for person in addressed if person.name == name)
    begins = next(i for i, talks in enumerate(map(max, asked, answered)) if talks)
    introduced = (
        person
        for paragraph, found in zip(paragraphs[:begins], mentions, strict=False)
        for mention in found
        for person in mention.persons
        if person.name and not grammar.interviews.isdisjoint(paragraph.keys[: mention.first])
    )
    return next((Person(person.name, person.candidates) for person in introduced), None)


def _addressed(paragraph: Paragraph, found: list[Mention], grammar: Grammar) -> Iterator[Person]:
    """« X, bonjour. », « Bonjour X. », « …, X ? »: the names that a question calls."""
    for mention in found:
        if not mention.first or len(mention.persons) != 1 or not mention.persons[0].name:
            continue
        before, after = paragraph.keys[max(0, mention.first - 2) : mention.first], paragraph.keys[mention.last :][:2]
        follows = [token.text for token in paragraph.tokens[mention.last : mention.last + 1]]
        called = mention.first > 0 and paragraph.tokens[mention.first - 1].text == "," and follows == ["?"]
        if called or not grammar.greetings.isdisjoint((*before, *after)):
            yield Person(mention.persons[0].name, mention.persons[0].candidates)


def _as_speaker(mention: Mention) -> Mention:
    return replace(mention, kind="person", text="")


def _answers(paragraph: Paragraph, mention: Mention, grammar: Grammar) -> bool:
    if mention.kind != "unknown" or mention.first or " " not in mention.text:
        return False
    marked = mention.last < len(paragraph.tokens) and paragraph.tokens[mention.last].text == ":"
    return marked and not grammar.own_words.isdisjoint(paragraph.keys[mention.last :])
