"""How sure an event is: a share measured for its type."""

from __future__ import annotations

from diplograph.graph.extraction.data import load_toml
from diplograph.graph.records import EVENT_TYPES


def test_every_type_has_a_confidence_between_none_and_certain() -> None:
    """No type is left to a guess at run time, and none is called certain."""
    told = load_toml("fr", "confidence")["types"]
    assert sorted(told) == sorted(EVENT_TYPES)
    assert all(0 < share < 1 for share in told.values())
