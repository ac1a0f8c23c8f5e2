"""Sources to articles: what is read, and what is reported in one line instead."""

from __future__ import annotations

import io
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
    assert not any(
        word in " ".join(first) for word in ("Trump", "Caire", "newsletter", "Temps de lecture", "Accueil")
    )
    assert second[0].startswith("Le chef de la diplomatie russe Sergueï Lavrov")
    assert second[-1].endswith("a ajouté le dirigeant chinois.")
    assert [article.published for article in articles] == [None, "2024-01"]


def test_json_lines_keep_their_text_as_it_is(tmp_path: Path) -> None:
    """The text of a JSON Lines record is untouched, white space and all, so that offsets count in it."""
    text = "  Un titre\r\n\n\tLe ministre a reçu son homologue.  \n"
    file = tmp_path / "a.jsonl"
    file.write_text(
        json.dumps({"id": 7, "lang": "fr", "published": "2023-02-22T23:10:00+01:00", "text": text}) + "\n"
    )
    articles, problems = read(file)
    assert not problems
    assert articles == [Article(id="7", text=text, published="2023-02-22", lang="fr")]


def test_a_bad_date_given_for_all_is_an_error(tmp_path: Path) -> None:
    """A day of publication that is none raises, since the user can mend it."""
    with pytest.raises(DiplographError, match="no date"):
        read(tmp_path, published="2023-13-45")


def test_a_missing_file_is_one_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    """A path that does not exist is reported with its name; other sources are still read."""
    (tmp_path / "a.txt").write_text("Un titre\n\nLe ministre a reçu son homologue.\n")
    articles, problems = read(tmp_path / "no.txt", tmp_path / "a.txt")
    assert len(articles) == 1
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}/no.txt: no such file or folder; check the path"
    ]


