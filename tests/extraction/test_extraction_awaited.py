"""Talks told by who awaited whom, by questions, before or after something else, and by what is to be an occasion."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La ministre slovène Vesna Kralj a atterri mardi à Oulan-Bator, où l'attendaient le président mongol Batbold Ganzorig et son épouse.",
            [
                ("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Batbold Ganzorig, Vesna Kralj"),
                ("Visit", "occurred", "2023-09-05", "Oulan-Bator", "Vesna Kralj →"),
            ],
        ),
        (
            "La ministre slovène Vesna Kralj a atterri mardi à Oulan-Bator. Devant le palais l'attendait le président mongol Batbold Ganzorig.",
            [
                ("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Batbold Ganzorig, Vesna Kralj"),
                ("Visit", "occurred", "2023-09-05", "Oulan-Bator", "Vesna Kralj →"),
            ],
        ),
        ("Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont-ils vus mardi à Riga ?", []),
        ("Anton Bregar, le président slovène, a-t-il rencontré mardi à Riga le président mongol Batbold Ganzorig ?", []),
        (
            "Pourquoi Anton Bregar, le président slovène, a-t-il rencontré mardi à Riga le président mongol Batbold Ganzorig ?",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Trois jours après la conversation entre les présidents Anton Bregar de Slovénie et Batbold Ganzorig de Mongolie, Slovènes et Mongols s'emploient à relancer leur coopération.",
            [("Meeting", "occurred", "2023-09-03", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le forum de Riga sera l'occasion d'une rencontre entre le président slovène Anton Bregar et son homologue mongol Batbold Ganzorig.",
            [("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Mardi, à Riga, l'entretien entre le président slovène Anton Bregar et son homologue mongol Batbold Ganzorig avait été glacial.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Des discussions entre la Slovénie et la Mongolie, en Lettonie et à Oman, ont précédé ce texte.",
            [("Negotiation", "occurred", None, "Lettonie", "Mongolie, Slovénie")],
        ),
        (
            "Anton Bregar, le président slovène, s'emportait contre Batbold Ganzorig, le président mongol. Leur rencontre à Riga, en juin, avait été glaciale.",
            [
                ("Criticism", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-06", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, est rentré lundi. Mardi, alors qu'il recevait à Oulan-Bator le ministre letton Juris Kalns, le président mongol a évoqué la crise.",
            [
                ("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Juris Kalns, Khurelsukh Ukhnaa"),
                ("Statement", "occurred", "2023-09-05", None, "Khurelsukh Ukhnaa → Juris Kalns"),
            ],
        ),
    ],
)
def test_awaited_asked_and_counted(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who awaited somebody at the place met them; a question tells no talk; days are counted back from the paper's."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Vesna Kralj, la ministre slovène, a téléphoné lundi à son homologue letton Juris Kalns. Le président slovène Anton Bregar s'est, lui, entretenu mardi avec le président mongol Batbold Ganzorig.",
            [
                ("Call", "occurred", "2023-09-04", None, "Juris Kalns, Vesna Kralj"),
                ("Call", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont parlé mardi.",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont parlé mardi à Riga.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "En visite lundi à Oulan-Bator, Anton Bregar, le président slovène, a eu mardi une conversation avec le président mongol Batbold Ganzorig.",
            [
                ("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-04", "Oulan-Bator", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_who_spoke_far_from_each_other(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who spoke, one is not told how, spoke at a distance where the text before speaks of telephones; face to face otherwise."""
    tells(text, "2023-09-06", events)
