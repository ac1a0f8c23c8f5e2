"""How well events are found, on articles with gold records, what went wrong, how far confidence can be trusted, and how fast.

usage: python benchmarks/extraction.py GOLD ARTICLES.jsonl [--errors] [--bootstrap N]

ARTICLES.jsonl has one article a line (`id`, `lang`, `published`, `text`), GOLD is the folder of their records, whose form
docs/evaluation.md tells. Prints the table of `diplograph evaluate`; how F1 has changed since the table in RESULTS.md that counts
as many events; the errors by their cause; of the events with much and little confidence how many are right; and how many
articles a second were read on one core.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from diplograph.graph.actors import load_book
from diplograph.graph.evaluation import (
    CAUSES,
    FIGURES,
    Evaluation,
    Judged,
    Record,
    calibration,
    causes,
    evaluate,
    judged,
    read_gold,
)
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.settling import event_of, kept
from diplograph.graph.jsonlines import Json, events_to_json
from diplograph.graph.output import print_evaluation, print_rows
from diplograph.graph.reading import read_sources
from diplograph.graph.records import Article

RECORDED = Path(__file__).with_name("RESULTS.md")
# « | deeds | 0.56 | 0.40 | 0.47 | 0.37–0.57 | 25/45/62 | »: figure, precision, recall, F1, interval, hits/found/gold.
_ROW = re.compile(r"^\| ([^|]+) \| [\d.]+ \| [\d.]+ \| ([\d.]+) \|(?:[^|]*\|)? [\d.]+/[\d.]+/([\d.]+) \|$")


def main(gold: Path, articles: Path, errors: bool, bootstrap: int) -> None:
    """Find the events, score them, print the tables and the speed."""
    read = list(read_sources([str(articles)], on_problem=print))
    extractor = Extractor(load_book())
    extractor.events(read[0])  # loads the parser
    start = time.process_time()
    found = {article.id: events_to_json(article, extractor.events(article)) for article in read}
    seconds = time.process_time() - start
    records = {record.id: record for record in read_gold(gold)}
    evaluation = evaluate(list(records.values()), found, bootstrap)
    print_evaluation(evaluation, errors, "table")
    print_changes(evaluation, RECORDED.read_text("utf-8"))
    wanted = [article for article in read if article.id in records]
    print_causes(evaluation, records, extractor, wanted)
    print_calibration(each for article in wanted for each in judged(records[article.id], found[article.id]))
    print(f"\n{len(read) / seconds:.1f} articles a second ({len(read)} in {seconds:.1f} s)")


def print_changes(evaluation: Evaluation, recorded: str) -> None:
    """How F1 has changed since the last table of these articles: the one that has as many events in gold."""
    for table in _tables(recorded):
        golds = {name: f"{round(evaluation.figures[name].gold, 1):g}" for name in FIGURES if name in table}
        if golds and all(table[name][1] == golds[name] for name in golds):
            rows = [(n, f"{table[n][0]:.2f}", _change(evaluation.figures[n].f1, table[n][0])) for n in golds]
            print("\nsince the table in RESULTS.md:")
            print_rows(("figure", "F1 then", "change"), rows)
            return
    print("\nno table in RESULTS.md counts as many events")


def _tables(text: str) -> Iterable[dict[str, tuple[float, str]]]:
    """Each table of figures: by figure its F1 and how many there are in gold."""
    for block in text.split("\n\n"):
        rows = (_ROW.match(line) for line in block.splitlines())
        if table := {row[1]: (float(row[2]), row[3]) for row in rows if row}:
            yield table


def _change(now: float, then: float) -> str:
    return f"{round(now, 2) - then:+.2f}"


def print_causes(
    evaluation: Evaluation, records: Mapping[str, Record], extractor: Extractor, articles: Sequence[Article]
) -> None:
    """How many were missed and are false for each cause; and what is wrong in those found."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for article in articles:
        wrong = [error for error in evaluation.errors if error.article == article.id]
        if wrong:
            account = extractor.account(article)
            told = kept(account)
            found: Json = events_to_json(article, [event_of(account, each) for each in told])
            mentions = extractor.explain(article)
            for error, cause in causes(records[article.id], found, wrong, account, told, mentions):
                counts[error.claim.branch, error.kind, cause] += 1
    columns = [(branch, kind) for branch in ("encounters", "deeds") for kind in ("missed", "false")]
    rows = [(cause, *(str(counts[branch, kind, cause]) for branch, kind in columns)) for cause in CAUSES]
    print("\nerrors by cause:")
    print_rows(("cause", *(f"{branch} {kind}" for branch, kind in columns)), rows)
    details = ((name, evaluation.accuracies[name]) for name in ("date", "status", "roles", "place"))
    wrong_in = ", ".join(f"{name} {tally.gold - tally.hits:g} of {tally.gold:g}" for name, tally in details)
    print(f"wrong in those found: {wrong_in}")


def print_calibration(found: Iterable[Judged]) -> None:
    """Of the events with so much confidence how many are right."""
    rows = [
        (branch, f"{lower:g}", f"{tally.hits:g} of {tally.found:g}", f"{tally.precision:.2f}")
        for branch, lower, tally in calibration(found)
    ]
    print("\nright of the events with a confidence from:")
    print_rows(("events", "from", "right", "share"), rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Score the extraction.")
    parser.add_argument("gold", type=Path, help="folder of gold records")
    parser.add_argument("articles", type=Path, help="the articles, as JSON Lines")
    parser.add_argument(
        "--errors", action="store_true", help="list the encounters and deeds missed and false"
    )
    parser.add_argument(
        "--bootstrap", type=int, default=0, metavar="N", help="90 %% intervals of F1 from N samples"
    )
    given = parser.parse_args()
    main(given.gold, given.articles, given.errors, given.bootstrap)
