"""Whether confidence means something: of the events that were found with so much of it, how many are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from .matching import leniently, match, same_speakers
from .read import claims_of, inline_names
from .records import Record
from .tally import Tally

# The lower bounds of the bands of confidence that are told apart.
BANDS: Final = (0.9, 0.8, 0.7, 0.5, 0.0)
BRANCHES: Final = ("encounters", "deeds", "speech")


@dataclass(frozen=True, slots=True)
class Judged:
    """An event found: its branch, its confidence (0…1), and whether it is right as `judged` tells."""

    branch: str
    confidence: float
    right: bool


def judged(record: Record, found: Mapping[str, Any]) -> list[Judged]:
    """The events found in a record's article, in their order.

    Right means what the lenient figures count: an encounter's or deed's type, half of its actors and, of a deed, one of those who
    did it; of a speech act half of the speakers. What fits an optional event of the record is right.
    """
    claims = claims_of(found, lambda actor: record.key_of(inline_names(actor)))
    false = set()
    for branch in BRANCHES:
        ours = [claim for claim in record.events if claim.branch == branch]
        theirs = [claim for claim in claims if claim.branch == branch]
        matched = match(ours, theirs, same_speakers if branch == "speech" else leniently)
        false |= {id(claim) for claim in matched.false}
    sure = (float(event.get("confidence", 1.0)) for event in found.get("events", ()))
    return [Judged(c.branch, each, id(c) not in false) for c, each in zip(claims, sure, strict=True)]


def calibration(found: Iterable[Judged]) -> Iterator[tuple[str, float, Tally]]:
    """By branch and band (its lower bound) how many events were found and are right, bands without events left out."""
    events = list(found)
    for branch in BRANCHES:
        upper = 2.0
        for lower in BANDS:
            within = [e for e in events if e.branch == branch and lower <= e.confidence < upper]
            if within:
                yield branch, lower, Tally(sum(e.right for e in within), len(within), len(within))
            upper = lower
