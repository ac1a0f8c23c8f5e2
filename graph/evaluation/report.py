"""An evaluation for people to read, and as JSON."""

from __future__ import annotations

from typing import Any

from .records import Claim
from .score import ACCURACIES, FIGURES, INVENTED, Evaluation
from .tally import Tally


def report_table(evaluation: Evaluation) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows: each figure with precision, recall and F1, the counts these stem from, and the interval of F1."""
    columns = ("figure", "precision", "recall", "F1", "hits/found/gold")
    rows = [_row(name, evaluation.figures[name]) for name in FIGURES]
    if evaluation.intervals:
        shown = ("{:.2f}–{:.2f}".format(*evaluation.intervals[name]) for name in FIGURES)
        return (*columns, "90 % of F1"), [(*row, each) for row, each in zip(rows, shown, strict=True)]
    return columns, rows


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    some = tally.found or tally.gold
    rates = (f"{rate:.3f}" if some else "–" for rate in (tally.precision, tally.recall, tally.f1))
    counts = "/".join(f"{round(count, 1):g}" for count in (tally.hits, tally.found, tally.gold))
    return (name, *rates, counts)


def report_notes(evaluation: Evaluation) -> list[str]:
    """Lines below the table: details of events found, inventions, and what was scored."""
    shares = (_share(name, evaluation.accuracies[name]) for name in ACCURACIES)
    invented = (
        f"{name} {evaluation.invented[name].hits:g} of {evaluation.invented[name].gold:g}"
        for name in INVENTED
    )
    empty = (
        f"{evaluation.without_events} without events, which were given {evaluation.false_in_those} false ones"
    )
    lines = [
        f"right in those found leniently: {', '.join(shares)}",
        f"invented where gold has none: {', '.join(invented)}",
        f"articles: {evaluation.articles}, of these {empty}",
    ]
    if evaluation.not_found:
        lines.append(f"not among what was scored, so all missed: {', '.join(evaluation.not_found)}")
    return lines


def _share(name: str, tally: Tally) -> str:
    share = f" {tally.recall:.3f}" if tally.gold else ""
    return f"{name}{share} ({tally.hits:g}/{tally.gold:g})"


def error_lines(evaluation: Evaluation) -> list[str]:
    """A line for each encounter or deed that was missed or is false."""
    return [f"{error.article} {error.kind}: {_told(error.claim)}" for error in evaluation.errors]


def _told(claim: Claim) -> str:
    left, right = (", ".join(sorted(side)) for side in (claim.agents | claim.participants, claim.targets))
    span = "{}-{}".format(*claim.span) if claim.span else ""
    told = (claim.type, claim.status, claim.date, f"{left} → {right}" if right else left, span)
    return " · ".join(filter(None, told))


def report_json(evaluation: Evaluation) -> dict[str, Any]:
    """All of it as plain JSON."""
    figures = {
        name: {
            "precision": tally.precision,
            "recall": tally.recall,
            "f1": tally.f1,
            "hits": tally.hits,
            "found": tally.found,
            "gold": tally.gold,
            **({"f1 90%": evaluation.intervals[name]} if name in evaluation.intervals else {}),
        }
        for name, tally in evaluation.figures.items()
    }
    return {
        "figures": figures,
        "accuracies": {
            name: {"right": tally.hits, "of": tally.gold} for name, tally in evaluation.accuracies.items()
        },
        "invented": {
            name: {"invented": tally.hits, "of": tally.gold} for name, tally in evaluation.invented.items()
        },
        "articles": evaluation.articles,
        "without_events": evaluation.without_events,
        "false_in_those": evaluation.false_in_those,
        "not_found": evaluation.not_found,
        "errors": error_lines(evaluation),
    }
