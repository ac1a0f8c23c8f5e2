"""Records from files: gold as JSON, and what was found as `diplograph extract` prints it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from ..records import STATUSES, DiplographError
from .records import ROLES, Claim, Record, name_key

Json = Mapping[str, Any]
T = TypeVar("T")
_DAY: Final = r"\d{4}(-\d\d(-\d\d)?)?"
_DATE: Final = re.compile(rf"{_DAY}(/{_DAY})?")


def read_gold(path: Path) -> list[Record]:
    """The gold records in a folder of JSON files, one record each, or in a file of JSON Lines; in order of id.

    Raises DiplographError, naming file and line, for what is no such record, and where two records have one id.
    """
    records: dict[str, Record] = {}
    for where, value in _objects(_files(path)):
        record = _at(where, record_from_json, value)
        if record.id in records:
            raise DiplographError(f"{where}: a second record of {record.id!r}: keep one")
        records[record.id] = record
    if not records:
        raise DiplographError(f"{path}: no gold record in it: give a folder of .json files, or a .jsonl file")
    return [records[id_] for id_ in sorted(records)]


def read_found(path: Path) -> dict[str, Json]:
    """By the article's id, the lines of a file of JSON Lines such as `diplograph extract` prints. Errors likewise."""
    found: dict[str, Json] = {}
    for where, value in _objects([path]):
        found[_at(where, _checked_found, value)] = value
    return found


def _checked_found(value: Json) -> str:
    """The id of a line that can be scored."""
    claims_of(value, lambda actor: "".join(inline_names(actor)))
    return _text(value, "id")


def record_from_json(value: Json) -> Record:
    """A gold record; docs/evaluation.md tells what its fields mean. Raises DiplographError for anything else."""
    names: dict[str, set[str]] = defaultdict(set)
    actors = value.get("actors", {})
    if not isinstance(actors, dict):
        raise DiplographError("actors is no object of keys and names")
    for key, actor in actors.items():
        for name in _list(actor, "names"):
            names[name_key(name)].add(key)

    def known(actor: Any) -> str:
        if actor not in actors:
            raise DiplographError(f"{actor!r} is none of the record's actors")
        return str(actor)

    return Record(_text(value, "id"), claims_of(value, known), {k: frozenset(v) for k, v in names.items()})


def claims_of(value: Json, actor: Callable[[Any], str]) -> tuple[Claim, ...]:
    """The events of a record, their actors as `actor` reads them. Raises DiplographError for what is none."""
    return tuple(_numbered(number, event, actor) for number, event in enumerate(_list(value, "events"), 1))


def _numbered(number: int, event: Any, actor: Callable[[Any], str]) -> Claim:
    try:
        return _claim(event, actor)
    except DiplographError as error:
        raise DiplographError(f"event {number}: {error}") from None


def inline_names(actor: Any) -> list[str]:
    """The names of an actor that stands inline: `{"names": […]}`, or a name alone."""
    return [actor] if isinstance(actor, str) else _list(actor, "names")


def _claim(event: Any, actor: Callable[[Any], str]) -> Claim:
    if not isinstance(event, dict):
        raise DiplographError("is no object")
    place = event.get("place")
    status = event.get("status", "occurred")
    if status not in STATUSES:
        raise DiplographError(f"status {status!r} is none of {', '.join(STATUSES)}")
    roles = {role: frozenset(actor(each) for each in _list(event, role)) for role in ROLES}
    return Claim(
        type=_text(event, "type"),
        date=_date(event.get("date")),
        places=frozenset(map(name_key, [place] if isinstance(place, str) else _list(event, "place"))),
        status=status,
        sense=event.get("sense"),
        span=_span(event.get("span")),
        optional=bool(event.get("optional", False)),
        maybe=frozenset(actor(each) for each in _list(event, "maybe")),
        **roles,
    )


def _date(date: Any) -> str | None:
    if date is None:
        return None
    if not (isinstance(date, str) and _DATE.fullmatch(date)):
        raise DiplographError(
            f"date {date!r} is no day, month, year or span as 2023-02-22, 2023-02 or 2023-02-20/2023-02-22"
        )
    return date


def _span(span: Any) -> tuple[int, int] | None:
    if span is None:
        return None
    if not (isinstance(span, list) and len(span) == 2 and all(isinstance(each, int) for each in span)):
        raise DiplographError(f"span {span!r} is no pair of offsets as [12, 85]")
    return span[0], span[1]


def _list(value: Any, name: str) -> list[Any]:
    found = value.get(name) if isinstance(value, dict) else None
    if found is None:
        return []
    if not isinstance(found, list):
        raise DiplographError(f"{name} is no list")
    return found


def _text(value: Json, name: str) -> str:
    found = value.get(name)
    if not isinstance(found, str) or not found:
        raise DiplographError(f"has no {name}")
    return found


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.json")) if path.is_dir() else [path]


def _objects(files: Iterable[Path]) -> Iterator[tuple[str, Json]]:
    """Each record with where it stands: the file, and its line in a file of many."""
    for file in files:
        try:
            text = file.read_text("utf-8-sig")
        except UnicodeDecodeError:
            raise DiplographError(f"{file} is no text in UTF-8: give records as JSON") from None
        if file.suffix == ".json":
            yield str(file), _parsed(text, str(file))
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield f"{file}:{number}", _parsed(line, f"{file}:{number}")


def _parsed(text: str, where: str) -> Json:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise DiplographError(f"{where}: is no JSON: {error}") from None
    if not isinstance(value, dict):
        raise DiplographError(f"{where}: is no object with id, actors and events")
    return value


def _at(where: str, read: Callable[[Json], T], value: Json) -> T:
    try:
        return read(value)
    except DiplographError as error:
        raise DiplographError(f"{where}: {error}") from None
