"""How well events are found, on articles with gold records, and how fast.

usage: python benchmarks/extraction.py SCORER GOLD ARTICLES.jsonl [SCORER'S OPTIONS]

ARTICLES.jsonl has one article a line (`id`, `lang`, `published`, `text`), GOLD is the folder of their records, and SCORER
a program that takes GOLD and a file of events as `diplograph extract` prints them. Prints the scorer's table and how many
articles a second were read on one core.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.jsonlines import events_to_json
from diplograph.graph.reading import read_sources


def main(scorer: Path, gold: Path, articles: Path, options: list[str]) -> None:
    """Write the events, run the scorer over them, print its table and the speed."""
    found = list(read_sources([str(articles)], on_problem=print))
    extractor = Extractor(load_book())
    extractor.events(found[0])  # loads the parser
    with tempfile.TemporaryDirectory() as scratch:
        predictions = Path(scratch) / "events.jsonl"
        start = time.process_time()
        lines = [json.dumps(events_to_json(article, extractor.events(article))) for article in found]
        seconds = time.process_time() - start
        predictions.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        subprocess.run([sys.executable, str(scorer), str(gold), str(predictions), *options], check=True)
    print(f"speed       {len(found) / seconds:.1f} articles a second ({len(found)} in {seconds:.1f} s)")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(
            "usage: python benchmarks/extraction.py SCORER GOLD ARTICLES.jsonl   (SCORER: score.py, GOLD: a folder)"
        )
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
