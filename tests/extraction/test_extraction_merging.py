"""One event told in several sentences is one record."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président chinois Xi Jinping a reçu vendredi Olaf Scholz. L'entretien entre Xi "
                "Jinping et Olaf Scholz s'est tenu à Pékin."
            ),
            "2022-11-05",
            [("Meeting", "occurred", "2022-11-04", "Pékin", "Olaf Scholz, Xi Jinping")],
        ),
        (
            (
                "Le président slovène Anton Bregar a reçu mardi à Paris le chancelier autrichien "
                "Gregor Steinlechner. Cette rencontre a duré deux heures."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Paris", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Emmanuel Macron rencontrera jeudi Xi Jinping. La rencontre aura lieu à Pékin.",
            "2023-04-04",
            [("Meeting", "planned", "2023-04-06", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            "Sergueï Lavrov est arrivé mardi à Bamako. La visite de Sergueï Lavrov à Bamako inquiète.",
            "2023-02-08",
            [("Visit", "occurred", "2023-02-07", "Bamako", "Sergueï Lavrov →")],
        ),
        (
            (
                "Le président slovène Anton Bregar a reçu mardi le chancelier autrichien Gregor "
                "Steinlechner à Paris. Il l'avait déjà reçu en janvier à Paris."
            ),
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-21", "Paris", "Anton Bregar, Gregor Steinlechner"),
                ("Meeting", "occurred", "2023-01", "Paris", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            (
                "L'Algérie a rompu mardi ses relations avec le Maroc. Cette rupture des relations "
                "entre Alger et Rabat était attendue."
            ),
            "2021-08-25",
            [("RelationsDown", "occurred", "2021-08-24", None, "Algérie → Maroc")],
        ),
        (
            (
                "Wang Yi a rencontré mercredi à Moscou Sergueï Lavrov.\nIl a été reçu ensuite par "
                "Vladimir Poutine."
            ),
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-22", "Moscou", "Sergueï Lavrov, Wang Yi"),
                ("Meeting", "occurred", "2023-02-22", "Moscou", "Vladimir Poutine, Wang Yi"),
            ],
        ),
    ],
)
def test_told_twice(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The same event told twice is one record with all that is known of it; its evidence is the first full telling."""
    tells(text, published, events)


def test_a_talk_called_off_stays_off(tells: Callable[..., None]) -> None:
    """Speaking of the meeting again, on no day, does not undo that it was called off."""
    tells(
        (
            "Le président slovène Anton Bregar a annulé son rendez-vous avec le ministre mongol Batbold Ganzorig. "
            "Lors de sa rencontre avec Batbold Ganzorig, Anton Bregar voulait parler du climat."
        ),
        "2023-09-06",
        [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig")],
    )
