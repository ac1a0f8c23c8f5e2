"""The queries that have a name: the .rq files of the package, each with a header that says what it answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import Final

from rdflib.term import Node

from ..records import BadInput
from ..terms import term_to_ox
from ..triples import DIP, UNDATED

KINDS: Final = ("actor", "place", "event", "article", "thing", "date", "status", "text", "integer")

_KEY: Final = re.compile(r"# ([a-z]+): (.*)")
_CONTINUED: Final = re.compile(r"#   (.*)")
_PARAMETER: Final = re.compile(r"(\w+) \((\w+), (?:(required|optional)|default (\S+))\) (.+)")
# Where events of a period may be found by the index (`triples.index`), and what may be asked of it instead of the events. Comments,
# so that the file runs without an index, too.
_INDEXED: Final = re.compile(r"# indexed: (\?\w+) by (.+)")
_ALTERNATIVES: Final = re.compile(r"# without the index:\n.*?# with it:\n((?: *#\|.*\n)+)", re.DOTALL)
_MONTHS: Final = re.compile(r"# months: \?months")
# Where a value goes. UNDEF is any value at all, so that the file is SPARQL as it stands and any tool can run it.
# Which pairs need be looked at, where only the most frequent are wanted (`queries.frequent`); how many rows are.
_MOST: Final = re.compile(r"# most frequent: \?pair")
_LIMIT: Final = re.compile(r"# limit: \?(\w+)")
_STEPS: Final = "# by steps, with the index\n"  # (`queries.onward`)
_SLOT: Final = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query that the user gives a value. `default` is None where there is none."""

    name: str
    kind: str
    required: bool
    default: str | None
    about: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with a name. The columns `lists` hold several values, separated by ` | `."""

    name: str
    title: str
    title_fr: str
    about: str
    parameters: tuple[Parameter, ...]
    lists: tuple[str, ...]
    example: str
    text: str

    def bound(
        self,
        values: Mapping[str, Sequence[Node]],
        index: str | None = None,
        pairs: Sequence[Node] = (),
        months: tuple[str, str] | None = None,
    ) -> str:
        """The SPARQL text in which each parameter has one of the given terms; one without terms may be anything.

        With an `index` (the IRI of its graph) the events of a period are found by it, and who met whom; the answer is the
        same. `pairs` of the index may be given where no others matter, and the first and last of the `months` in which events
        are to begin.
        """
        text = _SLOT.sub(lambda slot: _values(slot[1], values.get(slot[1], ())), self.text)
        text = _LIMIT.sub(lambda slot: "".join(f"LIMIT {number}" for number in values.get(slot[1], ())), text)
        if index is None:
            return text
        period = period_of(values)
        if period and months:
            period += ' && STRBEFORE(?months, "/") >= "{}" && STRBEFORE(?months, "/") <= "{}"'.format(*months)
        if self._of_what_occurred(values):  # the index has no other encounters
            text = _ALTERNATIVES.sub(lambda found: found[1].replace("#| ", "").replace("graph:index", f"<{index}>"), text)
            text = _MONTHS.sub(f"FILTER({period})" if period else "", text)
            text = _MOST.sub(_values("pair", pairs), text)
        return _INDEXED.sub(_looked_up(index, period), text) if period and not pairs else text

    def _of_what_occurred(self, values: Mapping[str, Sequence[Node]]) -> bool:
        asked = any(parameter.name == "status" for parameter in self.parameters)
        return not asked or tuple(values.get("status", ())) == (DIP.occurred,)

    def months(self, values: Mapping[str, Sequence[Node]], index: str) -> str | None:
        """A query for the ?months in which the events of the period begin and end; None where the index does not find them."""
        slot, period = _INDEXED.search(self.text), period_of(values)
        if not slot or not period:
            return None
        given = "".join(_values(name, terms) for name, terms in values.items())
        entries = _looked_up(index, period)(slot).replace(f" ; dip:indexes {slot[1]}", "")
        return f"SELECT DISTINCT ?months WHERE {{ {given} {entries} }}"

    @property
    def by_date(self) -> bool:
        """Whether the rows are in the order of the days on which events begin."""
        return "ORDER BY COALESCE(STR(?begin)" in self.text

    @property
    def by_frequency(self) -> bool:
        """Whether the rows are pairs, those that met most often first."""
        return _MOST.search(self.text) is not None

    @property
    def by_steps(self) -> bool:
        """Whether the index answers it faster a step at a time than in one query."""
        return _STEPS in self.text


def period_of(values: Mapping[str, Sequence[Node]]) -> str:
    """What the months of events must be like, where the days they begin and end are bounded."""
    bounds = {name: str(term_to_ox(terms[0])) for name in ("since", "until") if (terms := values.get(name))}
    limits = {
        "since": 'CONCAT(STRAFTER(?months, "/"), "-99") >= {}',
        "until": f'?months != "{UNDATED}" && STRBEFORE(?months, "/") <= CONCAT({{}}, "-99")',
    }
    return " && ".join(limits[name].format(bound) for name, bound in bounds.items())


def _looked_up(index: str, period: str) -> Callable[[re.Match[str]], str]:
    """In place of the slot, the look-up of the events of a variable or of some keys."""

    def looked_up(slot: re.Match[str]) -> str:
        event, keys = slot.groups()
        given = "" if keys.startswith("?") else f"VALUES ?key {{ {keys} }} "
        found = f"{'?key' if given else keys} dip:indexedBy ?entry . ?entry dip:months ?months ; dip:indexes {event}"
        return f"{given}GRAPH <{index}> {{ {found} }} FILTER({period})"

    return looked_up


def _values(name: str, terms: Sequence[Node]) -> str:
    """The terms in VALUES, as pyoxigraph writes them: escaped, so that no text of a value is read as SPARQL."""
    return f"VALUES ?{name} {{ {' '.join(str(term_to_ox(term)) for term in terms)} }}" if terms else ""


@cache
def named_queries() -> dict[str, NamedQuery]:
    """Name → query, sorted by name."""
    folder = resources.files("diplograph").joinpath("queries")
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name
    )
    return {
        (name := file.name.removesuffix(".rq")): read_query(name, file.read_text(encoding="utf-8"))
        for file in files
    }


def named_query(name: str) -> NamedQuery:
    """The query of that name. Raises DiplographError that suggests the nearest."""
    queries = named_queries()
    if name not in queries:
        near = get_close_matches(name, queries, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(queries)}"
        raise BadInput(f"there is no query {name!r}: {hint} (`diplograph queries` lists them)")
    return queries[name]


def read_query(name: str, text: str) -> NamedQuery:
    """A query from its file: comment lines `# key: value` at the head, continued by lines indented after the #.

    Raises ValueError where the header is not complete or does not fit the text.
    """
    header = list(_header(text))
    single = {key: value for key, value in header if key != "parameter"}
    if missing := {"title", "titre", "about", "example"} - single.keys():
        raise ValueError(f"{name}.rq lacks {', '.join(sorted(missing))} in its header")
    parameters = tuple(_parameter(name, value) for key, value in header if key == "parameter")
    if (slots := {*_SLOT.findall(text), *_LIMIT.findall(text)}) != {parameter.name for parameter in parameters}:
        raise ValueError(
            f"{name}.rq has slots for {sorted(slots)}, which are not the parameters of its header"
        )
    return NamedQuery(
        name=name,
        title=single["title"],
        title_fr=single["titre"],
        about=single["about"],
        parameters=parameters,
        lists=tuple(filter(None, re.split(r",\s*", single.get("list", "")))),
        example=single["example"],
        text=text,
    )


def _header(text: str) -> Iterator[tuple[str, str]]:
    key, value = "", ""
    for line in text.splitlines():
        if match := _KEY.fullmatch(line):
            yield from [(key, value)] if key else []
            key, value = match[1], match[2]
        elif match := _CONTINUED.fullmatch(line):
            value = f"{value} {match[1]}"
        else:
            break
    yield key, value


def _parameter(name: str, text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if not match or match[2] not in KINDS:
        raise ValueError(f"{name}.rq has a parameter that cannot be read: {text}")
    return Parameter(match[1], match[2], match[3] == "required", match[4], match[5])
