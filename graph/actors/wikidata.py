"""Refreshing states and office holders from Wikidata, into tables that a user can look at before using them.

Asked page by page (the states first, then ten states at a time for each office), with a pause between two pages. Each
page is kept in a journal beside the tables, so that an interrupted run goes on where it stopped.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from ..records import DiplographError
from . import wikidata_rows
from .book import ActorBook
from .load import load_book
from .sparql_service import Binding, ask
from .tables import KINDS, OPTIONAL, Table

ENDPOINT: Final = "https://query.wikidata.org/sparql"
OFFICES: Final = {"head_of_state": "Q48352", "head_of_government": "Q2285706", "foreign_minister": "Q7330070"}
STATES_A_PAGE: Final = 10
_JOURNAL_KEEPS: Final = timedelta(days=7)

_PREFIXES: Final = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_STATES: Final = (
    _PREFIXES
    + """\
SELECT DISTINCT ?iso2 ?iso3 ?state ?fr ?en ?capital WHERE {
  ?state wdt:P31/wdt:P279* wd:Q3624078 ; wdt:P297 ?iso2 .
  FILTER NOT EXISTS { ?state wdt:P576 ?dissolved }
  OPTIONAL { ?state wdt:P298 ?iso3 }
  OPTIONAL { ?state rdfs:label ?fr FILTER(LANG(?fr) = "fr") }
  OPTIONAL { ?state rdfs:label ?en FILTER(LANG(?en) = "en") }
  OPTIONAL { ?state wdt:P36 ?seat . ?seat rdfs:label ?capital FILTER(LANG(?capital) = "fr") }
} ORDER BY ?iso2 ?state ?capital"""
)
_HOLDERS: Final = (
    _PREFIXES
    + """\
