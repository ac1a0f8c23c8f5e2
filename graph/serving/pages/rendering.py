"""HTML from templates, which escape all text; words in the reader's language; addresses of things within the site."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..messages import HTML, Answer

LANGUAGES: Final = ("en", "fr")
# Every page loads its style from this site, sends forms to it, and does nothing else: there is no script.
POLICY: Final = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def page(template: str, lang: str, status: int = 200, **context: Any) -> Answer:
    """The page of that template in a language."""
    words_ = words(lang)
    other = next(each for each in LANGUAGES if each != lang)
    text = (
        _templates().get_template(f"{template}.html").render(lang=lang, other=other, words=words_, **context)
    )
    return Answer(status, HTML, {"Content-Security-Policy": POLICY}, text.encode())


@cache
def words(lang: str) -> Mapping[str, str]:
    """Key → word or phrase in that language."""
    text = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return {key: each[lang] for key, each in tomllib.loads(text).items()}


@cache
def questions(lang: str) -> Mapping[str, Mapping[str, str]]:
    """`about` and `hint`: what a named query answers and what a parameter means, where that is not said in English."""
    if lang == "en":
        return {"about": {}, "hint": {}}
    return tomllib.loads(
        resources.files(__package__).joinpath(f"questions_{lang}.toml").read_text(encoding="utf-8")
    )


@cache
def _templates() -> Environment:
    loader = PackageLoader("diplograph.graph.serving", "templates")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def path_of(iri: str, base: str) -> str | None:
    """The path of the page of a thing of the graph: that of its IRI; None for what is not one of the graph's own."""
    if not iri.startswith(base) or "/" not in iri[len(base) :]:
        return None
    return quote(urlsplit(base).path + iri[len(base) :], safe="/:@!$&'()*+,;=~-._")


def web_address(text: str) -> str | None:
    """The text itself if it is an address that a link may lead to: of the web, not of a script."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.netloc else None
