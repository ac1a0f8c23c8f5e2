"""Pages: body, title, day and address out of ten layouts, and pages made to do harm.

The twenty pages are ten layouts of the web's news, each around two of four articles; people and events are invented.
"""

from __future__ import annotations

import html
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from diplograph.graph.reading import Problem, read_sources
from diplograph.graph.reading import html as html_reading
from diplograph.graph.reading.html import read_html
from diplograph.graph.reading.options import Options
from diplograph.graph.records import Article

_PAGES = Path(__file__).parent / "data" / "reading" / "pages"
_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


@dataclass(frozen=True)
class Page:
    """A page as bytes, and what is to be read from it."""

    name: str
    data: bytes
    title: str
    published: str
    text: str


def pages() -> list[Page]:
    """All twenty, in order of layout and article."""
    articles = [json.loads(line) for line in (_PAGES / "articles.jsonl").read_text("utf-8").splitlines()]
    layouts = sorted((_PAGES / "layouts").glob("*.html"))
    return [
        _page(layout, articles[(2 * number + turn) % len(articles)], turn)
        for (number, layout), turn in product(enumerate(layouts), (0, 1))
    ]


def _page(layout: Path, article: dict[str, object], turn: int) -> Page:
    title, day = str(article["title"]), str(article["published"])
    own = [str(paragraph) for paragraph in article["paragraphs"]]  # type: ignore[attr-defined]
    # The first copy of the page with the wrong charset calls Windows-1252 UTF-8, the second UTF-8 Latin-1.
    wrong = "mauvais" in layout.stem
    charset, encoding = (("utf-8", "cp1252"), ("iso-8859-1", "utf-8"))[turn] if wrong else ("utf-8", "utf-8")
    fields = {
        "id": article["id"],
        "title": html.escape(title),
        "charset": charset,
        **_days(day),
        **_bodies(own),
    }
    data = layout.read_text("utf-8").format(**fields).encode(encoding, "xmlcharrefreplace")
    return Page(f"{layout.stem}-{article['id']}", data, title, day, "\n".join([title, *own]))


def _days(day: str) -> dict[str, str]:
    year, month, number = day.split("-")
    words = f"{int(number)} {_MONTHS[int(month) - 1]} {year}"
    return {
        "day": day,
        "day_path": day.replace("-", "/"),
        "day_fr": f"{number}-{month}-{year}",
        "day_words": words,
    }


def _bodies(own: list[str]) -> dict[str, str]:
    """The paragraphs in the forms layouts ask for."""
    escaped = [html.escape(paragraph, quote=False) for paragraph in own]
    teaser = '<section class="inread"><p class="label">Lire aussi</p><a href="/z">Le vin de Corsan débouté</a></section>'
    inset = '<aside class="newsletter"><p>Inscrivez-vous à notre lettre du soir</p></aside>'
    plain = [f"<p>{paragraph}</p>" for paragraph in escaped]
    return {
        "first": html.escape(own[0]),
        "paragraphs_p": "\n".join(plain),
        "paragraphs_teasers": "\n".join([plain[0], teaser, *plain[1:4], inset, *plain[4:]]),
        "paragraphs_live": "\n".join(f'<div class="post"><p>{paragraph}</p></div>' for paragraph in escaped),
        "paragraphs_br": "<br><br>\n".join(escaped),
    }


def read(data: bytes) -> tuple[Article | None, list[Problem]]:
    """The article on a page and what was wrong."""
    problems: list[Problem] = []
    return read_html(data, "page.html", Options(problems.append)), problems


def word_f1(found: str, gold: str) -> float:
    """Harmonic mean of precision and recall over words."""
    one, two = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    return 2 * (one & two).total() / (one.total() + two.total())


PAGES = pages()


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_a_page_is_read_in_any_layout(page: Page) -> None:
    """Day and title are right, and the text is the article's, on every one of the twenty pages."""
    article, problems = read(page.data)
    assert not problems
    assert article is not None
    assert (article.title, article.published, article.lang) == (page.title, page.published, "fr")
    assert word_f1(article.text, page.text) >= 0.98


def test_the_twenty_pages_together() -> None:
    """The mean word F1 over the twenty pages stays at what was measured."""
    scores = [word_f1(article.text, page.text) for page in PAGES if (article := read(page.data)[0])]
    assert len(scores) == 20
    assert sum(scores) / 20 >= 0.995


