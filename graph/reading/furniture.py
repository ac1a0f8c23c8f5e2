"""Which stretches of a raw text are the article's own: menus, teasers, comments and their like are left out.

Losing a paragraph of the article is worse than keeping a menu line: a rule leaves out a line for its words or its
form, never for where it stands alone, and what reads as prose is only left out below a heading that says what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .paragraphs import Span, paragraphs, unglued
from .published import date_line, published_line
from .words import Words, plain, words

# A title may close with a question or exclamation mark, a sentence of the text with a full stop or within quotes.
_STOP = re.compile(r"[.…][»\"”)\]’'\s]*$|[!?]\s?[»\"”)\]]+$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TRUNCATED = re.compile(r"\w(?:…|\.\.\.)\s*(?:\[\+\])?$")
_BULLET = re.compile(r"^(?:[•♦◊●■▶►→←>*·–—-]+\s*)+|\s*[→←>]$")
_COUNT = re.compile(r"^\(?\d[\d .]*\)? ?|[:\s]*\(?\d[\d .]*\)?$")
_BAR = re.compile(r"\s*[|/>»›•·–]\s+|\s+[|/>»›•·–]\s*|\s+-\s+|\s{2,}|\t")
_DASH = re.compile(r"\s[-–]\s")
_NUMBERING = re.compile(r"\d+ ?/ ?\d+")
_DATE_PREFIX = re.compile(r"\s*date\s+\d{4}-\d{2}(?:-\d{2})?\s+(?=[A-ZÀ-ÖØ-ÞŒ«“\"])")
_INITIALS = re.compile(r"\(?(?:[a-z]{2,4}|[A-Z]{2,5})(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)+\)?")
_ENOUGH, _ENOUGH_BEFORE_COUNTER, _BANNER, _TITLE = 300, 1200, 600, 120  # characters


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph of the raw text with what is asked of it again and again."""

    span: Span
    text: str
    bare: str  # plain, no bullet before it, no colon after it; of a long line the beginning
    uncounted: str  # the same without a number at its head or end
    prose: bool

    @property
    def size(self) -> int:
        return len(self.text) if self.prose else 0


def body_spans(text: str, lang: str = "fr") -> tuple[Span, ...]:
    """The paragraphs of the article's own text, as start and end offsets in characters of `text`, in order.

    The title is among them, once; so are captions. Paragraphs that lost the break between them are parted.
    """
    spoken = words(lang)
    kept = _own_lines(text, spoken)
    return tuple(span for line in kept for span in unglued(text, line.span))


def headline(text: str, lang: str = "fr") -> str | None:
    """The title of a plain text: a line without a full stop above its first prose; else None.

    The longest such line that is no longer than titles are, since letterheads are shorter and leads longer.
    """
    lines = _own_lines(text, words(lang))
    above = next((lines[:number] for number, line in enumerate(lines) if line.prose), [])
    titles = [line.text for line in above if _is_heading(line) and len(line.text.split()) > 2]
    titles = [title for title in titles if "©" not in title and not title.startswith("-")]
    return max((title for title in titles if len(title) <= _TITLE), key=len, default=next(iter(titles), None))


def _own_lines(text: str, spoken: Words) -> list[_Line]:
    lines = [_line(text, span) for span in paragraphs(text)]
    return _without_teasers(_without_furniture(_before_end(lines, spoken), spoken), spoken)


def _line(text: str, span: Span) -> _Line:
    if match := _DATE_PREFIX.match(text[slice(*span)]):
        span = (span[0] + match.end(), span[1])
    line = text[slice(*span)]
    bare = _BULLET.sub("", plain(line[: _BANNER + 1])).strip(" :()[]…")
    uncounted = _COUNT.sub("", bare) if len(bare) <= _ENOUGH else bare
    return _Line(span, line, bare, uncounted, _is_prose(line))


def _is_prose(line: str) -> bool:
    """Whether a line reads as sentences: long, or of eight words of two letters and more and a full stop."""
    if _TRUNCATED.search(line):
        return False
    return len(line) > 200 or (bool(_STOP.search(line)) and len(_WORD.findall(line)) >= 8)


def _is_heading(line: _Line) -> bool:
    """Whether a line could be a title: short, with no full stop (a question or exclamation mark may close it)."""
    return len(line.text) <= 200 and not line.prose and not _STOP.search(line.text)


def _without_furniture(lines: list[_Line], spoken: Words) -> list[_Line]:
    """The lines that are not furniture by their own words or form, each heading once."""
    kept: list[_Line] = []
    seen: set[str] = set()
    sentences = 0  # paragraphs of prose so far
    for line in lines:
        if _is_furniture(line, spoken):
            continue
        if line.prose or not (line.bare in seen or _is_header(line, spoken, sentences, bool(kept))):
            kept.append(line)
            seen.add(line.bare)
        sentences += line.prose
    return kept


