"""How well pages are read: days, titles and words of the pages in a folder, against the `gold.jsonl` beside them.

    python benchmarks/pages.py FOLDER

The folder holds `<id>.html` and `gold.jsonl` with one object a page: `id, published, title, text`. Prints, for each page
that is not wholly right, what is wrong, then the means.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from diplograph.graph.reading import read_sources

ENOUGH = 0.97  # word F1 below which a page is named


def word_f1(found: str, gold: str) -> float:
    """Harmonic mean of precision and recall over words, each counted as often as it stands, case aside."""
    one, two = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    return 2 * (one & two).total() / max(1, one.total() + two.total())


def main(folder: Path) -> None:
    """Print the figures of one folder."""
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    days = titles = 0
    scores, start = [], time.perf_counter()
    for page in gold:
        article = next(read_sources([str(folder / f"{page['id']}.html")], on_problem=print), None)
        scores.append(word_f1(article.text if article else "", page["text"]))
        days += (right_day := article is not None and article.published == page["published"])
        titles += (right_title := article is not None and article.title == page["title"].strip())
        if not (right_day and right_title) or scores[-1] < ENOUGH:
            print(f"{page['id']}: day {right_day}, title {right_title}, words {scores[-1]:.3f}")
    seconds = (time.perf_counter() - start) / len(gold)
    print(
        f"{len(gold)} pages: {days} days and {titles} titles right, word F1 {sum(scores) / len(scores):.4f}",
        end="",
    )
    print(f" (least {min(scores):.4f}), {seconds * 1000:.0f} ms a page")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