def test_the_address_is_the_canonical_one_and_the_id() -> None:
    """`rel=canonical` names the article, wherever the file lies."""
    article, _ = read(PAGES[0].data)
    assert article is not None
    assert article.url == article.id == "https://carnet.example.org/2019/10/08/article-a/"


@pytest.mark.parametrize("site", ["Le Courrier", "Autre Journal"])
def test_a_title_is_without_the_name_of_its_site(site: str) -> None:
    """« Un titre – Le Courrier » is the title of the site so called, and of another it stays whole."""
    title, text = "Anton Bregar reçu à Oslo", "Le ministre slovène Anton Bregar a été reçu mardi à Oslo par son homologue. " * 5
    page = f"""<html lang="fr"><head><title>x</title><meta property="og:title" content="{title} – Le Courrier">
        <meta property="og:site_name" content="{site}"></head><body><article><p>{text}</p></article></body></html>"""
    article, _ = read(page.encode())
    assert article is not None
    assert article.title == (title if site == "Le Courrier" else f"{title} – Le Courrier")


def test_a_year_in_the_footer_is_no_day() -> None:
    """A page that tells no day has none, whatever the copyright line says."""
    page = f"<html><body><h1>Un titre sans date</h1><p>{'Le ministre a reçu son homologue. ' * 9}</p><p>© 2018</p></body></html>"
    article, _ = read(page.encode())
    assert article is not None
    assert article.published is None


def test_pages_are_told_from_text(tmp_path: Path) -> None:
    """A page is read as one under any name; a folder yields its pages."""
    for name in ("a.html", "b.txt", "c.htm"):
        (tmp_path / name).write_bytes(PAGES[4].data)
    assert {article.title for article in read_sources([str(tmp_path)], on_problem=print)} == {PAGES[4].title}


_TEXT = "<p>" + "Le ministre a reçu son homologue à Paris, selon ses services. " * 8 + "</p>"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "no article"),
        ("<html><body></body></html>", "no article"),
        ("<html><body>" + "<p>a</p>" * 100_000, "tags"),
        ("<html><body><p " + " ".join(f'a{n}="x"' for n in range(50_000)) + ">Le ministre</p>", "attributes"),
        ("<html><body><p>" + "Le ministre a reçu. " * 300_000, "larger than"),
    ],
    ids=["empty", "hollow", "tags", "attributes", "size"],
)
def test_a_page_that_cannot_be_read_is_reported(page: str, message: str) -> None:
    """Empty and poisoned pages cost one line, no article, and little time."""
    start = time.perf_counter()
    article, problems = read(page.encode())
    assert article is None
    assert [message in problem.message for problem in problems] == [True]
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 10_000 + _TEXT + "</div>" * 10_000,
        "<html><body><p>" + "<b>" * 20_000 + "Le ministre",
        "<html><body>" + "<table><tr><td>" * 3_000 + _TEXT,
        f"<html><head><script type='application/ld+json'>{'[' * 50_000}</script></head><body>{_TEXT}",
        f'<!DOCTYPE h [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body>{_TEXT}&b;&b;',
        f"<html><body>\0\0{_TEXT}\u202e\u2066",
        "<" * 50_000,
        "<!--" * 50_000,
    ],
    ids=["nested", "unclosed", "tables", "json", "entities", "controls", "brackets", "comments"],
)
def test_a_poisoned_page_costs_itself_at_most(page: str) -> None:
    """Whatever comes of such a page, it comes within seconds and raises nothing."""
    start = time.perf_counter()
    article, problems = read(page.encode())
    assert (article is None) == bool(problems)
    assert time.perf_counter() - start < 10


def test_a_page_that_takes_too_long_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs itself: the line says how long it took."""
    monkeypatch.setattr(html_reading, "_TIME", 0.001)
    article, [problem] = read(b"<html><body>" + ("<p>" + _TEXT).encode() * 500)
    assert article is None
    assert problem.message == "takes more than 0.001 seconds of computing"


def test_a_page_in_an_unknown_or_false_encoding_is_read_or_reported() -> None:
    """A declared charset that does not exist, and bytes that fit no encoding, end in an article or one line."""
    for declared, tail in (
        ("klingon", b"\xe9"),
        ("utf-8", b"\xc3\xa9 \xe9 \x81"),
        ("", b"\xc3\xa9 \xe9 \x81"),
    ):
        page = f'<html><head><meta charset="{declared}"></head><body>{_TEXT}'.encode("cp1252") + tail
        article, problems = read(page)
        assert (article is None) == bool(problems)
