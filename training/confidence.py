"""Learn how sure events are: the weights in `confidence.toml`, from annotated articles.

python -m diplograph.training.confidence GOLD ARTICLES.jsonl [GOLD ARTICLES.jsonl …]

GOLD holds the records of the articles as `diplograph evaluate` reads them. Prints how many of the events with each confidence are
right, in articles left out of the learning (ten parts, by article), then writes the weights learnt from all in place of those
there were; they hold no word of any article.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from diplograph.graph.actors import load_book
from diplograph.graph.evaluation import Judged, calibration, judged, read_gold
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.settling import event_of, kept
from diplograph.graph.extraction.settling.confidence import branch, likelihood, signs
from diplograph.graph.jsonlines import events_to_json
from diplograph.graph.reading import read_sources

# The inverse strength of the regression's L2 penalty, and in how many parts the articles are for the cross-validation.
STRENGTH = 0.5
PARTS = 10
# Weights that decide little are left out.
LEAST = 0.05
BRANCHES = ("encounters", "deeds", "speech")
ALL = "any"


@dataclass(frozen=True)
class Found:
    """An event found: its article, its branch, its properties, and whether it is right."""

    article: str
    branch: str
    signs: tuple[str, ...]
    right: bool


def found_in(extractor: Extractor, gold: Path, articles: Path) -> Iterator[Found]:
    """The events of the articles, each judged by the records."""
    records = {record.id: record for record in read_gold(gold)}
    for article in read_sources([str(articles)], on_problem=print):
        account = extractor.account(article)
        tellings = kept(account)
        events = [event_of(account, told) for told in tellings]
        found = judged(records[article.id], events_to_json(article, events))
        for told, each in zip(tellings, found, strict=True):
            yield Found(article.id, branch(told), tuple(signs(account, told)), each.right)


def learnt(found: Sequence[Found]) -> dict[str, float]:
    """The weights of the properties in a logistic regression of being right."""
    names = DictVectorizer(sparse=False)
    matrix = names.fit_transform([dict.fromkeys(set(each.signs) - {ALL}, 1.0) for each in found])
    model = LogisticRegression(C=STRENGTH, max_iter=5000)  # the intercept, what all have, bears no penalty
    model.fit(matrix, [each.right for each in found])
    weights = zip((*names.feature_names_, ALL), (*model.coef_[0], model.intercept_[0]), strict=True)
    return {name: round(float(weight), 2) for name, weight in weights if abs(weight) >= LEAST}


def rated(found: Sequence[Found], weights: dict[str, dict[str, float]]) -> Iterator[Judged]:
    """The events with the confidence that the weights give them."""
    for each in found:
        yield Judged(each.branch, likelihood(each.signs, weights[each.branch]), each.right)


def of_all(found: Sequence[Found]) -> dict[str, dict[str, float]]:
    """The weights of each branch."""
    return {name: learnt([each for each in found if each.branch == name]) for name in BRANCHES}


def left_out(found: Sequence[Found]) -> Iterator[Judged]:
    """Each event as rated by weights from the other parts."""
    part = {article: i % PARTS for i, article in enumerate(sorted({each.article for each in found}))}
    for number in range(PARTS):
        weights = of_all([each for each in found if part[each.article] != number])
        yield from rated([each for each in found if part[each.article] == number], weights)


def main(sources: Sequence[str]) -> None:
    """Cross-validate, then learn from all and write the weights."""
    extractor = Extractor(load_book())
    pairs = zip(sources[::2], sources[1::2], strict=True)
    found = [
        each for gold, articles in pairs for each in found_in(extractor, Path(gold), Path(articles))
    ]
    print("in articles left out of the learning:")
    for name, lower, tally in calibration(left_out(found)):
        print(f"{name} from {lower}: {tally.hits:g} of {tally.found:g} right")
    path = Path(str(resources.files("diplograph").joinpath("graph/extraction/fr/confidence.toml")))
    kept_lines, tables = path.read_text("utf-8").split("\n[encounters]\n")[0].rstrip(), ""
    for name, weights in of_all(found).items():
        tables += f"\n[{name}]\n" + "".join(f'"{sign}" = {w}\n' for sign, w in sorted(weights.items()))
    path.write_text(f"{kept_lines}\n{tables}", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
