"""How well events are found, on articles with gold records, and how fast.

usage: python benchmarks/extraction.py GOLD ARTICLES.jsonl [--errors] [--bootstrap N]

ARTICLES.jsonl has one article a line (`id`, `lang`, `published`, `text`), GOLD is the folder of their records, whose form
docs/evaluation.md tells. Prints the table of `diplograph evaluate` and how many articles a second were read on one core.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from diplograph.graph.actors import load_book
from diplograph.graph.evaluation import evaluate, read_gold
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.jsonlines import events_to_json
from diplograph.graph.output import print_evaluation
from diplograph.graph.reading import read_sources


def main(gold: Path, articles: Path, errors: bool, bootstrap: int) -> None:
    """Find the events, score them, print the table and the speed."""
    found = list(read_sources([str(articles)], on_problem=print))
    extractor = Extractor(load_book())
    extractor.events(found[0])  # loads the parser
    start = time.process_time()
    events = {article.id: events_to_json(article, extractor.events(article)) for article in found}
    seconds = time.process_time() - start
    print_evaluation(evaluate(read_gold(gold), events, bootstrap), errors, "table")
    print(f"{len(found) / seconds:.1f} articles a second ({len(found)} in {seconds:.1f} s)")


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
