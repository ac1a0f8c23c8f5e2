"""Which article this is: the id its source gave, else its address, else the digest of its text."""

from __future__ import annotations

import hashlib
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that say where the reader came from, not what is read.
_TRACKING = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "xtor", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "s_cid"}
)
_TRACKING_PREFIXES = ("utm_", "at_", "pk_", "mtm_")


def identity(text: str, given: str | None = None, url: str | None = None) -> str:
    """The id of an article: `given`, else its canonical address, else the digest of its text.

    >>> identity("…", url="HTTPS://Example.org:443/a?utm_source=x#top")
    'https://example.org/a'
    """
    if given and given.strip():
        return given.strip()
    return canonical_url(url) or digest(text)


def digest(text: str) -> str:
    """32 hexadecimal digits of SHA-256 over the text in normal form C with every run of white space one space.

    Two copies of an article that differ in line breaks or in how accents are encoded have the same digest.
    """
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normal.encode("utf-8", "replace")).hexdigest()[:32]


def canonical_url(url: str | None) -> str | None:
    """The http(s) address without fragment, default port and tracking parameters; None where it is no such address."""
    try:
        parts = urlsplit((url or "").strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    default = {"http": 80, "https": 443}[parts.scheme.lower()]
    netloc = host if port in (None, default) else f"{host}:{port}"
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)
    ]
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", urlencode(kept), ""))


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith(_TRACKING_PREFIXES)
