"""From bytes to text: UTF-8 first, then UTF-16 with a mark, then Windows-1252 (which holds Latin-1)."""

from __future__ import annotations

import codecs
import re

# What other programs write first into files that hold no text.
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Two bytes that are one letter in UTF-8 and, read one by one in Windows-1252, are `Ã©`: the text is UTF-8 after all, only
# damaged elsewhere.
_UTF8_PAIR = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")


class UndecodableError(ValueError):
    """The bytes are no text that can be read; the message says why, to follow the name of the file."""


def decode(data: bytes) -> str:
    """The text in `data`, newlines as `\\n`. Raises `UndecodableError` for binary or damaged text."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _newlines(_strict(data, encoding))
    if data.startswith(_MAGIC) or len(_CONTROLS.findall(data[:65536])) > len(data[:65536]) // 200:
        raise UndecodableError("is not text but binary data; give text, HTML or JSON Lines")
    try:
        return _newlines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _newlines(_windows_1252(data, error.start))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"is not sound {encoding.upper()} (byte {error.start}); save it as UTF-8"
        ) from None


def _windows_1252(data: bytes, first_bad: int) -> str:
    if _UTF8_PAIR.search(data):
        raise UndecodableError(f"is damaged UTF-8 (byte {first_bad}); save it as UTF-8 again")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"is neither UTF-8 (byte {first_bad}) nor Windows-1252 (byte {error.start}); save it as UTF-8"
        ) from None


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
