"""The file of corrections: a line of JSON each, read from top to bottom; made to be kept under version control."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from ..actors import ActorBook
from ..records import DiplographError
from .parse import correction_from_json
from .records import Correction

_ENDING: Final = ".corrections.jsonl"


def corrections_file(graph: Path | str) -> Path:
    """Where the corrections of a graph are kept: `diplograph.corrections.jsonl` beside `diplograph.db`."""
    if "://" in str(graph):
        return Path(f"diplograph{_ENDING}")
    graph = Path(graph)
    return graph.with_name(graph.name.removesuffix(".db") + _ENDING)


def read_corrections(path: Path, book: ActorBook) -> list[Correction]:
    """The corrections in the file, in its order; none where there is no such file. Empty lines do not matter.

    Raises DiplographError that names file and line, and what is wrong.
    """
    return [_located(path, number, _parsed(path, number, text), book) for number, text in _lines(path)]


def made_from(path: Path, values: Iterable[dict[str, Any]], book: ActorBook) -> list[Correction]:
    """The corrections that these lines will be, once they stand at the end of the file. Errors name no line."""
    before, whole = _end(path)
    first = before.count(b"\n") + (1 if whole else 2)
    return [correction_from_json(value, number, book) for number, value in enumerate(values, first)]


def append_corrections(path: Path, values: Iterable[dict[str, Any]], book: ActorBook) -> None:
    """Write corrections to the end of the file, once all are found to be right; then they are on disk for good."""
    values = list(values)
    made_from(path, values, book)
    _, whole = _end(path)
    with path.open("a", encoding="utf-8") as file:
        file.write("" if whole else "\n")
        file.writelines(f"{json.dumps(value, ensure_ascii=False)}\n" for value in values)
        file.flush()
        os.fsync(file.fileno())


def _end(path: Path) -> tuple[bytes, bool]:
    """What the file holds, and whether its last line has an end."""
    before = path.read_bytes() if path.exists() else b""
    return before, before[-1:] in (b"", b"\n")


def _lines(path: Path) -> list[tuple[int, str]]:
    if not path.exists():
        return []
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise DiplographError(
            f"{path} is no text in UTF-8: give a file of corrections, a line of JSON each"
        ) from None
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _parsed(path: Path, number: int, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise DiplographError(f"{path}:{number}: is no JSON: {error}") from None


def _located(path: Path, number: int, value: Any, book: ActorBook) -> Correction:
    try:
        return correction_from_json(value, number, book)
    except DiplographError as error:
        raise DiplographError(f"{path}:{number}: {error}") from None
