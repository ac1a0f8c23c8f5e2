"""The language of a text, told offline by py3langid (byte n-grams, 97 languages)."""

from __future__ import annotations

import py3langid  # type: ignore[import-untyped]

_SAMPLE = 1500  # characters that are looked at
_FEWEST = 40  # letters below which nothing is said


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language `text` is in; None where there are too few letters to tell."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _FEWEST:
        return None
    return str(py3langid.classify(sample)[0])
