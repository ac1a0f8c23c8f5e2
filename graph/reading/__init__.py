"""From files and pages to `Article` records, and which stretches of their text are the article's own."""

from .furniture import body_spans, headline
from .identity import canonical_url, digest, identity
from .problem import Problem
from .published import iso_date, published_of
from .sources import read_sources, size_of

__all__ = [
    "Problem",
    "body_spans",
    "canonical_url",
    "digest",
    "headline",
    "identity",
    "iso_date",
    "published_of",
    "read_sources",
    "size_of",
]
