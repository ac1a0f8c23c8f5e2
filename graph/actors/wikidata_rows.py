"""From answers of Wikidata to rows of the book's tables. What comes from outside is cleaned and checked here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from .book import ActorBook
from .checks import errors
from .load import shipped_tables
from .names import fold
from .sparql_service import Binding
from .tables import Row, Table, rows

Cells = dict[str, str]

_ENTITY: Final = re.compile(r"http://www\.wikidata\.org/entity/(Q[1-9]\d*)")
_ISO2: Final = re.compile(r"[A-Z]{2}")
_TIME: Final = re.compile(r"\+?(\d{4}-\d\d-\d\d)T[\d:.]+Z?(?:\+00:00)?")
# Wikidata's precision of a time → characters of ISO text.
_PRECISIONS: Final = {"9": 4, "10": 7, "11": 10}
_SEXES: Final = {"Q6581097": "m", "Q6581072": "f", "Q1052281": "f", "Q2449503": "m"}
_SOURCE: Final = "Wikidata"


def is_iso2(text: str) -> bool:
    """Whether this is a code of two capital letters, fit to be asked for."""
    return _ISO2.fullmatch(text) is not None


def states(found: Iterable[Binding], book: ActorBook) -> list[Cells]:
    """States that the book lacks, and those whose capital has changed (the row of the book with the new capital first)."""
    shipped = {row["iso2"]: row for row in rows(shipped_tables(), "states")}
    first: dict[str, Binding] = {}
    for binding in found:
        if is_iso2(binding.get("iso2", "")):
            first.setdefault(binding["iso2"], binding)
    changed = []
    for iso2, binding in sorted(first.items()):
        if iso2 not in shipped:
            changed.append(_new_state(iso2, binding))
        elif _has_new_capital(iso2, binding, book):
            changed.append(_moved_state(shipped[iso2], binding))
    return changed


def _new_state(iso2: str, binding: Binding) -> Cells:
    name = _clean(binding.get("fr") or binding.get("en", ""))
    cells = {"iso2": iso2, "fr": name, "fr_article": name, "en": _clean(binding.get("en", "")) or name}
    optional = {"iso3": binding.get("iso3", ""), "capital_fr": binding.get("capital", "")}
    return (
        cells
        | {key: _clean(text) for key, text in optional.items()}
        | {"wikidata": _qid(binding, "state"), "source": _SOURCE}
    )


def _has_new_capital(iso2: str, binding: Binding, book: ActorBook) -> bool:
    capital = fold(binding.get("capital", ""))
    return bool(capital) and capital not in {fold(name) for name in book.states[iso2].capitals}


def _moved_state(row: Row, binding: Binding) -> Cells:
    capitals = f"{_clean(binding['capital'])};{row['capital_fr']}".strip(";")
    return row.cells | {"capital_fr": capitals, "source": f"{row['source']}; {_SOURCE} (capital)"}


def tenures(found: Iterable[Binding], office: str, book: ActorBook, day: date) -> list[Cells]:
    """The rows of holders of an office; those still in office are known as of the day of asking."""
    names = {actor.wikidata: actor for actor in book.actors.values() if actor.wikidata}
    titles = _titles(office, book)
    distinct: dict[tuple[str, ...], Cells] = {}
    for binding in found:
        since, until = _time(binding, "since"), _time(binding, "until")
        qid = _qid(binding, "person")
        if not since or not qid or not is_iso2(binding.get("iso2", "")):
            continue
        known, iso2 = names.get(qid), binding["iso2"]
        country, gender = book.states[iso2].id if iso2 in book.states else "", _SEXES.get(_qid(binding, "sex"), "")
        held = [t for t in book.in_office(known.id, since) if (t.office, t.country) == (office, country)] if known else []
        cells = {
            "person_fr": known.label if known else _clean(binding.get("fr") or binding.get("en", "")),
            "person_en": (known.name_en or "") if known else _clean(binding.get("en", "")),
            "aliases": ";".join(known.names[1:]) if known else "",
            "country": iso2,
            "office": office,
            "office_title_fr": held[0].title if held else titles.get((country, gender), ""),
            "from": since,
            "until": until,
            "gender": gender,
            "wikidata": qid,
            "source": _SOURCE,
            "checked": "no",
            "open_as_of": "" if until else day.isoformat(),
            "note": held[0].note if held else "",
        }
        distinct.setdefault((iso2, qid, since), cells)
    return list(distinct.values())


def _titles(office: str, book: ActorBook) -> dict[tuple[str, str], str]:
    """State and gender → what the last holder of the office is called there, in French."""
    held = sorted((tenure for tenure in book.tenures if tenure.office == office and tenure.title), key=lambda t: t.since)
    return {(tenure.country, book.actors[tenure.actor].gender or ""): tenure.title for tenure in held}


def sound(kind: str, cells: list[Cells], beside: Table | None = None) -> Table:
    """The table of the rows with nothing wrong in them, beside the tables of the book and another new one."""
    table = Table(kind, tuple(Row("wikidata", line, each) for line, each in enumerate(cells)), own=True)
    known = [*shipped_tables(), *([beside] if beside else [])]
    wrong = {error.split(":", 2)[1] for error in errors([*known, table]) if error.startswith("wikidata:")}
    return Table(kind, tuple(row for row in table.rows if str(row.line) not in wrong), own=True)


def _clean(text: str) -> str:
    """A name from outside as one cell: no tab, no line break, no mark that the tables give a meaning to."""
    return " ".join(re.sub(r"[;?\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def _qid(binding: Binding, name: str) -> str:
    match = _ENTITY.fullmatch(binding.get(name, ""))
    return match[1] if match else ""


def _time(binding: Binding, name: str) -> str:
    """ISO text of the precision told; empty for none, for an unknown value and for a coarser precision than a year."""
    match = _TIME.fullmatch(binding.get(name, ""))
    length = _PRECISIONS.get(binding.get(f"{name}Precision", ""))
    return match[1][:length] if match and length else ""
