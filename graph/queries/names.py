"""Actors and places by any of their names in the graph, however the user writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

import pyoxigraph as ox
from rdflib import Literal

from ..actors.names import fold, spelling_key
from ..sparql.results import rows
from ..store import GraphStore
from ..terms import term_to_ox

_ACTORS: Final = ("Person", "State", "Organisation")
_PLACES: Final = ("Place",)
_NAMES: Final = """
SELECT ?thing ?class ?label ?alias WHERE {
  %s
  VALUES ?class { %s }
  ?thing a ?class ; rdfs:label ?label .
  FILTER(LANG(?label) = "fr")
  FILTER NOT EXISTS { ?thing dip:sameActorAs ?same }
  OPTIONAL { ?thing rdfs:label|skos:altLabel ?alias }
}
"""


# Labels exactly as they are written are looked up; all else is compared with every name.
_EXACT: Final = """
SELECT ?thing ?class WHERE {
  VALUES ?label { %s }
  ?thing rdfs:label ?label ; a ?class .
  FILTER(?class IN (%s))
  FILTER NOT EXISTS { ?thing dip:sameActorAs ?same }
}
"""

# The index has the words of names, in plain letters and by their sound: no name fits that lacks one of those looked for.
_HAVING: Final = "{ SELECT DISTINCT ?thing WHERE { { GRAPH <%s> { ?thing %s } } UNION { GRAPH <%s> { ?thing %s } } } }"

# The ways in which a name can fit, best first.
MATCHES: Final = ("label", "alias", "spelling", "part", "near")


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Something that a name may mean: `kind` is Person, State, Organisation or Place.

    `match` says how the name fits: `label`, `alias`, `spelling` (another transliteration), `part` (some of its words),
    or `near` (it does not, but hardly differs).
    """

    label: str
    iri: str
    kind: str
    match: str

    def __str__(self) -> str:
        """`Wang Yi (actor:wang-yi)`."""
        kind, _, local = self.iri.rpartition("/")
        return f"{self.label} ({kind.rpartition('/')[2]}:{local})"


def find_actor(graph: GraphStore, text: str) -> list[Candidate]:
    """Whom a name may mean, without regard to case, accents and transliteration, in the order of labels.

    All that fit best and only these: by the label as it is written, else in other letters, else by another name, else in another spelling, else by some of the
    words of a name. Where nothing fits, up to five whose names are near, each a Candidate with match `near`.
    """
    return _find(graph, text, _ACTORS)


def find_place(graph: GraphStore, text: str) -> list[Candidate]:
    """What place a name may mean, by the same rules as `find_actor`."""
    return _find(graph, text, _PLACES)


@dataclass(frozen=True, slots=True)
class _Named:
    """An actor or place with all its names."""

    label: str
    iri: str
    kind: str
    names: tuple[str, ...]

    def candidate(self, match: str) -> Candidate:
        return Candidate(self.label, self.iri, self.kind, match)


def _find(graph: GraphStore, text: str, classes: Iterable[str]) -> list[Candidate]:
    wanted = fold(text)
    if not wanted:
        return []
    if exact := _exact(graph, text, classes):
        return exact
    key = spelling_key(text)
    named = _named(graph, classes, _having(graph, wanted, key))
    for match, fits in _fits(wanted, key):
        if found := sorted(each.candidate(match) for each in named if fits(each)):
            return found
    return _near(wanted, _named(graph, classes))


def _exact(graph: GraphStore, text: str, classes: Iterable[str]) -> list[Candidate]:
    """Those whose French label is the text, letter by letter."""
    text = text.encode("utf-8", "replace").decode()  # half a character fits nothing
    label = term_to_ox(Literal(text, lang="fr"))
    sparql = _EXACT % (label, ", ".join(f"dip:{name}" for name in classes))
    found = rows(graph.query(sparql, prefixes=graph.prefixes))
    return sorted(Candidate(text, thing, class_.rpartition("#")[2], "label") for thing, class_ in found)


def _fits(wanted: str, key: str) -> Iterator[tuple[str, Callable[[_Named], bool]]]:
    words, keys = set(wanted.split()), set(key.split())
    yield "label", lambda each: fold(each.label) == wanted
    yield "alias", lambda each: any(fold(name) == wanted for name in each.names)
    if keys:
        yield "spelling", lambda each: any(spelling_key(name) == key for name in each.names)
    yield "part", lambda each: any(words <= set(fold(name).split()) for name in each.names)
    if keys:
        yield "part", lambda each: any(keys <= set(spelling_key(name).split()) for name in each.names)


def _having(graph: GraphStore, wanted: str, key: str) -> str:
    """What SPARQL says of every ?thing that may fit, by the index; nothing where there is none."""
    if not graph.is_indexed():
        return ""
    words, sounds = (" , ".join(str(ox.Literal(word)) for word in each.split()) for each in (wanted, key or wanted))
    index = graph.index_name
    return _HAVING % (index, f"dip:nameWord {words}", index, f"dip:nameWord {sounds}")


def _named(graph: GraphStore, classes: Iterable[str], having: str = "") -> list[_Named]:
    """Actors or places with all their names; those only of which SPARQL says that."""
    sparql = _NAMES % (having, " ".join(f"dip:{name}" for name in classes))
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for thing, class_, label, alias in rows(graph.query(sparql, prefixes=graph.prefixes)):
        labels[thing, class_.rpartition("#")[2]].add(label)
        names[thing].update((label, alias))
    return [
        _Named(min(own), thing, kind, tuple(sorted(names[thing]))) for (thing, kind), own in labels.items()
    ]


def _near(wanted: str, named: list[_Named]) -> list[Candidate]:
    """Up to five whose name, or one of its words, hardly differs."""
    bearers: dict[str, set[_Named]] = defaultdict(set)
    for each in named:
        for name in map(fold, each.names):
            for part in (name, *name.split()):
                bearers[part].add(each)
    near = get_close_matches(wanted, sorted(bearers), n=5, cutoff=0.7)
    found = dict.fromkeys(
        each.candidate("near") for name in near for each in sorted(bearers[name], key=_by_label)
    )
    return list(found)[:5]


def _by_label(named: _Named) -> tuple[str, str]:
    return named.label, named.iri
