"""What a query written by a user may do: read this graph, and nothing else.

The text is parsed by rdflib and the tree is searched, but pyoxigraph runs it, and the two read some texts differently:
a comment ends at a carriage return for one only, and `"\\u0022` closes a string for one only. Both were ways to hide a
SERVICE call. `settle_text` therefore leaves one reading to both, and what it returns is the text that must be run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox
from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from ..records import BadInput, DiplographError

_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
_POSITION: Final = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
# Of what pyoxigraph says it expected, the two that are reasons and not tokens.
_REASONS: Final = {
    "Prefix not found": "a prefix is not declared",
    "The SELECT contains a variable that is unbound": "SELECT names a variable that is neither grouped nor aggregated",
}
MAX_CHARACTERS: Final = 100_000
_MAX_DEPTH: Final = 100


def check(text: str, prefixes: dict[str, str]) -> str:
    """The query as it may be run, if all it does is read this graph.

    Raises DiplographError for an update, SERVICE, FROM, and a syntax error (with its line, column and a caret line).
    Parsing takes time that grows with the text: `limits` runs this where it can be stopped.
    """
    text = settle_text(text)
    try:
        tree = parseQuery(text)
    except ParseException as error:
        raise _unreadable(text, prefixes, error) from None
    except RecursionError:
        raise BadInput("the query is nested too deeply: write it flatter") from None
    for part in _parts(tree):
        if part.name == "ServiceGraphPattern":
            raise BadInput(
                "the query calls SERVICE: a query reads this graph only and makes no network request"
            )
        if part.name == "DatasetClause":
            raise BadInput(
                "the query names its data with FROM: all articles are read as it is; "
                "for the graph of one article write GRAPH <its address> { … }"
            )
    if place := _syntax_error(text, prefixes):
        raise _pointed(text, *place)
    return text


def settle_text(text: str) -> str:
    """The text with one kind of line end and no \\u escapes, so that every parser reads the same.

    Raises DiplographError where an escape stands for an ASCII character, which only hides syntax, and for a text of
    more than 100,000 characters or brackets nested more than 100 deep.
    """
    if _HALF_CHARACTER.search(text):
        raise BadInput("the query is not in UTF-8: write it in that encoding")
    if len(text) > MAX_CHARACTERS:
        raise BadInput(f"the query has {len(text):,} characters: at most {MAX_CHARACTERS:,} are read")
    if _depth(text) > _MAX_DEPTH:
        raise BadInput(f"the query nests brackets more than {_MAX_DEPTH} deep: write it flatter")
    return _ESCAPE.sub(_unescape, text.replace("\r\n", "\n").replace("\r", "\n"))


def _depth(text: str) -> int:
    """How deep the brackets go, strings and comments included: an upper bound is enough."""
    deepest = depth = 0
    for char in text:
        if char in "({[":
            depth += 1
            deepest = max(deepest, depth)
        elif char in ")}]":
            depth -= 1
    return deepest


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    if code < 0x80 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        raise BadInput(
            f"the query hides a character behind the escape {match[0]}: write the character itself"
        )
    return chr(code)


def _parts(node: object) -> Iterator[CompValue]:
    """Every node of the parse tree, sub-queries, EXISTS and all."""
    stack = [node]
    while stack:
        node = stack.pop()
        if isinstance(node, CompValue):
            yield node
            stack.extend(node.values())
        elif isinstance(node, ParseResults | list | tuple | set):
            stack.extend(node)


def _unreadable(text: str, prefixes: dict[str, str], error: ParseException) -> DiplographError:
    """Why the text is no query: an update, or a syntax error at the farther of the places the two parsers name."""
    if _is_update(text):
        return BadInput(
            "this is an update (INSERT, DELETE, LOAD, CLEAR …): the query command only reads"
        )
    places = [(error.lineno, error.column, "")]
    if place := _syntax_error(text, prefixes):
        places.append(place)
    return _pointed(text, *max(places))


def _is_update(text: str) -> bool:
    try:
        return bool(parseUpdate(text).request)
    except (ParseException, RecursionError):
        return False


def _syntax_error(text: str, prefixes: dict[str, str]) -> tuple[int, int, str] | None:
    """Line, column and reason of the first error in the text, by pyoxigraph, which never runs it.

    A character that no query may hold stands below the text, so that the parser always fails: there if nowhere before.
    """
    try:
        ox.Store().query(f"{text}\n~", prefixes=prefixes)
    except SyntaxError as error:
        line, column, reason = _place(error)
        return (line, column, reason) if line <= text.count("\n") + 1 else None
    return None


def _place(error: SyntaxError) -> tuple[int, int, str]:
    """Line, column and reason in the words of pyoxigraph; what it expected there instead is too long to tell."""
    match = _POSITION.match(str(error))
    if not match:
        return 1, 1, str(error).splitlines()[0]
    reason = next((said for key, said in _REASONS.items() if key in match[3]), "")
    return int(match[1]), int(match[2]), reason


def shown(text: str, error: SyntaxError) -> DiplographError:
    """An error that pyoxigraph finds in a query only when it is about to run it, with its place in the text."""
    return _pointed(text, *_place(error))


def _pointed(text: str, line: int, column: int, reason: str) -> DiplographError:
    """The error with the line of the query that holds it and a caret under the place."""
    shown = (f"{text}\n").split("\n")[line - 1].replace("\t", " ")
    start = max(0, column - 60)
    caret = " " * (column - 1 - start) + "^"
    why = f": {reason}" if reason else ""
    return BadInput(
        f"SPARQL syntax error at line {line}, column {column}{why}\n  {shown[start : start + 100]}\n  {caret}"
    )