def _is_furniture(line: _Line, spoken: Words) -> bool:
    bare, uncounted = line.bare, line.uncounted
    if len(bare) <= _BANNER and _begins(bare, spoken.pleas):
        return True
    if len(bare) <= _BANNER and any(all(word in bare for word in group) for group in spoken.together):
        return True
    if line.prose:
        return False
    return (
        not re.search(r"\w", bare)
        or bare in spoken.whole
        or uncounted in spoken.whole
        or _counts_comments(line, spoken)
        or bool(_begins(bare, spoken.starts) or _begins(uncounted, spoken.starts))
        or bool(_INITIALS.fullmatch(line.text) or _NUMBERING.fullmatch(bare))
        or _is_bar(line, spoken)
    )


def _begins(bare: str, phrases: tuple[str, ...]) -> str | None:
    """The longest of the phrases that the line begins with, as whole words."""
    if not bare.startswith(phrases):  # quick, and enough for nearly all lines
        return None
    found = (phrase for phrase in phrases if re.match(rf"{re.escape(phrase)}(?!\w)", bare))
    return max(found, key=len, default=None)


def _is_bar(line: _Line, spoken: Words) -> bool:
    """Whether a line is a row of menu entries or buttons, or the trail of a page."""
    parts = [_COUNT.sub("", plain(part)) for part in _BAR.split(line.text) if part.strip()]
    if len(parts) < 2 or _STOP.search(line.text):
        return False
    return (
        parts[0] in spoken.home
        or sum(part in spoken.menu or part in spoken.whole for part in parts) >= 2
        or any(_begins(part, spoken.starts) for part in parts[1:])
        or (len(parts) >= 3 and not _DASH.search(line.text) and all(len(part.split()) <= 4 for part in parts))
    )


def _is_header(line: _Line, spoken: Words, sentences: int, titled: bool) -> bool:
    """Whether a line above the text, or just below its lead, is a date, a by-line or a rubric, not the title."""
    if sentences <= 1 and (date_line(line.text) or published_line(line.text)):
        return True
    by_line = line.text.startswith(tuple(f"{word} " for word in spoken.bylines)) and len(line.text) <= 120
    rubric = len(line.bare.split()) <= 2 and not any(map(str.isdigit, line.bare))
    return (titled and by_line and sentences <= 2) or (rubric and not sentences)


def _before_end(lines: list[_Line], spoken: Words) -> list[_Line]:
    """The lines above the comment form, and above the comments where more of the article than of them is there."""
    total, before = sum(line.size for line in lines), 0
    for number, line in enumerate(lines):
        form, counter = _begins(line.bare, spoken.ends), _counts_comments(line, spoken)
        enough = _ENOUGH if form else _ENOUGH_BEFORE_COUNTER
        if (form or counter) and not line.prose and before and before >= min(enough, total - before):
            return lines[:number]
        before += line.size
    return lines


def _counts_comments(line: _Line, spoken: Words) -> bool:
    """Whether a line is a heading such as "Commentaires (2)" or "3 réflexions sur « … »"."""
    has_number = line.uncounted != line.bare
    return line.uncounted in spoken.counters or (has_number and bool(_begins(line.uncounted, spoken.counted)))


def _without_teasers(lines: list[_Line], spoken: Words) -> list[_Line]:
    """The lines without those that name other articles."""
    lines = [line for line in lines if not _is_inline_teaser(line, spoken)]
    dropped = _cut_off_teasers(lines)
    for number, line in enumerate(lines):
        if number not in dropped and line.uncounted in spoken.blocks:
            dropped.update(range(number, _block_end(lines, number)))
    return [line for number, line in enumerate(lines) if number not in dropped]


def _is_inline_teaser(line: _Line, spoken: Words) -> bool:
    """Whether a line is "À lire aussi : …", titles and all."""
    phrase = _begins(line.bare, spoken.teasers)
    if phrase is None or line.bare in spoken.blocks or len(line.bare) > _ENOUGH:
        return False
    rest = line.bare[len(phrase) :].strip()
    return rest[:1] in (*":|>-–—",) or (" " in phrase and _is_heading(line))


def _block_end(lines: list[_Line], heading: int) -> int:
    """Where the article goes on below a heading such as "Sur le même sujet": at its next prose, if that is its own."""
    rest = lines[heading + 1 :]
    if _are_all_teasers(rest):
        return len(lines)
    own = (number for number, line in enumerate(rest) if line.prose or line.text.endswith("."))
    return heading + 1 + next(own, len(rest))


def _are_all_teasers(lines: list[_Line]) -> bool:
    """Whether titles and short summaries take turns down to the end of the page, twice at least."""
    prose = [number for number, line in enumerate(lines) if line.prose]
    return len(prose) >= 2 and all(
        number > 0 and _is_heading(lines[number - 1]) and lines[number].size <= _ENOUGH for number in prose
    )


def _cut_off_teasers(lines: list[_Line]) -> set[int]:
    """Titles with a text below that is cut off ("… à une tr…"), under a rubric or several of them."""
    cut_off = [
        number
        for number in range(1, len(lines))
        if _TRUNCATED.search(lines[number].text) and _is_heading(lines[number - 1])
    ]
    dropped: set[int] = set()
    for number in cut_off:
        has_rubric = (
            number >= 2 and _is_heading(lines[number - 2]) and len(lines[number - 2].bare.split()) <= 3
        )
        if has_rubric or len(cut_off) > 1:
            dropped.update(range(number - 2 if has_rubric else number - 1, number + 1))
    return dropped
