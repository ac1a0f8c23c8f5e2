"""Learn who takes part in talks that leave somebody to the context: the weights in `company.toml`, from `company.tsv`.

    python -m diplograph.training.company

Prints how many talks are completed rightly in texts left out of the learning (ten parts, by text), then writes the weights
learnt from all.

A line of `company.tsv` is one who could take part in a talk: the text and the talk by their numbers, 1 for who does and 0 for who
does not, whether one side is known, and the values that `settling/company.py` tells of them, by the names in the first line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from diplograph.graph.extraction.settling.company import Values, chosen, properties
from diplograph.graph.records import Actor

from .regression import learnt_weights

TOLD = Path(__file__).with_name("company.tsv")
# The inverse strength of the regression's L2 penalty, and in how many parts the texts are for the cross-validation.
STRENGTH = 0.03
PARTS = 10
# Weights that decide little are left out.
LEAST = 0.03

HEADER = """\
# What tells who else takes part in a talk: the weight of each property of a candidate, learnt by `training/company.py` from
# {talks} talks in {texts} annotated texts (November 2026). settling/company.py says what they mean.

[weights]
"""


@dataclass
class Talk:
    """A talk of which one side is known, or none: who could take part in it, with what tells it, and whether they do."""

    text: str
    one_known: bool
    candidates: list[tuple[Values, bool]] = field(default_factory=list)


def read_talks(path: Path = TOLD) -> list[Talk]:
    """The talks of a file."""
    talks: dict[str, Talk] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, number, takes_part = row.pop("text"), row.pop("talk"), row.pop("takes part")
            values: Values = {name: value for name, value in row.items() if value != ""}
            talk = talks.setdefault(number, Talk(text, one_known=row["known"] == "1"))
            talk.candidates.append((values, takes_part == "1"))
    return list(talks.values())


def learnt(talks: Sequence[Talk]) -> dict[str, float]:
    """The weights of the properties in a logistic regression of taking part."""
    rows = [
        (dict.fromkeys(properties(values), 1.0), takes_part) for talk in talks for values, takes_part in talk.candidates
    ]
    return learnt_weights(rows, STRENGTH, LEAST)


def judged(talks: Sequence[Talk], weights: Mapping[str, float]) -> Iterator[tuple[bool, bool, bool]]:
    """Of each talk whether it has anybody to be found, whether somebody is, and whether these are just who takes part."""
    for talk in talks:
        actors = [Actor(f"x:{at}", "person", (str(at),)) for at in range(len(talk.candidates))]
        wanted = {actor for actor, (_, takes_part) in zip(actors, talk.candidates, strict=True) if takes_part}
        rated = zip(actors, (values for values, _ in talk.candidates), strict=True)
        found = set(chosen(rated, weights, talk.one_known))
        yield bool(wanted), bool(found), bool(found) and found == wanted


def main() -> None:
    """Cross-validate, then learn from all and write the weights."""
    talks = read_talks()
    texts = sorted({talk.text for talk in talks})
    part = {text: at % PARTS for at, text in enumerate(texts)}
    for one_known in (True, False):
        results: list[tuple[bool, bool, bool]] = []
        for left_out in range(PARTS):
            weights = learnt([talk for talk in talks if part[talk.text] != left_out])
            there = [talk for talk in talks if part[talk.text] == left_out and talk.one_known == one_known]
            results += judged(there, weights)
        wanted, found, right = (sum(column) for column in zip(*results, strict=True))
        sides = "one side" if one_known else "no side"
        print(f"{sides} known: {len(results)} talks, {wanted} with somebody to be found; {found} completed, {right} of them rightly")
    lines = [f'"{name}" = {weight}\n' for name, weight in sorted(learnt(talks).items())]
    path = resources.files("diplograph").joinpath("graph/extraction/fr/company.toml")
    header = HEADER.format(talks=len(talks), texts=len(texts))
    Path(str(path)).write_text(header + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
