"""What the forms of export have in common: how one is chosen by its name or a file's, and what no cell of CSV may hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import IO, Any, Final

from ..records import BadInput

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export: the usual end of its files' names, and how it is written."""

    suffix: str
    write: Callable[[Any, IO[bytes]], None]


def named(forms: Mapping[str, Form], name: str) -> Form:
    """The form of that name. Raises DiplographError for any other."""
    if name not in forms:
        near = get_close_matches(name, forms, n=1)
        hint = f"did you mean {near[0]}?" if near else f"choose {', '.join(forms)}"
        raise BadInput(f"{name!r} is no form of export: {hint}")
    return forms[name]


def told_by(forms: Mapping[str, Form], path: PurePath) -> str:
    """The name of the form that the end of a file's name tells. Raises DiplographError where it tells none."""
    for name, form in forms.items():
        if path.suffix.lower() == form.suffix:
            return name
    known = ", ".join(form.suffix for form in forms.values())
    raise BadInput(f"{path} tells no form of export by its end: give one of {known}, or name the form")


def csv_cell(text: str) -> str:
    """The text, marked with an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
