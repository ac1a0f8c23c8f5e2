"""Gold records of articles that a person has judged from the first event to the last, for `diplograph evaluate`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from rdflib import URIRef

from ..corrections import Amendment, Correction, Verdict
from ..output import output
from ..records import Actor, Article, Event
from ..sparql.results import rows
from ..store import GraphStore
from ..triples import article_from_rdf, article_iri, events_from_rdf
from .queue import article_graph, questions

_ROLES: Final = ("participants", "agents", "targets")
_KINDS: Final = {"person": "person", "state": "country", "organisation": "organisation"}
_JUDGED: Final = (
    """SELECT DISTINCT ?article WHERE { ?telling dip:corrected ?note ; dip:inArticle ?article }"""
)


def gold_records(graph: GraphStore, corrections: Iterable[Correction]) -> Iterator[dict[str, Any]]:
    """A record for each article whose every event somebody confirmed, amended, rejected or added; in order of identity.

    It holds what was found and what was added, so that recall counts what people have added. docs/evaluation.md tells its
    form.
    """
    base = graph.prefixes["graph"].removesuffix("graph/")
    judged = {iri for (iri,) in rows(graph.query(_JUDGED, prefixes=graph.prefixes))}
    judged |= {str(article_iri(Article(id_, ""), base)) for id_ in _named(corrections)}
    there = {iri.replace(graph.prefixes["graph"], graph.prefixes["article"], 1) for iri in graph.articles()}
    pending = {question.article for question in questions(graph)}
    records = (_record(graph, iri) for iri in (judged & there) - pending)
    yield from sorted((each for each in records if each), key=lambda record: str(record["id"]))


def _named(corrections: Iterable[Correction]) -> Iterator[str]:
    """The identities of articles of which a telling was judged."""
    for each in corrections:
        if isinstance(each, Verdict | Amendment):
            yield from (passage.article for passage in (each.telling, *each.tellings) if passage)


def _record(graph: GraphStore, iri: str) -> dict[str, Any] | None:
    about = article_graph(graph, iri)
    article, events = article_from_rdf(about, URIRef(iri)), events_from_rdf(about, URIRef(iri))
    if article.id.startswith("correction:"):
        return None  # made of corrections alone, with nothing that could be read
    actors = {actor.id: actor for event in events for actor in event.actors}
    return {
        "id": article.id,
        "lang": article.lang,
        "published": article.published,
        "actors": {id_: _actor(actor) for id_, actor in sorted(actors.items())},
        "events": [_event(event) for event in events],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    names = dict.fromkeys((*actor.names, *([actor.name_en] if actor.name_en else [])))
    return {"kind": _KINDS[actor.kind], "names": list(names)}


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        **{role: [actor.id for actor in getattr(event, role)] for role in _ROLES},
        "date": str(event.when) if event.when else None,
        "place": _names(event),
        "status": event.status,
        **({"sense": event.sense} if event.sense else {}),
        "span": [event.evidence.start, event.evidence.end],
        "optional": False,
    }


def _names(event: Event) -> list[str] | None:
    if event.place is None:
        return None
    return list(dict.fromkeys((*event.place.names, *([event.place.name_en] if event.place.name_en else []))))


def write_gold(records: Iterable[dict[str, Any]], file: Path) -> int:
    """Write the records, a line each; how many there were."""
    lines = [f"{json.dumps(record, ensure_ascii=False)}\n".encode() for record in records]
    with output(file) as stream:
        stream.writelines(lines)
    return len(lines)
