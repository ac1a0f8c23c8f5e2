"""Reading holds for any text at all: random Unicode, and pages shuffled out of real furniture and sentences."""

from __future__ import annotations

import json
from contextlib import nullcontext, suppress
from io import BufferedReader, BytesIO
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.graph.reading import Problem, body_spans, digest, headline, iso_date, published_of
from diplograph.graph.reading.archive import DAMAGED
from diplograph.graph.reading.formats import read_stream
from diplograph.graph.reading.html import read_html
from diplograph.graph.reading.jsonl import read_json_lines
from diplograph.graph.reading.options import Options

# Other work on the machine is no failure; that nothing hangs is tested on the poisoned pages.
unhurried = settings(deadline=None)

LINES = [
    line[2:]
    for page in sorted((Path(__file__).parent / "data" / "reading" / "furniture").glob("*.txt"))
    for line in page.read_text("utf-8").splitlines()
]
PAGES = st.lists(st.sampled_from(LINES), max_size=40).map("\n".join)
TEXTS = st.text() | PAGES | st.lists(st.text() | st.sampled_from(LINES), max_size=20).map(" ".join)


@unhurried
@given(TEXTS, st.sampled_from(["fr", "en", "de", "", "../fr"]))
def test_spans_are_ordered_stretches_of_the_text(text: str, lang: str) -> None:
    """Spans lie within the text, in order, apart, and hold something at both ends."""
    spans = body_spans(text, lang)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


@unhurried
@given(TEXTS)
def test_what_was_kept_once_is_prose_kept_again(text: str) -> None:
    """Reading the own paragraphs of a text again loses no prose: what is furniture hangs on what is furniture."""
    once = [text[start:end] for start, end in body_spans(text)]
    again = "\n".join(once)
    kept = {again[start:end] for start, end in body_spans(again)}
    long = [part for part in once if len(part) > 200 and "\n" not in part]
    assert all(part in kept for part in long)


@unhurried
@given(TEXTS)
def test_titles_and_days_of_anything(text: str) -> None:
    """A headline is a line of the text; a day is ISO text."""
    title = headline(text)
    assert title is None or title in text
    day = published_of(text, text[:80])
    assert day is None or iso_date(day) == day


@unhurried
@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans() | st.datetimes().map(str))
def test_any_value_is_a_date_or_none(value: object) -> None:
    """What stands in a field for the date raises nothing."""
    day = iso_date(value)
    assert day is None or iso_date(day) == day


@unhurried
@given(st.text())
def test_white_space_and_form_do_not_change_the_digest(text: str) -> None:
    """The digest of a text is that of its words."""
    assert digest(text) == digest(f"  {' '.join(text.split())}\n")


RECORDS = st.dictionaries(st.text(), st.text() | st.integers() | st.none())


@unhurried
@given(st.lists(st.binary().map(b"x".__add__) | RECORDS.map(json.dumps).map(str.encode), max_size=6))
def test_every_line_is_an_article_or_a_problem(lines: list[bytes]) -> None:
    """No line of JSON Lines is lost in silence, and none raises."""
    problems: list[Problem] = []
    articles = list(read_json_lines(lines, "a.jsonl", Options(problems.append)))
    skipped = [problem for problem in problems if problem.skipped]
    assert len(articles) + len(skipped) == len(lines)


@unhurried
@given(
    st.binary(),
    st.sampled_from([".txt", ".html", ".jsonl", ".csv", ".xml", ".json", ".zip", ".tar", ".gz", ".warc", ""]),
)
def test_any_bytes_under_any_name_end_in_articles_or_problems(data: bytes, suffix: str) -> None:
    """Files of any kind that hold anything raise nothing that reading a file does not catch."""
    problems: list[Problem] = []
    with suppress(*DAMAGED) if suffix in (".zip", ".tar", ".gz") else nullcontext():
        list(read_stream(BufferedReader(BytesIO(data)), f"file{suffix}", Options(problems.append)))


@unhurried
@given(TEXTS, st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_any_page_ends_in_an_article_or_a_problem(text: str, encoding: str) -> None:
    """A page of whatever text, tags left open, yields one or the other."""
    problems: list[Problem] = []
    page = f"<html><head><title>{text[:50]}</title><body><p>{text}".encode(encoding, "replace")
    article = read_html(page, "a.html", Options(problems.append))
    assert (article is None) == bool(problems)
