"""Why an event was missed or is false: the step at which the extraction went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from diplograph.graph.evaluation import causes, evaluate, record_from_json
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.settling import event_of, kept
from diplograph.graph.jsonlines import events_to_json
from diplograph.graph.records import Article

_NAMES = {"france": "France", "inde": "Inde", "ghana": "Ghana", "brekke": "Torvald Brekke"}


def _causes(extractor: Extractor, text: str, events: Sequence[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Each error of a text as (missed or false, type, cause), against events whose sentence is all of the text."""
    gold = {
        "id": "x",
        "actors": {key: {"kind": "country", "names": [name]} for key, name in _NAMES.items()},
        "events": [{"span": [0, len(text)], **event} for event in events],
    }
    record = record_from_json(gold)
    article = Article("x", text, published="2023-02-22")
    account = extractor.account(article)
    told = kept(account)
    found = events_to_json(article, [event_of(account, each) for each in told])
    errors = evaluate([record], {"x": found}).errors
    mentions = extractor.explain(article)
    return [
        (e.kind, e.claim.type, why) for e, why in causes(record, found, errors, account, told, mentions)
    ]


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        (
            "La France a signé un accord avec l'Inde.",
            {"type": "Negotiation", "participants": ["france", "inde"]},
            [("missed", "Negotiation", "type"), ("false", "Agreement", "type")],
        ),
        (
            "La France a rappelé son ambassadeur en Inde.",
            {"type": "RelationsDown", "agents": ["inde"], "targets": ["france"]},
            [("missed", "RelationsDown", "role"), ("false", "RelationsDown", "role")],
        ),
        (
            "La France et l'Inde sont de grands pays.",
            {"type": "Agreement", "participants": ["france", "inde"]},
            [("missed", "Agreement", "trigger")],
        ),
        (
            "La pluie est tombée.",
            {"type": "Agreement", "participants": ["france", "inde"]},
            [("missed", "Agreement", "mention")],
        ),
        (
            "Ils ont signé avec eux un accord.",
            {"type": "Agreement", "participants": ["france", "inde"]},
            [("missed", "Agreement", "referent")],
        ),
    ],
)
def test_an_error_has_the_cause_of_its_step(
    extractor: Extractor, text: str, event: dict[str, Any], told: list[tuple[str, str, str]]
) -> None:
    """Another type, other roles, no word that tells it, nobody named, nobody known."""
    assert sorted(_causes(extractor, text, [event])) == sorted(told)


def test_what_is_told_once_and_counts_twice_was_merged(extractor: Extractor) -> None:
    """Of two events of the same actors in gold the one that was taken for the other is merged."""
    text = "La France et l'Inde ont signé un accord de pêche."
    agreement = {"type": "Agreement", "participants": ["france", "inde"]}
    assert _causes(extractor, text, [agreement, agreement]) == [("missed", "Agreement", "merge")]


def test_what_nobody_tells_was_told_by_its_word(extractor: Extractor) -> None:
    """A false event beside nothing of gold is laid to its word; one taken for no diplomacy was kept out."""
    text = "La France a signé un accord avec l'Inde."
    assert _causes(extractor, text, []) == [("false", "Agreement", "trigger")]
    text = "M. Torvald Brekke a démissionné. La France est loin, l'Inde aussi."
    resigned = {"type": "Appointment", "agents": ["brekke"]}
    assert _causes(extractor, text, [resigned]) == [("missed", "Appointment", "kept out")]
