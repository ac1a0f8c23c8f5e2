"""What is known beside the article: who is who, what lies where, who held which office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..records import Actor, Place


class OfficeHeld(Protocol):
    """A person's time in an office, such as the actor book's tenures."""

    @property
    def actor(self) -> str:
        """The id of the holder."""

    @property
    def country(self) -> str:
        """The id of the state or organisation."""

    @property
    def office(self) -> str:
        """The kind of office, such as `foreign_minister`."""

    @property
    def title(self) -> str:
        """What it is called in French there and then."""

    @property
    def since(self) -> str | None:
        """The first day, as ISO text of its own precision."""

    @property
    def until(self) -> str | None:
        """The day it was left, likewise; None where unknown or not yet."""


@dataclass(frozen=True, slots=True)
class Background:
    """Actors and places by id; by actor id, the offices held on the days of the article's events.

    What is not known here is left out of the graph: a place then stands alone, a person without a country's label.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    tenures: Mapping[str, tuple[OfficeHeld, ...]] = field(default_factory=dict)
