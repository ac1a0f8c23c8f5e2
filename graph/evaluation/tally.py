"""Counts from which precision, recall and F1 follow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was right, how much was found, how much there is in gold; numbers of events, or weights."""

    hits: float = 0.0
    found: float = 0.0
    gold: float = 0.0

    @classmethod
    def hit(cls, weight: float) -> Tally:
        """Something found that is right; gold is counted elsewhere."""
        return cls(weight, weight)

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.hits + other.hits, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Of what was found, what is right; 0 where nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of what there is, what was found; 0 where there is nothing."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 0.0
