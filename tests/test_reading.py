"""Sources to articles: what is read, and what is reported in one line instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplograph.graph.reading import Problem, body_spans, read_sources
from diplograph.graph.records import Article, DiplographError


def read(*paths: object, **options: object) -> tuple[list[Article], list[Problem]]:
    """Articles and problems of the sources."""
    problems: list[Problem] = []
    articles = list(read_sources(map(str, paths), on_problem=problems.append, **options))  # type: ignore[arg-type]
    return articles, problems


def body(text: str, lang: str = "fr") -> list[str]:
    """The paragraphs of the article's own text."""
    return [text[start:end] for start, end in body_spans(text, lang)]


SEEDS = Path(__file__).parent.parent / "seeds" / "articles"


def test_the_two_seeds_have_no_furniture() -> None:
    """The seed files yield their own paragraphs only: no menu, no primaries, no newsletter, no glued date."""
    articles, problems = read(SEEDS)
    assert not problems
    first, second = (body(article.text) for article in articles)
    assert first[0] == "Vers un rapprochement entre la Russie et la Chine ?"
    assert first[1].startswith("À l’approche du premier anniversaire")
    assert first[-1].endswith("Explications.")
    assert len(first) == 10
    assert not any(word in " ".join(first) for word in ("Trump", "Caire", "newsletter", "Temps de lecture", "Accueil"))
    assert second[0].startswith("Le chef de la diplomatie russe Sergueï Lavrov")
    assert second[-1].endswith("a ajouté le dirigeant chinois.")
    assert [article.published for article in articles] == [None, "2024-01"]


def test_json_lines_keep_their_text_as_it_is(tmp_path: Path) -> None:
    """The text of a JSON Lines record is untouched, white space and all, so that offsets count in it."""
    text = "  Un titre\r\n\n\tLe ministre a reçu son homologue.  \n"
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"id": 7, "lang": "fr", "published": "2023-02-22T23:10:00+01:00", "text": text}) + "\n")
    articles, problems = read(file)
    assert not problems
    assert articles == [Article(id="7", text=text, published="2023-02-22", lang="fr")]


def test_a_bad_date_given_for_all_is_an_error(tmp_path: Path) -> None:
    """A day of publication that is none raises, since the user can mend it."""
    with pytest.raises(DiplographError, match="no date"):
        read(tmp_path, published="2023-13-45")
