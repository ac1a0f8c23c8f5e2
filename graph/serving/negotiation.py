"""The form that a client likes best (RFC 9110, proactive negotiation)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ..records import DiplographError

# The names that `?format=` takes, and the media types that they stand for.
FORMATS: Final[Mapping[str, str]] = {
    "html": "text/html",
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
    "jsonld": "application/ld+json",
}
# What clients also call them.
_ALIASES: Final[Mapping[str, str]] = {
    "application/json": "application/sparql-results+json",
    "application/xhtml+xml": "text/html",
    "application/x-turtle": "text/turtle",
    "text/plain": "application/n-triples",
}
_XML: Final = ("application/xml", "text/xml")


class NotAcceptable(DiplographError):
    """The client takes none of the forms that there are."""


def chosen(accept: str, format_: str | None, offers: Sequence[str]) -> str:
    """The media type to answer with: the one of `?format=`, else what the Accept header prefers; of equals the first.

    Raises DiplographError for a format that is none, NotAcceptable where no offer will do.
    """
    if format_ is not None:
        media = FORMATS.get(format_, "")
        if media not in offers:
            fitting = ", ".join(name for name, each in FORMATS.items() if each in offers)
            raise NotAcceptable(f"this cannot be had in the format {format_!r}: choose {fitting}")
        return media
    wishes = list(_wishes(accept)) or [("*/*", 1.0)]
    quality, _, best = max((_quality(offer, wishes), -at, offer) for at, offer in enumerate(offers))
    if quality <= 0:
        raise NotAcceptable(f"this can be had as {', '.join(offers)}, none of which the Accept header takes")
    return best


def _wishes(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.lower().split(","):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        if media:
            try:
                yield media, min(1.0, float(quality))
            except ValueError:
                yield media, 0.0


def _quality(offer: str, wishes: Iterable[tuple[str, float]]) -> float:
    """What the most specific of the wishes that fit the offer says of it."""
    kind = offer.partition("/")[0]
    also = [alias for alias, media in _ALIASES.items() if media == offer]
    also += _XML if offer.endswith("+xml") else ()
    levels = {offer: 3, **dict.fromkeys(also, 2), f"{kind}/*": 1, "*/*": 0}
    fitting = [(levels[media], quality) for media, quality in wishes if media in levels]
    return max(fitting)[1] if fitting else 0.0


def language(accept: str) -> str:
    """`fr` or `en`, whichever an Accept-Language header prefers; `en` for others."""
    order = sorted(_wishes(accept), key=lambda wish: -wish[1])
    return next((wish[0][:2] for wish in order if wish[0][:2] in ("fr", "en") and wish[1] > 0), "en")
