"""Records of other programs (JSON objects, rows of a table) to articles: which field holds what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from ..records import Article, DiplographError
from .identity import canonical_url, identity
from .language import language_of
from .options import Options
from .published import iso_date, published_of
from .text import fault_of

# Names under which exports of other programs hold a field of ours, in order of preference, without case, `-` and `_`.
NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "articleid", "docid", "guid", "uuid", "identifier"),
    "url": ("url", "link", "canonicalurl", "sourceurl", "permalink", "uri", "href", "lien"),
    "title": ("title", "headline", "titre"),
    "published": (
        "published",
        "publishedat",
        "datepublished",
        "datepublish",
        "publishdate",
        "publicationdate",
        "pubdate",
        "date",
        "datepublication",
    ),
    "lang": ("lang", "language", "langue", "languagecode", "inlanguage"),
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "maintext",
        "fulltext",
        "rawtext",
        "texte",
        "contenu",
        "article",
    ),
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGES = {
    "french": "fr",
    "français": "fr",
    "fra": "fr",
    "fre": "fr",
    "english": "en",
    "anglais": "en",
    "eng": "en",
}


def check_fields(fields: Mapping[str, str]) -> None:
    """Raise `DiplographError` where a mapping names a field articles do not have."""
    for name in fields:
        if name not in NAMES:
            raise DiplographError(
                f"no field {name!r}: an article has {', '.join(NAMES)}; write --field text=body"
            )


def article_of(record: Mapping[str, Any], source: str, line: int | None, options: Options) -> Article | None:
    """The article in a record with a text and, if known, id, url, title, published and lang; None, reported, without.

    `options.fields` maps our names to the record's; fields it does not name are found under `NAMES`. The text stays as
    it is, character for character.
    """
    found = _fields(record, options.fields)
    if not isinstance(found["text"], str):
        options.report(source, line, _no_text(record, options.fields))
        return None
    text = _sound(found["text"])
    if fault := fault_of(text):
        options.report(source, line, fault)
        return None
    told = _string(found["url"])
    url = canonical_url(told) or told
    return Article(
        id=identity(text, _string(found["id"]), url),
        text=text,
        url=url,
        title=_string(found["title"]),
        published=_day(found["published"], source, line, options) or published_of(text, url or ""),
        lang=_language(found["lang"]) or language_of(text) or "fr",
    )


def _fields(record: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """Our names → the record's values, None where there is none."""
    known = {re.sub("[-_ ]", "", key).lower(): value for key, value in record.items() if isinstance(key, str)}
    found = {
        name: next((known[other] for other in others if known.get(other) not in (None, "")), None)
        for name, others in NAMES.items()
    }
    found |= {name: record.get(theirs) for name, theirs in fields.items()}
    if found["text"] is None and "text" not in fields and any(other in known for other in NAMES["text"]):
        found["text"] = ""  # there is a field for the text, only nothing in it
    return found


def _no_text(record: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    present = ", ".join(sorted(map(str, record))[:8]) or "nothing"
    return f"no text under {fields.get('text', 'text')!r} (there is: {present}); name its field with --field text=…"


def _string(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _sound(str(value)).strip() or None


def _sound(text: str) -> str:
    """The text with halves of characters, which no file can hold, replaced one for one."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _day(value: object, source: str, line: int | None, options: Options) -> str | None:
    day = iso_date(value)
    if day is None and value is not None:
        message = f"published {str(value)[:40]!r} is no date such as 2023-02-22; read without it"
        options.report(source, line, message, skipped=False)
    return day


def _language(value: object) -> str | None:
    """`fr` of `fr`, `fr-FR`, `fra` or `French`."""
    code = str(value or "").strip().lower().replace("_", "-").split("-")[0]
    code = _LANGUAGES.get(code, code)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
