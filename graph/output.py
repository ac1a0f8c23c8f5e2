"""What the command line shows: tables for people, JSON for programs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from rich.console import Console
from rich.measure import Measurement
from rich.table import Table as RichTable
from rich.text import Text

from .answers import Shown
from .encounters import Encounter, Source, encounters_table
from .evaluation import Evaluation, error_lines, report_json, report_notes, report_table
from .overview import Stats
from .records import DiplographError
from .sparql.results import SEPARATOR, Description, Result, Table, Term, to_text

if TYPE_CHECKING:  # networkx takes its time
    from .network.statistics import ActorChange, ActorStatistics, NetworkStatistics

# What a text may not send to a terminal: control characters, and those that turn the direction of writing.
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_MEANS: Final = {"Call": "telephone"}
_SHOWN_SOURCES: Final = 2
_FEW: Final = 6  # columns that may be folded
_WIDE: Final = 10_000  # columns: a file or pipe has no edge to break lines at


def clean(text: str) -> str:
    """The text on one line, fit for a terminal."""
    return _UNSEEN.sub(" ", text)


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Aligned columns on standard output; where a terminal is too narrow for many of them, a block of lines a row."""
    rows = [[clean(cell) for cell in row] for row in rows]
    if not rows:
        print("nothing found", file=sys.stderr)
        return
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, emoji=False)
    table = _grid(columns, rows)
    if (
        len(columns) > _FEW
        and Measurement.get(console, console.options.update(max_width=_WIDE), table).maximum > console.width
    ):
        print("\n\n".join(_block(columns, row) for row in rows))
        return
    with console.capture() as captured:
        console.print(table)
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def _grid(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> RichTable:
    table = RichTable(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _block(columns: Sequence[str], row: Sequence[str]) -> str:
    wide = max(map(len, columns))
    return "\n".join(f"{column:{wide}}  {cell}" for column, cell in zip(columns, row, strict=True) if cell)


def _print_table(table: Table, prefixes: Mapping[str, str]) -> None:
    """Rows in columns, those without any value left out; begin and end as one."""
    cells = [_cells(table.columns, row, prefixes) for row in table.rows]
    columns = [name for name in table.columns if not cells or any(row.get(name) for row in cells)]
    print_rows(columns, [[row[name] for name in columns] for row in cells])


def _print_passages(table: Table, prefixes: Mapping[str, str]) -> None:
    """Each passage under the article that it stands in and what this says of the event; that of copies once."""
    rows = [_cells(table.columns, row, prefixes) for row in table.rows]
    copies: dict[tuple[str, str], list[str]] = defaultdict(list)
    for told in rows:
        if source := told.get("copy_of"):
            copies[source, told["quote"]].append(told["url"] or told["title"] or told["identifier"])
    for told in rows:
        if not told.get("copy_of"):
            _print_passage(told, copies.pop((told["article"], told["quote"]), []))
    for (_, quote), addresses in copies.items():
        print(f"{'; '.join(addresses)}:\n  {quote}")


def _print_passage(told: Mapping[str, str], copies: Sequence[str]) -> None:
    source = told["title"] or told["url"] or told["identifier"]
    days = told.get("first", "") and f"tells {_span(told['first'], told['last'])}"
    stands = (told["published"], told["status"] or "again", told["place"], days, told["confidence"])
    print(f"{source} ({', '.join(filter(None, stands))}):\n  {told['quote']}")
    if told["corrected"]:
        print(f"  (corrected by {told['corrected']})")
    if copies:
        print(f"  also at {'; '.join(copies)}")


def _print_versions(table: Table, prefixes: Mapping[str, str]) -> None:
    """`begin: 2 sources say 2023-02-21, 1 says 2023-02-22` for each thing that is disputed."""
    versions: dict[str, list[str]] = defaultdict(list)
    for row in table.rows:
        told = _cells(table.columns, row, prefixes)
        count = int(told["articles"])
        number = f"{count} source{'s' * (count > 1)}" if not versions[told["disputed"]] else str(count)
        versions[told["disputed"]].append(f"{number} say{'s' * (count == 1)} {told['value']}")
    for what, said in versions.items():
        print(f"{what}: {', '.join(said)}")


def _cells(columns: Iterable[str], row: Iterable[Term | None], prefixes: Mapping[str, str]) -> dict[str, str]:
    cells = {name: _cell(term, prefixes) for name, term in zip(columns, row, strict=True)}
    if "begin" in cells and "end" in cells:
        cells["begin"] = _span(cells["begin"], cells.pop("end"))
    return cells


def _span(begin: str, end: str) -> str:
    return begin if begin == end else f"{begin}/{end}"


def _cell(term: Term | None, prefixes: Mapping[str, str]) -> str:
    return "" if term is None else clean(shortened(str(term), prefixes))


def shortened(text: str, prefixes: Mapping[str, str]) -> str:
    """`actor:wang-yi` for an IRI in one of the namespaces; lists with commas; anything else as it is."""
    for prefix, namespace in prefixes.items():
        if text.startswith(namespace) and len(text) > len(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text.replace(SEPARATOR, ", ")


def print_answer(result: Result, form: str, prefixes: Mapping[str, str]) -> None:
    """The answer to a query: rows as a table or in the form asked for, triples as Turtle, a truth value as a word."""
    if form == "table" and isinstance(result, Table):
        _print_table(result, prefixes)
    else:
        fitting = "turtle" if form == "table" and isinstance(result, Description) else form
        sys.stdout.write(to_text(result, fitting))


def print_records(table: Table, form: str, prefixes: Mapping[str, str]) -> None:
    """The same for an answer of the program's own, which JSON has as a list of plain objects."""
    if form == "json":
        _print_json(table.dicts())
    else:
        print_answer(table, form, prefixes)


def print_encounters(encounters: Sequence[Encounter], form: str, prefixes: Mapping[str, str]) -> None:
    """A line for each encounter: when, who, with whom, how, where, and who says so; or all of it in the form asked for."""
    if form == "json":
        _print_json([{"day": each.day, **asdict(each)} for each in encounters])
    elif form == "table":
        columns = ("when", "who", "with", "how", "where", "source")
        more = ("disputed",) if any(each.disputed for each in encounters) else ()
        print_rows((*columns, *more), (_encounter_row(each, bool(more)) for each in encounters))
    else:
        print_answer(encounters_table(encounters), form, prefixes)


def print_shown(shown: Shown, form: str, prefixes: Mapping[str, str]) -> None:
    """What is known of a thing: what it is, what is said of it, and the tables that belong to it."""
    if form == "json":
        tables = {name: table.dicts() for name, table in shown.tables.items()}
        _print_json(
            {
                "iri": shown.iri,
                "kind": shown.kind,
                "label": shown.label,
                "facts": shown.facts.dicts(),
                **tables,
            }
        )
        return
    print(f"{clean(shown.label)} ({shown.kind}, {shortened(shown.iri, prefixes)})\n")
    _print_table(shown.facts, prefixes)
    for name, table in shown.tables.items():
        if table.rows:
            print(f"\n{name}:")
            _PRINTERS.get(name, _print_table)(_without(shown.iri, table), prefixes)


def print_evaluation(evaluation: Evaluation, errors: bool, form: str) -> None:
    """The figures, what they are made of, and before them the errors if wanted; or all of it as JSON."""
    if form == "json":
        _print_json(report_json(evaluation))
        return
    for line in error_lines(evaluation) if errors else ():
        print(clean(line))
    print_rows(*report_table(evaluation))
    for line in report_notes(evaluation):
        print(clean(line))


def print_stats(stats: Stats, form: str) -> None:
    """How much of each kind the graph holds, and its events by type and year; or all of it as JSON."""
    if form == "json":
        _print_json({**asdict(stats), "years": stats.years})
        return
    size = () if stats.bytes is None else (("size on disk", f"{stats.bytes / 1e6:,.1f} MB"),)
    actors = ", ".join(f"{number:,} {kind}" for kind, number in stats.actors.items())
    days = f"{stats.first} to {stats.last}" if stats.first else "none"
    print_rows(
        ("what", "how many"),
        (
            ("articles", f"{stats.articles:,}"),
            ("actors", f"{sum(stats.actors.values()):,}" + (f" ({actors})" if actors else "")),
            ("events", f"{sum(stats.years.values()):,}"),
            ("days", days),
            ("triples", f"{stats.triples:,}"),
            *size,
        ),
    )
    if stats.events:
        print()
        columns = [year or "undated" for year in stats.years]
        lines = [*stats.events.items(), ("all", stats.years)]
        print_rows(
            ("events", *columns, "all"),
            [
                (kind, *(f"{by_year.get(year, 0):,}" for year in stats.years), f"{sum(by_year.values()):,}")
                for kind, by_year in lines
            ],
        )


_PRINTERS: Final[Mapping[str, Callable[[Table, Mapping[str, str]], None]]] = {
    "evidence": _print_passages,
    "disputes": _print_versions,
}


def _without(iri: str, table: Table) -> Table:
    """The table without the columns that only name the thing it is about."""
    kept = [at for at in range(len(table.columns)) if any(str(row[at]) != iri for row in table.rows)]
    return Table(
        tuple(table.columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in table.rows)
    )


def print_statistics(
    figures: NetworkStatistics, changes: Sequence[ActorChange] | None, periods: Sequence[str], form: str
) -> None:
    """The figures of a network: of its actors, its bridges and, between two periods, who rose and who fell."""
    if form == "json":
        compared = {} if changes is None else {"changes": list(map(asdict, changes))}
        _print_json(asdict(figures) | compared)
        return
    print(
        f"actors {len(figures.actors)}, links {figures.links}, parts {figures.parts}, density {figures.density:.3f}\n"
    )
    columns = ("actor", "kind", "encounters", "events", "partners", "betweenness", "community")
    print_rows(columns, map(_actor_row, figures.actors))
    if groups := _community_rows(figures.actors):
        print("\ncommunities:")
        print_rows(("community", "actors", "most present"), groups)
    if figures.bridges:
        print("\nbridges, and how many actors each alone joins to the rest:")
        print_rows(("one", "other", "actors"), ((*each.labels, str(each.apart)) for each in figures.bridges))
    if changes:
        print("\nencounters, who rose most first:")
        print_rows(("actor", *periods, "change"), map(_change_row, changes))


def _actor_row(actor: ActorStatistics) -> tuple[str, ...]:
    numbers = (actor.encounters, actor.events, actor.partners)
    return (actor.label, actor.kind, *map(str, numbers), f"{actor.betweenness:.3f}", str(actor.community))


def _community_rows(actors: Iterable[ActorStatistics]) -> list[tuple[str, ...]]:
    """Those of two actors or more; their members come in order of presence."""
    members: dict[int, list[str]] = {}
    for actor in actors:
        members.setdefault(actor.community, []).append(actor.label)
    return [(str(n), str(len(who)), ", ".join(who[:3])) for n, who in sorted(members.items()) if len(who) > 1]


def _change_row(change: ActorChange) -> tuple[str, ...]:
    return (change.label, str(change.before), str(change.after), f"{change.after - change.before:+}")


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _encounter_row(encounter: Encounter, with_disputes: bool) -> tuple[str, ...]:
    disputed = ", ".join("day" if what == "begin" else what for what in encounter.disputed)
    return (
        encounter.day or "undated",
        ", ".join(ref.label for ref in encounter.actors),
        ", ".join(ref.label for ref in encounter.others),
        _MEANS.get(encounter.type, encounter.type.lower()),
        ", ".join(encounter.places),
        _named(encounter.sources),
        *([disputed] if with_disputes else []),
    )


def _named(sources: Sequence[Source]) -> str:
    """The sources by title, address or identifier; of many the first ones and how many more there are."""
    names = [source.title or source.url or source.identifier for source in sources]
    more = len(names) - _SHOWN_SOURCES
    return "; ".join(names[:_SHOWN_SOURCES]) + (f"; and {more} more" if more > 0 else "")


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that is there whole or not at all: it is written aside and moved into place."""
    if path is None or str(path) == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        stream = aside.open("wb")
    except OSError as error:
        raise DiplographError(
            f"{path}: cannot be written: {error.strerror}; name a file in a folder that is there"
        ) from None
    try:
        with stream:
            yield stream
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
