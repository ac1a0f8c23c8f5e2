"""How well calendar expressions are found and understood, on a folder of articles with gold dates.

usage: python benchmarks/dates.py FOLDER [--errors]

FOLDER holds `articles.jsonl` (`id`, `published`, `text`), `gold.jsonl` (`id`, `dates`: `span`, `value`) and the scorer
`score_dates.py`, as the half of French TimeBank 1.1 does that the figures of `RESULTS.md` were measured on. Prints the
scorer's line, and the speed in megabytes of text a second on one core.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from diplograph.graph.extraction.dates import DateExpression, find_dates
from diplograph.graph.extraction.dates.meaning import POINTERS

# Durations, frequencies and mere pointers ("désormais"; "ces derniers jours", of whatever month) are no dates to the scorer.
CALENDAR = ("day", "month", "year", "span")


def single(expression: DateExpression) -> list[DateExpression]:
    """The dates of an expression one by one, as the gold has them."""
    return list(expression.parts) or [expression]


def predictions(article: dict[str, str]) -> dict[str, object]:
    """An article's dates in the scorer's form."""
    found = [part for whole in find_dates(article["text"], article["published"]) for part in single(whole)]
    dates = [{"span": [e.start, e.end], "value": e.value} for e in found if e.kind in CALENDAR and e.value not in POINTERS.values()]
    return {"id": article["id"], "dates": dates}


def megabytes_a_second(text: str) -> float:
    """The speed on a text, repeated to about two megabytes."""
    text = "\n\n".join([text] * (2_000_000 // len(text) + 1))
    start = time.process_time()
    find_dates(text, "2020-01-01")
    return len(text.encode()) / 1e6 / (time.process_time() - start)


def main(folder: Path, options: list[str]) -> None:
    """Write the predictions, run the scorer over them, print its lines and the speed."""
    articles = [json.loads(line) for line in (folder / "articles.jsonl").read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch) / "dates.jsonl"
        found.write_text("".join(json.dumps(predictions(article)) + "\n" for article in articles), "utf-8")
        command = [
            sys.executable,
            str(folder / "score_dates.py"),
            str(folder / "gold.jsonl"),
            str(found),
            *options,
        ]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")
    print(f"speed {megabytes_a_second(chr(10).join(article['text'] for article in articles)):.1f} MB/s")


if __name__ == "__main__":
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(
            "usage: python benchmarks/dates.py FOLDER [--errors]   (FOLDER: articles.jsonl, gold.jsonl, score_dates.py)"
        )
    main(Path(sys.argv[1]), sys.argv[2:])
