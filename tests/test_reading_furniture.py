"""Page furniture: what stands around an article on a page is left out, and nothing of the article is."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.graph.reading import body_spans

PAGES = sorted((Path(__file__).parent / "data" / "reading" / "furniture").glob("*.txt"))


def marked(page: Path, between: str) -> tuple[str, list[str], list[str]]:
    """The raw text of a marked page, its own paragraphs, and what may be kept or not."""
    raw, own, either = "", [], []
    for line in page.read_text("utf-8").splitlines():
        mark, text = line[:2], line[2:]
        glue = {"/": "", "|": "\n"}.get(mark[0], between if raw else "")
        raw += glue + text
        if "+" in mark:
            own.append(text)
        elif mark[0] == "|":
            own[-1] += "\n" + text
        elif mark[0] == "?":
            either.append(text)
    return raw, own, either


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["dense", "spaced"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_of_the_article_is_lost(page: Path, between: str) -> None:
    """Every own paragraph of every page is one span, in order."""
    raw, own, _ = marked(page, between)
    found = [raw[start:end] for start, end in body_spans(raw, "en" if "english" in page.name else "fr")]
    assert [paragraph for paragraph in found if paragraph in own] == own


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["dense", "spaced"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_of_the_page_is_kept(page: Path, between: str) -> None:
    """No line of furniture of any page is in a span."""
    raw, own, either = marked(page, between)
    found = [raw[start:end] for start, end in body_spans(raw, "en" if "english" in page.name else "fr")]
    assert [paragraph for paragraph in found if paragraph not in own + either] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Repli des forcesAnton Bregar a aussi promis une trêve.",
            ["Repli des forces", "Anton Bregar a aussi promis une trêve."],
        ),
        (
            'Le ton monte. "Rien n\'est gagné"Anton Bregar, le président, a promis une trêve.',
            ["Le ton monte. \"Rien n'est gagné\"", "Anton Bregar, le président, a promis une trêve."],
        ),
        ("Le patron de BlackRock, Anton Bregar, a promis une trêve.", None),
    ],
)
def test_glued_lines_are_parted(text: str, parts: list[str] | None) -> None:
    """Where a line break was lost before a sentence, the paragraph is parted; a name with a capital inside stays whole."""
    assert [text[start:end] for start, end in body_spans(text, "fr")] == (parts or [text])
