"""How well mentions are resolved to actors, on articles whose mentions were annotated by hand.

usage: python benchmarks/resolution.py ARTICLES.jsonl… [--errors]
       python benchmarks/resolution.py --gold GOLD ARTICLES.jsonl…

The first prints, by kind of mention, how many of those of `resolution.tsv` are resolved and how many of these rightly;
`--errors` lists the others. The second prints which part of the actors of GOLD's required events (a folder of records as
`extraction.py` takes it) is among those that the mentions of their articles are resolved to, and nothing else.

`resolution.tsv` has spans (in characters of the article's text) and actor ids, and no text. A mention is a name, phrase or
pronoun that refers to certain persons, states or organisations; adjectives, places one is at, crowds, media and journalists
are none. A name in apposition is one mention with its title, and its span is the name. The kinds: `name` (in full),
`surname`, `office`, `relational` (« son homologue », « les deux hommes », « cet ambassadeur »), `pronoun`, and `metonym`
(what stands for a state). `region` is the part of the article that was annotated, all of it; `-` marks what is left open.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplograph.graph.actors import ActorBook, fold, load_book, slug
from diplograph.graph.extraction.engine import Explanation, Extractor
from diplograph.graph.reading import read_sources
from diplograph.graph.records import Article

KINDS = ("name", "surname", "office", "relational", "pronoun", "metonym")


@dataclass(frozen=True)
class Marked:
    """A row of the annotation."""

    article: str
    start: int
    end: int
    kind: str
    actors: frozenset[str]


def annotation(file: Path) -> dict[str, list[Marked]]:
    """Article id → its rows."""
    found: dict[str, list[Marked]] = {}
    for line in file.read_text("utf-8").splitlines()[1:]:
        article, start, end, kind, actors = line.split("\t")
        found.setdefault(article, []).append(
            Marked(article, int(start), int(end), kind, frozenset(actors.split()))
        )
    return found


def overlap(marked: Marked, mention: Explanation) -> int:
    """How many characters the two share."""
    return min(marked.end, mention.end) - max(marked.start, mention.start)


def mentions_of(extractor: Extractor, article: Article) -> list[Explanation]:
    """The mentions that are taken for somebody; an adjective of a country is none."""
    return [each for each in extractor.explain(article) if each.actors and each.kind != "adjective"]


def judged(
    rows: Iterable[Marked], mentions: list[Explanation]
) -> Iterator[tuple[Marked, Explanation | None, bool]]:
    """Each annotated mention, what it was read as, and whether rightly; « MM. A et B » is read as one mention of both."""
    pairs = {row: _read_as(row, mentions) for row in rows}
    for row, mention in pairs.items():
        together = {actor for other, each in pairs.items() if each is mention for actor in other.actors}
        yield row, mention, mention is not None and together == set(mention.actors)


def _read_as(marked: Marked, mentions: list[Explanation]) -> Explanation | None:
    """The mention that shares most with it, if any does."""
    shared = [(overlap(marked, mention), mention) for mention in mentions]
    most, mention = max(shared, key=lambda pair: pair[0], default=(0, None))
    return mention if most > 0 else None


def by_kind(extractor: Extractor, articles: Iterable[Article], show_errors: bool) -> None:
    """Print the table."""
    annotated = annotation(Path(__file__).with_suffix(".tsv"))
    asked, resolved, right, beside = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for article in articles:
        rows = annotated.pop(article.id, [])
        mentions = mentions_of(extractor, article) if rows else []
        for row, mention, is_right in judged((row for row in rows if row.actors), mentions):
            asked[row.kind] += 1
            resolved[row.kind] += mention is not None
            right[row.kind] += is_right
            if show_errors and not is_right:
                said = f"{' '.join(mention.actors)} ({mention.reason})" if mention else "nothing"
                print(f"{row.article}:{row.start} {row.kind} {' '.join(sorted(row.actors))}: {said}")
        beside.update(m.kind for m in mentions if _is_beside(m, rows))
    if annotated:
        sys.exit(f"not among the articles: {', '.join(annotated)}")
    for kind in KINDS:
        _line(kind, right[kind], resolved[kind], asked[kind])
    _line("all", right.total(), resolved.total(), asked.total())
    kinds = ", ".join(f"{kind} {count}" for kind, count in beside.most_common())
    print(f"resolved beside these: {beside.total()} ({kinds})")


def _line(kind: str, right: int, resolved: int, asked: int) -> None:
    print(
        f"{kind:11} right {right / max(1, resolved):.3f} of the resolved   resolved {resolved / max(1, asked):.3f}"
        f"   {right}/{resolved}/{asked}"
    )


def _is_beside(mention: Explanation, rows: list[Marked]) -> bool:
    """Whether the mention lies in an annotated region, and where nobody is told."""
    inside = any(
        row.kind == "region" and row.start <= mention.start and mention.end <= row.end for row in rows
    )
    return inside and not any(row.kind != "region" and overlap(row, mention) > 0 for row in rows)


def told_actors(extractor: Extractor, book: ActorBook, articles: Iterable[Article], gold: Path) -> None:
    """Print the part of the gold actors of required events that mentions are resolved to."""
    found = total = 0
    for article in articles:
        record = json.loads((gold / f"{article.id}.json").read_text("utf-8"))
        ids = {actor for mention in mentions_of(extractor, article) for actor in mention.actors}
        names = {fold(name) for id_ in ids & book.actors.keys() for name in book.actors[id_].names}
        wanted = {key for event in record["events"] if not event.get("optional") for key in _actors(event)}
        labels = [record["actors"][key]["names"] for key in wanted]
        found += sum(any(fold(name) in names or slug(name) in ids for name in label) for label in labels)
        total += len(labels)
    print(f"actors of required events among the resolved: {found / max(1, total):.3f} ({found} of {total})")


def _actors(event: dict[str, list[str]]) -> set[str]:
    return {key for role in ("participants", "agents", "targets") for key in event.get(role, [])}


def main(arguments: list[str]) -> None:
    """Read the articles and measure what is asked for."""
    gold = Path(arguments[1]) if arguments[0] == "--gold" else None
    sources = [argument for argument in arguments[2 if gold else 0 :] if argument != "--errors"]
    book = load_book()
    extractor, articles = Extractor(book), list(read_sources(sources, on_problem=print))
    if gold:
        told_actors(extractor, book, articles, gold)
    else:
        by_kind(extractor, articles, "--errors" in arguments)


if __name__ == "__main__":
    if len(sys.argv) < 2 or (sys.argv[1] == "--gold" and len(sys.argv) < 4):
        sys.exit(
            "usage: python benchmarks/resolution.py ARTICLES.jsonl… [--errors], or --gold GOLD ARTICLES.jsonl…"
        )
    main(sys.argv[1:])
