"""Mutated articles and files against reading, dates and extraction: nothing may crash or hang.

    pip install atheris
    nice python benchmarks/fuzz.py reading|dates|extraction SECONDS

Begins with the invented pages and texts in `tests/data/reading`, mutated under the guidance of coverage (libFuzzer). What breaks
is written to the working folder as `crash-…`, `oom-…` or `timeout-…` (more than 20 seconds for one input); the file's name as
a last argument plays it again.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import nullcontext, suppress
from io import BufferedReader, BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import atheris

with atheris.instrument_imports(include=["diplograph.graph.reading", "diplograph.graph.extraction"]):
    from diplograph.graph.extraction.dates import find_dates, infer_published
    from diplograph.graph.extraction.engine import Extractor
    from diplograph.graph.extraction.parser import load_parser
    from diplograph.graph.reading import body_spans, headline, iso_date, published_of
    from diplograph.graph.reading.formats import read_stream

from diplograph.graph.actors import load_book
from diplograph.graph.background import background
from diplograph.graph.reading.archive import DAMAGED
from diplograph.graph.reading.options import Options
from diplograph.graph.records import Article
from diplograph.graph.triples import article_to_rdf

SUFFIXES = (".txt", ".html", ".jsonl", ".csv", ".xml", ".json", ".zip", ".tar", ".gz", ".warc", "")
DAYS = (None, "2023", "2023-02", "2023-02-22", "2020-02-29")
SEEDS = Path(__file__).parent.parent / "tests" / "data" / "reading"
_tools = SimpleNamespace()


def reading(data: bytes) -> None:
    """A file whose kind the first byte says ends in articles, or problems, each within its text."""
    suffix = SUFFIXES[data[0] % len(SUFFIXES)] if data else ""
    archive = suffix in (".zip", ".tar", ".gz")
    with suppress(*DAMAGED) if archive else nullcontext():
        options = Options(lambda problem: None)
        stream = cast(BufferedReader, BufferedReader(BytesIO(data[1:])))
        for article in read_stream(stream, f"file{suffix}", options):
            spans = body_spans(article.text, article.lang)
            assert all(0 <= start < end <= len(article.text) for start, end in spans)
            assert article.published is None or iso_date(article.published) == article.published
    text = data[1:].decode("utf-8", "replace")
    headline(text)
    published_of(text, text[:80])


def dates(data: bytes) -> None:
    """The dates of a text lie within it."""
    text, day = _text_and_day(data)
    infer_published(text, day, "fr")
    assert all(0 <= found.start < found.end <= len(text) for found in find_dates(text, day, lang="fr"))


def extraction(data: bytes) -> None:
    """The events of a text quote it, and become RDF."""
    text, day = _text_and_day(data)
    article = Article("fuzz", text, title="Un titre", published=day)
    events = _tools.extractor.events(article)
    for event in events:
        assert text[event.evidence.start : event.evidence.end] == event.evidence.quote
    article_to_rdf(article, events, background(_tools.book, article, events))


def _load() -> None:
    """What extraction needs, loaded before the clock of an input runs."""
    _tools.book = load_book()
    _tools.extractor = Extractor(_tools.book)
    load_parser()


def _text_and_day(data: bytes) -> tuple[str, str | None]:
    return data[1:].decode("utf-8", "replace"), DAYS[data[0] % len(DAYS)] if data else None


def corpus(target: str, folder: Path) -> None:
    """Write what the mutations begin with, in pieces that are quickly read."""
    files = [*SEEDS.glob("furniture/*.txt"), *SEEDS.glob("pages/*.jsonl")]
    kinds = {".txt": 0, ".html": 1, ".jsonl": 2}
    if target == "reading":
        files += SEEDS.glob("pages/layouts/*.html")
    for file in files:
        data = file.read_bytes()
        if target == "reading":
            (folder / file.name).write_bytes(bytes([kinds[file.suffix]]) + data)
        else:
            for number, line in enumerate(data.split(b"\n")):
                (folder / f"{file.stem}-{number}").write_bytes(bytes([number % 5]) + line.removeprefix(b"+ "))


def main(target: str, seconds: str, again: list[str]) -> None:
    """Fuzz one target for so long, or play an input again."""
    with tempfile.TemporaryDirectory() as folder:
        corpus(target, Path(folder))
        if target == "extraction":
            _load()
        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=4000", "-max_len=4000", "-print_final_stats=1"]
        targets = {"reading": reading, "dates": dates, "extraction": extraction}
        atheris.Setup([sys.argv[0], *options, *(again or [folder])], targets[target])
        atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("reading", "dates", "extraction"):
        sys.exit("usage: python benchmarks/fuzz.py reading|dates|extraction SECONDS [INPUT]")
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
