"""The day and place of events that their own sentence does not tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La veille du sommet, tout semblait perdu. Le 6 septembre, le président slovène Anton Bregar prit place dans la tribune du stade de Ljubljana. Avant le match, il s'était longuement entretenu avec le président mongol Batbold Ganzorig.",
            "2023-09-20",
            [("Meeting", "occurred", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a reçu mercredi à Ljubljana le président mongol Batbold Ganzorig. La veille, tous les ministres étaient réunis. M. Ganzorig avait rencontré la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-19", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_opening_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A date that opens a sentence holds for the sentences after it in its paragraph."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a été reçu mardi à Tallinn par le président estonien Toomas Kask. M. Kask avait déjà rencontré M. Bregar en janvier 2015 à Riga. M. Bregar s'est aussi entretenu avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-19", "Tallinn", "Anton Bregar, Toomas Kask"),
                ("Meeting", "occurred", "2015-01", "Riga", "Anton Bregar, Toomas Kask"),
                ("Meeting", "occurred", "2023-09-19", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_background_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An undated encounter is not of the day of one told as background."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a reçu mardi à Ljubljana son homologue mongol, Batbold Ganzorig. M. Ganzorig a invité M. Bregar à Oulan-Bator.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-19", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Invitation", "occurred", "2023-09-19", None, "Batbold Ganzorig → Anton Bregar"),
            ],
        ),
        (
            "À l'invitation du président slovène Anton Bregar, le président mongol Batbold Ganzorig a effectué une visite à Ljubljana du 16 au 18 septembre.",
            "2023-09-20",
            [
                ("Invitation", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-16/2023-09-18", "Ljubljana", "Batbold Ganzorig → Anton Bregar"),
            ],
        ),
    ],
)
def test_invited_on_the_occasion(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whom one invites with no day told is invited when they met; what invitation a visit follows has no day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar reçoit mercredi à Ljubljana le président mongol Batbold Ganzorig. Il doit ensuite rencontrer la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar reçoit mercredi à Ljubljana le président mongol Batbold Ganzorig. Il doit rencontrer prochainement la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", None, None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "L'Estonie et la Mongolie ont signé vendredi à Tallinn un traité. La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a ensuite été reçue par le président slovène Anton Bregar.",
            "2023-09-20",
            [
                ("Agreement", "occurred", "2023-09-15", "Tallinn", "Estonie, Mongolie"),
                ("Meeting", "occurred", "2023-09-15", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_goes_on(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Ensuite » and « à cette occasion » are on the day told before."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président mongol Batbold Ganzorig a effectué une visite à Ljubljana du 16 au 18 septembre. Le 17 septembre, il s'est entretenu avec le président slovène Anton Bregar.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-16/2023-09-18", "Ljubljana", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-17", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé dimanche à Ljubljana, puis il s'est rendu dimanche à Tallinn. Dimanche, il s'est entretenu avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-17", "Ljubljana", "Batbold Ganzorig →"),
                ("Visit", "occurred", "2023-09-17", "Tallinn", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-17", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé dimanche à Ljubljana. Dimanche, il s'est entretenu par téléphone avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-17", "Ljubljana", "Batbold Ganzorig →"),
                ("Call", "occurred", "2023-09-17", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_where_they_are(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What somebody does on a day of a visit is done there, unless they were in two places that day."""
    tells(text, published, events)