SELECT DISTINCT ?iso2 ?person ?fr ?en ?sex ?since ?sincePrecision ?until ?untilPrecision WHERE {
  VALUES ?iso2 { %(codes)s }
  ?state wdt:P297 ?iso2 .
  ?position wdt:P279* wd:%(office)s ; wdt:P1001 ?state .
  ?held ps:P39 ?position ; wikibase:rank ?rank ; pqv:P580 ?from .
  FILTER(?rank != wikibase:DeprecatedRank)
  ?from wikibase:timeValue ?since ; wikibase:timePrecision ?sincePrecision .
  FILTER(YEAR(?since) >= 1945)
  ?person p:P39 ?held .
  OPTIONAL { ?held pqv:P582 ?to . ?to wikibase:timeValue ?until ; wikibase:timePrecision ?untilPrecision }
  OPTIONAL { ?person wdt:P21 ?sex }
  OPTIONAL { ?person rdfs:label ?fr FILTER(LANG(?fr) = "fr") }
  OPTIONAL { ?person rdfs:label ?en FILTER(LANG(?en) = "en") }
} ORDER BY ?iso2 ?since ?person ?until"""
)

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Synced:
    """The tables written, how many rows each has, and how many rows of Wikidata were left out as unsound."""

    states: Path
    tenures: Path
    state_rows: int
    tenure_rows: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Service:
    endpoint: str
    contact: str
    pause: float
    sleep: Callable[[float], None]
    journal: _Journal

    def rows(self, query: str) -> list[Binding]:
        """The rows of a page: from the journal, else from the service."""
        key = sha256(f"{self.endpoint}\0{query}".encode()).hexdigest()[:16]
        known = self.journal.pages.get(key)
        if known is not None:
            return known
        if self.journal.pages:
            self.sleep(self.pause)
        rows = ask(self.endpoint, query, self.contact, self.sleep)
        self.journal.add(key, rows)
        return rows


class _Journal:
    """The pages fetched so far, one JSON object a line; the first line tells the day of the first page."""

    def __init__(self, path: Path, today: date) -> None:
        self.path, self.day, self.pages = path, today, dict[str, list[Binding]]()
        try:
            first, *lines = _whole_lines(path)
            started = date.fromisoformat(first["day"])
            pages = {line["page"]: line["rows"] for line in lines}
        except (OSError, ValueError, KeyError, TypeError):
            started, pages = date.min, {}
        if timedelta(0) <= today - started <= _JOURNAL_KEEPS:
            self.day, self.pages = started, pages
        else:
            path.write_text(json.dumps({"day": today.isoformat()}) + "\n", encoding="utf-8")

    def add(self, key: str, rows: list[Binding]) -> None:
        """Keep a page, also against a crash of the machine."""
        self.pages[key] = rows
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"page": key, "rows": rows}, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())


def _whole_lines(path: Path) -> list[Any]:
    """The lines of a journal; a run that was cut off may have left half a line at the end, which is dropped for good."""
    text = path.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        path.write_text(whole, encoding="utf-8")
    return [json.loads(line) for line in whole.splitlines()]


def sync(
    folder: str | Path,
    endpoint: str = ENDPOINT,
    contact: str = "",
    pause: float = 1.0,
    progress: Progress | None = None,
    today: date | None = None,
    sleep: Callable[[float], None] = time.sleep,
    book: ActorBook | None = None,
) -> Synced:
    """Write `wikidata-states.tsv` and `wikidata-tenures.tsv` into a folder, for use as a user's own tables.

    `contact` (an e-mail address or page) is sent to the service with the program's name. `pause` is in seconds. `progress`
    is told pages done, pages in all, and what the page was of. Raises DiplographError when the service fails; the same
    call then goes on where it stopped.
    """
    where = _writable(Path(folder))
    journal = _Journal(where / ".wikidata-pages.jsonl", today or date.today())
    service = _Service(endpoint, contact, pause, sleep, journal)
    told, known = progress or (lambda done, total, what: None), book or load_book()
    states = service.rows(_STATES)
    pages = _pages(sorted({row["iso2"] for row in states if wikidata_rows.is_iso2(row.get("iso2", ""))}))
    told(1, len(pages) + 1, "states")
    held: list[wikidata_rows.Cells] = []
    for number, (office, codes) in enumerate(pages, start=2):
        rows = service.rows(
            _HOLDERS % {"office": OFFICES[office], "codes": " ".join(f'"{code}"' for code in codes)}
        )
        held += wikidata_rows.tenures(rows, office, known, journal.day)
        told(number, len(pages) + 1, f"{office} of {codes[0]} to {codes[-1]}")
    done = _write(where, wikidata_rows.states(states, known), held)
    journal.path.unlink()
    return done


def _pages(codes: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    starts = range(0, len(codes), STATES_A_PAGE)
    return [(office, codes[start : start + STATES_A_PAGE]) for office in OFFICES for start in starts]


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiplographError(f"{folder}: no folder to write to ({error.strerror}); give another") from None
    return folder


def _write(folder: Path, states: list[wikidata_rows.Cells], held: list[wikidata_rows.Cells]) -> Synced:
    new_states = wikidata_rows.sound("states", states)
    new_tenures = wikidata_rows.sound("tenures", held, beside=new_states)
    paths = folder / "wikidata-states.tsv", folder / "wikidata-tenures.tsv"
    _table(paths[0], new_states)
    _table(paths[1], new_tenures)
    counts = len(new_states.rows), len(new_tenures.rows)
    return Synced(*paths, *counts, left_out=len(states) + len(held) - sum(counts))


def _table(path: Path, table: Table) -> None:
    """Written aside and moved into place: the table of an earlier run stays whole until then."""
    columns = (*KINDS[table.kind], *OPTIONAL[table.kind])
    lines = [
        "\t".join(columns),
        *sorted("\t".join(row[column] for column in columns) for row in table.rows),
    ]
    aside = path.with_suffix(".tsv.part")
    aside.write_text("\n".join([*lines, ""]), encoding="utf-8")
    aside.replace(path)
