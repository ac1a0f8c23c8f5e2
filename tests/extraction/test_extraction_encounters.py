"""Visits, tours, summits, negotiations and mediations."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre russe des Affaires étrangères Sergueï Lavrov est arrivé mardi à Bamako.",
            "2023-02-07",
            [("Visit", "occurred", "2023-02-07", "Bamako", "Sergueï Lavrov →")],
        ),
        (
            "Le Premier ministre japonais Fumio Kishida s'est rendu mardi à Kiev.",
            "2023-03-21",
            [("Visit", "occurred", "2023-03-21", "Kiev", "Fumio Kishida →")],
        ),
        (
            "Le président américain Joe Biden a effectué lundi une visite surprise à Kiev.",
            "2023-02-22",
            [("Visit", "occurred", "2023-02-20", "Kiev", "Joe Biden →")],
        ),
        (
            "En visite en Chine depuis mercredi, Emmanuel Macron a pris la parole jeudi.",
            "2023-04-08",
            [("Visit", "occurred", "*", "Chine", "Emmanuel Macron →")],
        ),
        (
            "Le secrétaire général de l'ONU, Antonio Guterres, s'est envolé mercredi pour Kiev.",
            "2022-04-27",
            [("Visit", "occurred", "2022-04-27", "Kiev", "António Guterres →")],
        ),
        (
            "Le président chinois Xi Jinping a achevé mercredi une visite de trois jours à Moscou.",
            "2023-03-22",
            [("Visit", "occurred", "*", "Moscou", "Xi Jinping →")],
        ),
        (
            "La visite du pape François à Kinshasa, en février 2023, a attiré les foules.",
            "2023-06-01",
            [("Visit", "occurred", "2023-02", "Kinshasa", "pape François →")],
        ),
    ],
)
def test_visits(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """Who goes abroad in office is the agent of a Visit; the place is where."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le ministre chinois des Affaires étrangères Qin Gang s'est rendu en janvier 2023 en "
                "Éthiopie, au Gabon, en Angola, au Bénin et en Égypte."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-01", "Éthiopie", "Qin Gang →"),
                ("Visit", "occurred", "2023-01", "Gabon", "Qin Gang →"),
                ("Visit", "occurred", "2023-01", "Angola", "Qin Gang →"),
                ("Visit", "occurred", "2023-01", "Bénin", "Qin Gang →"),
                ("Visit", "occurred", "2023-01", "Égypte", "Qin Gang →"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a effectué la "
                "semaine dernière une tournée au Ghana, au Togo et au Bénin."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-13/2023-02-19", "Ghana", "Maarika Veldhuis-Ots →"),
                ("Visit", "occurred", "2023-02-13/2023-02-19", "Togo", "Maarika Veldhuis-Ots →"),
                ("Visit", "occurred", "2023-02-13/2023-02-19", "Bénin", "Maarika Veldhuis-Ots →"),
            ],
        ),
        (
            (
                "Emmanuel Macron se rendra la semaine prochaine au Gabon, en Angola, au Congo et en "
                "République démocratique du Congo."
            ),
            "2023-02-22",
            [
                ("Visit", "planned", "2023-02-27/2023-03-05", "Gabon", "Emmanuel Macron →"),
                ("Visit", "planned", "2023-02-27/2023-03-05", "Angola", "Emmanuel Macron →"),
                ("Visit", "planned", "2023-02-27/2023-03-05", "Congo-Brazzaville", "Emmanuel Macron →"),
                (
                    "Visit",
                    "planned",
                    "2023-02-27/2023-03-05",
                    "République démocratique du Congo",
                    "Emmanuel Macron →",
                ),
            ],
        ),
    ],
)
def test_tours(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """A tour is one Visit for each country."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Emmanuel Macron a participé mardi à Bali au sommet du G20.",
            "2022-11-16",
            [("Summit", "occurred", "2022-11-15", "Bali", "Emmanuel Macron, Groupe des vingt")],
        ),
        (
            "Le sommet de l'Otan s'est ouvert mardi à Vilnius.",
            "2023-07-11",
            [("Summit", "occurred", "2023-07-11", "Vilnius", "Organisation du traité de l'Atlantique nord")],
        ),
        (
            "Le sommet entre Joe Biden et Vladimir Poutine a eu lieu le 16 juin 2021 à Genève.",
            "2023-02-22",
            [("Meeting", "occurred", "2021-06-16", "Genève", "Joe Biden, Vladimir Poutine")],
        ),
    ],
)
def test_summits(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A multilateral gathering is a Summit of those said to attend."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Les pourparlers entre l'Iran et l'Arabie saoudite ont repris lundi à Bagdad.",
            "2022-04-26",
            [("Negotiation", "occurred", "2022-04-25", "Bagdad", "Arabie saoudite, Iran")],
        ),
        (
            "L'Arménie et l'Azerbaïdjan négocient depuis mardi à Genève.",
            "2023-02-22",
            [("Negotiation", "occurred", "*", "Genève", "Arménie, Azerbaïdjan")],
        ),
        (
            "La Russie et l'Ukraine ont mené mardi à Istanbul de nouveaux pourparlers.",
            "2022-03-29",
            [("Negotiation", "occurred", "2022-03-29", "Istanbul", "Russie, Ukraine")],
        ),
        (
            "Des négociations entre la Grèce et la Turquie se sont ouvertes jeudi à Ankara.",
            "2023-02-22",
            [("Negotiation", "occurred", "2023-02-16", "Ankara", "Grèce, Turquie")],
        ),
        (
            (
                "La Russie et l'Ukraine ont libéré des prisonniers grâce à la médiation des Émirats "
                "arabes unis."
            ),
            "2023-02-22",
            [("Mediation", "occurred", None, None, "Émirats arabes unis → | Russie, Ukraine")],
        ),
    ],
)
def test_negotiations_and_mediations(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks between sides meant to reach a settlement, and a third one between them."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar a rendu visite au président letton Juris Ozolkalns "
                "mardi à Kiev."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-21", "Kiev", "Anton Bregar → Juris Ozolkalns"),
                ("?Meeting", "occurred", "*", "*", "*"),
            ],
        ),
        (
            (
                "Le président maltais Carmelo Zahrabona, en déplacement au Mali, a appelé la junte à "
                "rendre le pouvoir aux civils."
            ),
            "2023-02-22",
            [
                ("Demand", "occurred", "*", None, "Carmelo Zahrabona → *"),
                ("Visit", "occurred", None, "Mali", "Carmelo Zahrabona →"),
            ],
        ),
        (
            "Le chancelier autrichien Gregor Steinlechner est à Pékin depuis vendredi.",
            "2023-02-22",
            [("Visit", "occurred", "*", "Pékin", "Gregor Steinlechner →")],
        ),
        (
            "Un navire russe est arrivé mardi à Alger.",
            "2023-02-22",
            [],
        ),
    ],
)
def test_visits_in_other_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A visit is told by many verbs and nouns, its visitors one or many."""
    tells(text, published, events)
