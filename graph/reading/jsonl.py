"""JSON Lines: one article an object, one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ..records import Article, DiplographError
from .encoding import UndecodableError, decode
from .identity import identity
from .language import language_of
from .problem import Problem, Report
from .published import iso_date, published_of
from .text import unreadable

# Names under which other programs' exports hold a field of ours, in order of preference, each lower case.
NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "article_body",
        "maintext",
        "main_text",
        "full_text",
        "fulltext",
        "raw_text",
        "texte",
        "contenu",
        "article",
    ),
    "id": ("id", "_id", "article_id", "articleid", "doc_id", "guid", "uuid", "identifier"),
    "url": ("url", "link", "canonical_url", "source_url", "permalink", "uri", "href", "lien"),
    "title": ("title", "headline", "titre"),
    "published": (
        "published",
        "published_at",
        "publishedat",
        "datepublished",
        "date_published",
        "date_publish",
        "publish_date",
        "publication_date",
        "pub_date",
        "pubdate",
        "date",
        "date_publication",
    ),
    "lang": ("lang", "language", "langue", "language_code", "inlanguage"),
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json_lines(
    lines: Iterable[bytes], source: str, on_problem: Report, fields: Mapping[str, str] | None = None
) -> Iterator[Article]:
    """The articles of JSON Lines; the text of each stays as it is, character for character."""
    for number, data in enumerate(lines, 1):
        try:
            line = decode(data).strip()
        except UndecodableError as error:
            on_problem(Problem(source, number, f"this line {error}"))
            continue
        if line and (record := _record(line, source, number, on_problem)) is not None:
            article = article_of(record, source, number, on_problem, fields)
            if article:
                yield article


def read_json(
    text: str, source: str, on_problem: Report, fields: Mapping[str, str] | None = None
) -> Iterator[Article]:
    """The articles of a JSON file: one object, an array of them, or (many name them so) JSON Lines."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        yield from read_json_lines(text.encode("utf-8", "replace").split(b"\n"), source, on_problem, fields)
        return
    for number, record in enumerate(found if isinstance(found, list) else [found], 1):
        if not isinstance(record, dict):
            on_problem(Problem(source, None, f"entry {number} is no JSON object with an article's fields"))
        elif article := article_of(record, source, None, on_problem, fields):
            yield article


def article_of(
    record: Mapping[str, Any],
    source: str,
    line: int | None,
    on_problem: Report,
    fields: Mapping[str, str] | None = None,
) -> Article | None:
    """The article in an object with the fields `text` and, if known, `id, url, title, published, lang`.

    `fields` maps our names to the object's; fields it does not name are found under the names of `NAMES`.
    """
    found = _fields(record, fields or {})
    text = _sound(found["text"]) if isinstance(found["text"], str) else ""
    if not isinstance(found["text"], str):
        on_problem(Problem(source, line, _no_text(record, fields or {})))
        return None
    if problem := unreadable(text, source, line):
        on_problem(problem)
        return None
    url = _string(found["url"])
    return Article(
        id=identity(text, _string(found["id"]), url),
        text=text,
        url=url,
        title=_string(found["title"]),
        published=_day(found["published"], source, line, on_problem) or published_of(text, url or ""),
        lang=_language(found["lang"]) or language_of(text) or "fr",
    )


def check_fields(fields: Mapping[str, str] | None) -> None:
    """Raise `DiplographError` where a mapping names a field articles do not have."""
    for name in fields or {}:
        if name not in NAMES:
            raise DiplographError(
                f"no field {name!r}: an article has {', '.join(NAMES)}; write --field text=body"
            )


def _record(line: str, source: str, number: int, on_problem: Report) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        on_problem(Problem(source, number, f"this line is no JSON: {error.msg} at column {error.colno}"))
        return None
    except (RecursionError, ValueError):
        on_problem(
            Problem(
                source, number, "this line is no JSON that can be read: nested too deep or a number too long"
            )
        )
        return None
    if not isinstance(record, dict):
        on_problem(
            Problem(
                source, number, 'this line is no JSON object; write {"text": …} with the article\'s fields'
            )
        )
        return None
    return record


def _fields(record: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """Our names → the object's values, None where there is none."""
    lowered = {key.lower(): value for key, value in record.items() if isinstance(key, str)}
    found = {}
    for name, others in NAMES.items():
        if name in fields:
            found[name] = record.get(fields[name])
        else:
            found[name] = next(
                (lowered[other] for other in others if lowered.get(other) not in (None, "")), None
            )
    if found["text"] is None and any(other in lowered for other in NAMES["text"]):
        found["text"] = ""
    return found


def _no_text(record: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    wanted = fields.get("text", "text")
    present = ", ".join(sorted(map(str, record))[:8]) or "nothing"
    return f"no text under {wanted!r} (there is: {present}); name its field with --field text=…"


def _string(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _sound(str(value)).strip() or None


def _sound(text: str) -> str:
    """The text with halves of characters, which no file can hold, replaced one for one."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _day(value: object, source: str, line: int | None, on_problem: Report) -> str | None:
    if value is None:
        return None
    day = iso_date(value)
    if day is None:
        message = (
            f"published {str(value)[:40]!r} is no date such as 2023-02-22; read without a day of publication"
        )
        on_problem(Problem(source, line, message, skipped=False))
    return day


def _language(value: object) -> str | None:
    """`fr` of `fr`, `fr-FR`, `fra` or `French`."""
    code = str(value or "").strip().lower().replace("_", "-").split("-")[0]
    names = {
        "french": "fr",
        "français": "fr",
        "fra": "fr",
        "fre": "fr",
        "english": "en",
        "anglais": "en",
        "eng": "en",
    }
    code = names.get(code, code)
    return code if len(code) == 2 and code.isalpha() else None
