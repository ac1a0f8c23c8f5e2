"""Learn whom speech acts are about: the weights in `addressees.toml`, from annotated articles.

python -m diplograph.training.addressees GOLD ARTICLES.jsonl [GOLD ARTICLES.jsonl …]

GOLD holds the records of the articles as `diplograph evaluate` reads them. Prints how well targets are told in articles
left out of the learning (ten parts, by article), then writes the weights learnt from all; they hold no word of any article.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from diplograph.graph.actors import load_book
from diplograph.graph.evaluation import Record, read_gold
from diplograph.graph.evaluation.matching import overlap
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.settling import Telling, kept
from diplograph.graph.extraction.settling.addressees import Properties, candidates, chosen
from diplograph.graph.reading import read_sources
from diplograph.graph.records import SPEECH_ACTS, Actor

from .regression import learnt_weights

# The inverse strength of the regression's L2 penalty, and in how many parts the articles are for the cross-validation.
STRENGTH = 0.1
PARTS = 10
# Weights that decide little are left out.
LEAST = 0.05

HEADER = """\
# What tells whom a speech act is about or addressed to: the weight of each property of a candidate, learnt by
# `training/addressees.py` from 244 annotated articles (November 2026). settling/addressees.py says what they mean.

[weights]
"""


@dataclass(frozen=True)
class Act:
    """A speech act found that a record has, too: its candidates with the record's keys, and the record's targets."""

    article: str
    candidates: list[tuple[str, Actor, Properties]]
    targets: frozenset[str]


def acts_of(extractor: Extractor, gold: Path, articles: Path) -> Iterator[Act]:
    """The speech acts of the articles that the records have, by the same speakers in the same sentence."""
    records = {record.id: record for record in read_gold(gold)}
    for article in read_sources([str(articles)], on_problem=print):
        account = extractor.account(article)
        for told in kept(account):
            targets = _targets(records[article.id], told) if told.type in SPEECH_ACTS else None
            if targets is not None:
                found = candidates(account, told.draft, told.agents)
                named = [(_key(records[article.id], actor), actor, properties) for actor, properties in found]
                yield Act(article.id, named, targets)


def _key(record: Record, actor: Actor) -> str:
    return record.key_of([*actor.names, *([actor.name_en] if actor.name_en else [])])


def _targets(record: Record, told: Telling) -> frozenset[str] | None:
    """The targets that the record gives the act, of several of the same speakers the one of its type."""
    speakers = frozenset(_key(record, actor) for actor in told.agents)
    same = [
        claim
        for claim in record.events
        if claim.type in SPEECH_ACTS
        and claim.span
        and claim.span[0] < told.draft.end
        and told.draft.start < claim.span[1]
        and overlap(claim.agents, speakers) >= 0.5
    ]
    same.sort(key=lambda claim: claim.type != told.type)
    return same[0].targets | same[0].maybe if same else None


def learnt(acts: Sequence[Act]) -> dict[str, float]:
    """The weights of the properties in a logistic regression of being a target."""
    rows = [(properties, key in act.targets) for act in acts for key, _, properties in act.candidates]
    return learnt_weights(rows, STRENGTH, LEAST)


def right(act: Act, weights: Mapping[str, float]) -> bool:
    """Whether a target is right where the record has targets."""
    keys = {actor: key for key, actor, _ in act.candidates}
    picked = chosen(((actor, properties) for _, actor, properties in act.candidates), weights)
    return not act.targets or any(keys[actor] in act.targets for actor in picked)


def main(sources: Sequence[str]) -> None:
    """Cross-validate, then learn from all and write the weights."""
    extractor = Extractor(load_book())
    acts = [
        act
        for gold, articles in zip(sources[::2], sources[1::2], strict=True)
        for act in acts_of(extractor, Path(gold), Path(articles))
    ]
    part = {article: i % PARTS for i, article in enumerate(sorted({act.article for act in acts}))}
    hits = 0
    for left_out in range(PARTS):
        weights = learnt([act for act in acts if part[act.article] != left_out])
        hits += sum(right(act, weights) for act in acts if part[act.article] == left_out)
    print(f"a target right, or none to tell: {hits} of {len(acts)} acts in articles left out")
    lines = [f'"{name}" = {weight}\n' for name, weight in sorted(learnt(acts).items())]
    path = resources.files("diplograph").joinpath("graph/extraction/fr/addressees.toml")
    Path(str(path)).write_text(HEADER + "".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
