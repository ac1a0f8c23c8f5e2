"""Two sentences in one: what each side tells is its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La Norvège a condamné les frappes d'Israël, tandis que la Slovénie a appelé l'Iran à la retenue.",
            [
                ("Criticism", "occurred", None, None, "Norvège → Israël"),
                ("Demand", "occurred", None, None, "Slovénie → Iran"),
            ],
        ),
        (
            "Anton Bregar, président slovène, a vu mardi à Oslo le ministre autrichien Gregor Steinlechner et la ministre finlandaise Aino Salmela a reçu mercredi à Helsinki le ministre omanais Salim Harthi.",
            [
                ("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Gregor Steinlechner"),
                ("Meeting", "occurred", "2023-04-26", "Helsinki", "Aino Salmela, Salim Harthi"),
            ],
        ),
    ],
)  # fmt: skip
def test_each_side_acts_by_itself(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« tandis que » begins another sentence, with its own mood and its own actors; so does « et B » with a verb of its own."""
    tells(text, "2023-04-26", events)
