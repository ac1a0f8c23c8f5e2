"""What a logistic regression tells from properties: the learnt weights of company, addressees and confidence are read by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp


def probability(properties: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """The probability, 0 to 1, of what has these properties, each with how much of it; one without a weight does not count."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) * value for name, value in properties)))
