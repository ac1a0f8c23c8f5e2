"""The one room that knows the vocabulary: records become RDF here, and RDF becomes records again.

Everything is a pure function. An article's graph depends on the article, its events and the background only; every IRI
is derived from what it names, so that graphs made anywhere, in any order, merge by set union.
"""

from .background import Background, OfficeHeld
from .derived import DERIVED_FROM, derived_to_rdf, met_to_rdf
from .from_rdf import actor_from_rdf, article_from_rdf, event_from_rdf, events_from_rdf, place_from_rdf
from .index import (
    INDEXED_FROM,
    NAMED,
    NAMED_FROM,
    UNDATED,
    frequency_to_rdf,
    in_years,
    index_to_rdf,
    words_to_rdf,
)
from .iris import (
    actor_iri,
    article_graph_iri,
    article_iri,
    background_graph_iri,
    derived_graph_iri,
    event_iri,
    evidence_iri,
    index_graph_iri,
    is_background,
    is_background_graph,
    is_one_of_several,
    one_event_iri,
    place_iri,
    reconciled_graph_iri,
)
from .reconciled import (
    DISPUTES,
    OneEvent,
    copy_to_rdf,
    different_actors_to_rdf,
    dispute_to_rdf,
    part_to_rdf,
    same_actor_to_rdf,
    several_as_one_to_rdf,
)
from .to_rdf import article_facts, article_to_rdf
from .versions import Version, names_of, version_of
from .vocabulary import BASE, DIP, date_literal, namespaces, term_label

__all__ = [
    "BASE",
    "DERIVED_FROM",
    "DIP",
    "DISPUTES",
    "INDEXED_FROM",
    "NAMED",
    "NAMED_FROM",
    "UNDATED",
    "Background",
    "OfficeHeld",
    "OneEvent",
    "Version",
    "actor_from_rdf",
    "actor_iri",
    "article_facts",
    "article_from_rdf",
    "article_graph_iri",
    "article_iri",
    "article_to_rdf",
    "background_graph_iri",
    "copy_to_rdf",
    "date_literal",
    "derived_graph_iri",
    "derived_to_rdf",
    "different_actors_to_rdf",
    "dispute_to_rdf",
    "event_from_rdf",
    "event_iri",
    "events_from_rdf",
    "evidence_iri",
    "frequency_to_rdf",
    "in_years",
    "index_graph_iri",
    "index_to_rdf",
    "is_background",
    "is_background_graph",
    "is_one_of_several",
    "met_to_rdf",
    "names_of",
    "namespaces",
    "one_event_iri",
    "part_to_rdf",
    "place_from_rdf",
    "place_iri",
    "reconciled_graph_iri",
    "same_actor_to_rdf",
    "several_as_one_to_rdf",
    "term_label",
    "version_of",
    "words_to_rdf",
]
