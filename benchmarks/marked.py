"""What the rules miss of the sentences that the tagger of events has learnt from.

usage: python benchmarks/marked.py [--missed TYPE]

Each sentence of `training/tagged.tsv` is read as it stands there, with mentions that tell no more than their kind: who a
« Martin » is, and of which country, is lost, so that rules that ask for it (whose envoy, which state) find less than in life.
Prints for each type of events how many of those marked are told in their sentence, and how many are told that are not marked,
before anything is settled (much of what is told is left out then). `--missed` lists the sentences of a type that are missed, with the
word that tells the event. Events that may be left out do not count. The tagger leaves out what it doubts, as always, and
knows these sentences.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from diplograph.graph.actors import fold
from diplograph.graph.extraction.dates import DateExpression
from diplograph.graph.extraction.events import event_words
from diplograph.graph.extraction.grammar import grammar
from diplograph.graph.extraction.mentions import Mention, Person
from diplograph.graph.extraction.paragraphs import Paragraph
from diplograph.graph.extraction.sentences import Passage, Sentence, SentenceReader
from diplograph.graph.extraction.syntax.simplify import Word
from diplograph.graph.extraction.tokens import Token
from diplograph.graph.records import When
from diplograph.training.tagged import Marked, Tagged, read_tagged

# Any day will do: sentences are read one by one.
_DAY = When("2023-04-25", "2023-04-25")
_PEOPLE = {
    "named": (Person(name="Martin"),),
    "person": (Person(name="Martin", title="president"),),
    "office": (Person(title="ministre affaires etrangeres", countries=("france",), wording="ministre"),),
    "related": (Person(title="ministre affaires etrangeres", relation="same_office", wording="homologue"),),
    "persons": (Person(name="Martin"), Person(name="Durand")),
}


def mention_of(at: int, word: str, kind: str) -> Mention | None:
    """What the word at a place of its sentence stands for; None for a date, a quotation or a plain word."""
    if kind in {"none", "date", "quotation"}:
        return None
    if kind in _PEOPLE:
        return Mention(at, at + 1, "person", persons=_PEOPLE[kind], text=word, count=len(_PEOPLE[kind]))
    places = (word,) if kind in {"actor", "metonym", "place"} else ()
    actors = (fold(word),) if kind in {"actor", "metonym"} else ()
    several = kind == "group" or fold(word) in grammar("fr").plural_articles
    return Mention(at, at + 1, kind, head=fold(word), actors=actors, places=places, text=word, count=2 if several else 1)


def sentence_of(tagged: Tagged) -> Sentence:
    """The sentence as the rules are given it."""
    tokens, words, start = [], [], 0
    for at, (text, kind) in enumerate(zip(tagged.words, tagged.kinds, strict=True)):
        end = start + len(text)
        tokens.append(Token(start, end, text, fold(text)))
        date = DateExpression(start, end, text, _DAY.start, _DAY, "day") if kind == "date" else None
        words.append(Word(text, at, at + 1, mention_of(at, text, kind), date, kind == "quotation"))
        start = end + 1
    mentions = [word.mention for word in words if word.mention]
    passage = Passage(1, Paragraph(tuple(tokens)), mentions, [word.date for word in words if word.date])
    whole = (0, len(words))
    return Sentence(passage, whole, whole, words, inside_quotation=False)


def type_of(event: Marked) -> str:
    """The type that a draft of the event has: « Sanction » of « Sanction-lift »."""
    return event.type.partition("-")[0]


def compared(reader: SentenceReader, sentences: list[Tagged]) -> Iterator[tuple[Tagged, Counter[str], list[Marked]]]:
    """Each sentence with how many events it is told to tell, by type, and those marked that are missed."""
    made = [sentence_of(tagged) for tagged in sentences]
    told = reader.read([[each] if reader.may_tell(each) else [] for each in made])
    for tagged, drafts in zip(sentences, told, strict=True):
        types = Counter(draft.type for draft in drafts)
        left, missed = types.copy(), []
        for event in sorted(tagged.events, key=lambda event: event.optional):
            if left[type_of(event)] > 0:
                left[type_of(event)] -= 1
            elif not event.optional:
                missed.append(event)
        yield tagged, types, missed


def main(wanted: str | None) -> None:
    """Print what is found of each type, or what is missed of one."""
    reader = SentenceReader(event_words("fr"), grammar("fr"))
    marked, told, hits = Counter[str](), Counter[str](), Counter[str]()
    for tagged, types, missed in compared(reader, list(read_tagged())):
        must = Counter(type_of(event) for event in tagged.events if not event.optional)
        marked += must
        hits += must - Counter(map(type_of, missed))
        told += types
        told -= Counter(map(type_of, tagged.events)) & types  # what is left are those that nobody marked
        for event in missed:
            if type_of(event) == wanted:
                print(f"{tagged.words[event.word]}: {' '.join(tagged.words)}")
    for type_, count in [] if wanted else sorted(marked.items()):
        print(f"{type_:15} found {hits[type_]:5} of {count:5} = {hits[type_] / count:.2f}, told and not marked {told[type_]:5}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main(None)
        case ["--missed", type_]:
            main(type_)
        case _:
            sys.exit(__doc__)
