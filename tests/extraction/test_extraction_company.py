"""Who takes part in talks of which a sentence leaves somebody to the context."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from diplograph.graph.extraction.settling.company import Values, chosen, properties
from diplograph.graph.records import Actor

ANTON, MAARIKA, BATBOLD = (Actor(name, "person", (name,)) for name in ("anton", "maarika", "batbold"))
WEIGHTS = {"person elsewhere: times: 1": 3.0, "person elsewhere: times: 2": 0.1, "person elsewhere: times: 3": -3.0}


def rated(*times: float) -> list[tuple[Actor, Values]]:
    """Candidates that are the likelier the more seldom they are named."""
    return [
        (actor, {"kind": "person", "times": count})
        for actor, count in zip((ANTON, MAARIKA, BATBOLD), times, strict=False)
    ]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "Le président slovène Anton Bregar est en visite à Tallinn. Un tête-à-tête est prévu mardi avec la présidente estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "occurred", None, "Tallinn", "Anton Bregar →"),
                ("Meeting", "planned", "2023-09-12", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "L'ambassadeur slovène Anton Bregar a quitté lundi le palais présidentiel de Tallinn. Au cours de l'audience, la présidente estonienne Maarika Veldhuis-Ots a promis un soutien.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Statement", "*", "*", None, "*"),
                ("?Aid", "*", "*", "*", "*"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar est à Tallinn. La ministre estonienne Maarika Veldhuis-Ots reçoit mardi des étudiants.",
            "2023-09-06",
            [("?Visit", "occurred", None, "Tallinn", "Anton Bregar →")],
        ),
    ],
)
def test_who_the_context_says(tells: Callable[..., None], text: str, published: str, expected: Sequence[object]) -> None:
    """The other side of a talk, or both, may stand in another sentence, or anywhere in its own; those without a name are nobody
    of the context."""
    tells(text, published, expected)


def test_the_other_side_of_somebody_is_one() -> None:
    """Where one side is known the likeliest is the other, if likely enough: nobody else, who may only be named beside."""
    assert chosen(rated(1, 2, 4), WEIGHTS, one_known=True) == (ANTON,)
    assert chosen(rated(4, 4), WEIGHTS, one_known=True) == ()


def test_where_nobody_is_known_both_must_be_likely() -> None:
    """One likely candidate makes no talk; two do, the order of candidates being no matter."""
    assert chosen(rated(1, 4), WEIGHTS, one_known=False) == ()
    assert chosen(rated(1, 4, 1), WEIGHTS, one_known=False) == (ANTON, BATBOLD)
    assert chosen(rated(1, 4, 1)[::-1], WEIGHTS, one_known=False) == (ANTON, BATBOLD)


def test_a_value_counts_beside_who_and_where_the_candidate_is() -> None:
    """Numbers are told apart by their bounds, all else as it is, for people and others, in the sentence and elsewhere."""
    values: Values = {"kind": "state", "times": 2, "dated": True, "words after": -3, "share": 0.25}

    assert list(properties(values)) == [
        "any", "body here: kind: state", "body here: times: 2", "body here: dated: 1", "body here: words after: 1",
        "body here: share: 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar est arrivé lundi à Vienne. Des entretiens sont prévus avec le président autrichien "
                "Matthias Hofer et le chancelier autrichien Gregor Steinlechner."
            ),
            [
                ("Visit", "occurred", "2023-09-04", "Vienne", "Anton Bregar →"),
                ("Meeting", "planned", None, None, "Anton Bregar, Matthias Hofer"),
                ("Meeting", "planned", None, None, "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            (
                "Le président slovène Anton Bregar est arrivé lundi à Vienne. Au menu de la visite, des entretiens avec le président "
                "autrichien Matthias Hofer et le chancelier autrichien Gregor Steinlechner."
            ),
            [
                ("Visit", "occurred", "2023-09-04", "Vienne", "Anton Bregar →"),
                ("Meeting", "planned", None, None, "Anton Bregar, Matthias Hofer"),
                ("Meeting", "planned", None, None, "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            (
                "Le président slovène Anton Bregar a été reçu lundi à Vienne par le président autrichien Matthias Hofer puis par le "
                "chancelier autrichien Gregor Steinlechner."
            ),
            [
                ("Meeting", "occurred", "2023-09-04", "Vienne", "Anton Bregar, Matthias Hofer"),
                ("Meeting", "occurred", "2023-09-04", "Vienne", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
    ],
)
def test_several_partners_of_one_side(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Compatriots are not told to have talked with each other: each talked with whoever the context says."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a quitté l'Autriche. Son entretien avec le chancelier autrichien Gregor Steinlechner mardi a duré deux heures.",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            (
                "Le président slovène Anton Bregar a commencé par l'Afrique. Première étape : le Caire, où il a été reçu mardi par le "
                "président égyptien Ramzi Fouad."
            ),
            [("Meeting", "occurred", "2023-09-05", "Le Caire", "Anton Bregar, Ramzi Fouad")],
        ),
    ],
)
def test_whose_talk_a_sentence_tells(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« son entretien avec X » is of whom the sentence before is about; « le Caire, où il » of no country."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a eu mardi un appel avec le chancelier autrichien Gregor Steinlechner.",
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Le président slovène Anton Bregar a été introduit mardi auprès du président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            (
                "Le président slovène Anton Bregar a téléphoné vers 20 heures au chancelier autrichien Gregor Steinlechner, a annoncé "
                "mardi son porte-parole."
            ),
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Gregor Steinlechner")],
        ),
    ],
)
def test_calls_and_who_is_introduced(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« a eu un appel avec X », « introduit auprès de X »; an hour is of the day on which it was announced."""
    tells(text, "2023-09-06", events)