def test_a_folder_with_nothing_readable_says_what_would_be(tmp_path: Path) -> None:
    """A folder that holds only other kinds of files is a problem, not silence."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    articles, problems = read(tmp_path)
    assert not articles
    assert "nothing readable" in problems[0].message
    assert ".txt" in problems[0].message


def test_folders_are_read_recursively_in_order_of_name(tmp_path: Path) -> None:
    """The order of articles hangs on names alone; hidden files are passed over in silence."""
    for name in ("b/2.txt", "a/1.txt", "a/.hidden.txt", "a/photo.jpg", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Le ministre a reçu son homologue pour la visite {name[2]}.")
    articles, problems = read(tmp_path)
    assert [article.text[-2] for article in articles] == ["1", "2"]
    assert not problems


def test_what_lies_in_a_folder_and_is_not_read_is_told(tmp_path: Path) -> None:
    """Nobody is to believe that all was read: other kinds are named, links to folders and to nothing are problems."""
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "1.txt").write_text("Le ministre a reçu son homologue.")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    (folder / ".hidden.pdf").write_bytes(b"%PDF-1.7")
    (folder / "link").symlink_to(elsewhere)
    (folder / "lost.txt").symlink_to(tmp_path / "gone.txt")
    left_out: list[str] = []
    problems: list[Problem] = []
    read = read_sources([str(folder)], on_problem=problems.append, on_left_out=left_out.append)
    assert len(list(read)) == 1
    assert left_out == [f"{folder}/scan.pdf"]
    assert [str(problem) for problem in problems] == [
        f"{folder}/link: a link to a folder is not followed; name the folder itself",
        f"{folder}/lost.txt: no file, or a link that leads to none; not read",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7 \x93\x8c", "binary data"),
        (b"\x00\x01\x02\x03" * 100, "binary data"),
        ("Le ministre a été reçu à l’Élysée".encode() + b"\xe9\xff", "damaged UTF-8"),
        (b"Le ministre \x81\x8d\x90 a parl", "neither UTF-8"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
    ],
)
def test_what_is_no_text_is_reported_with_its_file(tmp_path: Path, data: bytes, message: str) -> None:
    """Binary, damaged and empty files give one line that names the file, and no article."""
    (tmp_path / "a.txt").write_bytes(data)
    articles, problems = read(tmp_path / "a.txt")
    assert not articles
    assert len(problems) == 1
    assert problems[0].source.endswith("a.txt")
    assert message in problems[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_text_is_read_in_the_encodings_that_occur(tmp_path: Path, encoding: str) -> None:
    """The same text comes out of UTF-8 with or without mark, UTF-16, Latin-1 and Windows-1252, newlines made one."""
    (tmp_path / "a.txt").write_bytes("L'Élysée a reçu\r\nle ministre finlandais à déjeuner.".encode(encoding))
    articles, problems = read(tmp_path / "a.txt")
    assert [article.text for article in articles] == ["L'Élysée a reçu\nle ministre finlandais à déjeuner."]
    assert not problems


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "1", "text": "coupé', "no JSON"),
        ('["une liste"]', "no JSON object"),
        ('{"id": "1", "titre": "sans texte"}', "no text under 'text'"),
        ('{"id": "1", "text": ""}', "empty"),
        ('{"id": "1", "text": null}', "empty"),
        ('{"id": "1", "text": 12}', "no text"),
        ("[" * 100_000, "nested too deep"),
        ('{"text": "a", "id": ' + "1" * 10_000 + "}", "number too long"),
    ],
)
def test_a_broken_line_is_named_by_file_and_number(tmp_path: Path, line: str, message: str) -> None:
    """One bad line among good ones costs that line alone."""
    good = json.dumps({"text": "Le ministre a reçu son homologue hier à Paris."})
    (tmp_path / "a.jsonl").write_text(f"{good}\n\n{line}\n{good}\n")
    articles, problems = read(tmp_path / "a.jsonl")
    assert len(articles) == 2
    assert [problem.line for problem in problems] == [3]
    assert message in problems[0].message


def test_a_field_that_is_named_and_missing_is_told(tmp_path: Path) -> None:
    """`--field text=corps`: a record without it is not empty, but has other fields."""
    problems: list[Problem] = []
    file = tmp_path / "a.jsonl"
    file.write_text('{"articleBody": "Le ministre a reçu son homologue."}', encoding="utf-8")
    assert not list(read_sources([str(file)], fields={"text": "corps"}, on_problem=problems.append))
    assert "no text under 'corps' (there is: articleBody)" in problems[0].message


def test_fields_under_other_names_are_found_or_mapped(tmp_path: Path) -> None:
    """`body`, `link`, `headline`, `datePublished` are known; `--field text=corps` names the rest."""
    record = {
        "headline": "Un titre",
        "link": "https://example.org/a",
        "datePublished": "Wed, 22 Feb 2023 23:30:00 -0500",
    }
    (tmp_path / "a.jsonl").write_text(
        json.dumps({**record, "body": "Le ministre est venu.", "language": "fr-FR"})
    )
    (tmp_path / "b.jsonl").write_text(
        json.dumps({**record, "corps": "Le ministre est venu.", "text": "résumé", "lang": "fr"})
    )
    expected = Article(
        "https://example.org/a",
        "Le ministre est venu.",
        "https://example.org/a",
        "Un titre",
        "2023-02-22",
        "fr",
    )
    assert read(tmp_path / "a.jsonl") == ([expected], [])
    assert read(tmp_path / "b.jsonl", fields={"text": "corps"}) == ([expected], [])


def test_a_field_articles_do_not_have_is_an_error(tmp_path: Path) -> None:
    """A mapping of an unknown field raises and lists the fields there are."""
    with pytest.raises(DiplographError, match="id, url"):
        read(tmp_path, fields={"texte": "corps"})


def test_an_unreadable_date_costs_the_date_and_not_the_article(tmp_path: Path) -> None:
    """The article is read without a day, and the problem says it was not skipped."""
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "1", "published": "hier", "text": "Le ministre est venu."})
    )
    articles, problems = read(tmp_path / "a.jsonl")
    assert [article.published for article in articles] == [None]
    assert [problem.skipped for problem in problems] == [False]


def test_the_day_given_for_all_overrides(tmp_path: Path) -> None:
    """`published=` counts for every article, whatever it says of itself."""
    (tmp_path / "a.txt").write_text(
        "Un titre de journal\nPublié le 3 mai 2019\nLe ministre a reçu son homologue hier soir à Paris."
    )
    assert read(tmp_path / "a.txt", published="2020-01-02")[0][0].published == "2020-01-02"
    assert read(tmp_path / "a.txt")[0][0].published == "2019-05-03"


def test_a_too_long_article_is_left_out(tmp_path: Path) -> None:
    """A book among the articles costs itself only."""
    (tmp_path / "a.txt").write_text("Le ministre a reçu son homologue. " * 40_000)
    (tmp_path / "b.txt").write_text("a\n" * 60_000)
    articles, problems = read(tmp_path)
    assert not articles
    assert ["1,360,000" in problems[0].message, "50,000 lines" in problems[1].message] == [True, True]


def test_a_text_file_has_its_title_language_and_digest(tmp_path: Path) -> None:
    """The headline is the title, the language is detected, and the id is the digest of the text, white space aside."""
    text = "Dublin et Paris renouent\n\nLe ministre irlandais a été reçu mardi à Paris par son homologue."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text.replace("\n\n", "\r\n\r\n\r\n") + "\n")
    first, second = read(tmp_path)[0]
    assert (first.title, first.lang) == ("Dublin et Paris renouent", "fr")
    assert first.id == second.id
    assert len(first.id) == 32


def test_other_languages_are_told(tmp_path: Path) -> None:
    """An article in another language carries its code, so that it can be counted and left alone."""
    (tmp_path / "a.txt").write_text(
        "Der Minister hat am Dienstag in Berlin seinen französischen Kollegen empfangen und lange gesprochen."
    )
    (tmp_path / "b.txt").write_text(
        "The minister received his French counterpart in London on Tuesday and they talked for hours."
    )
    assert [article.lang for article in read(tmp_path)[0]] == ["de", "en"]


def test_standard_input_is_text_or_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads one text, or JSON Lines where it begins with a brace."""
    for data, count in ((b"Le ministre a ete recu.", 1), (b'{"text": "un"}\n{"text": "deux"}\n', 2)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
        assert len(read("-")[0]) == count
