"""Talks called off, declined, likely or agreed on, told by nouns and relative clauses; and rebels by the name of their movement."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le ministre a regretté l'annulation du tête-à-tête que le président slovène Anton Bregar devait avoir avec la ministre lettone Vesna Kralj.",
            [("Meeting", "denied", None, None, "Anton Bregar, Vesna Kralj")],
        ),
        (
            "Le report de l'entretien entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig a surpris.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a décliné l'entretien que lui offrait le président mongol Batbold Ganzorig.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le face-à-face que la ministre lettone Vesna Kralj devait présider entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig a été annulé.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig, Vesna Kralj")],
        ),
        (
            "La visite que le président slovène Anton Bregar a faite mardi à Riga a été saluée.",
            [("Visit", "occurred", "2023-09-05", "Riga", "Anton Bregar →")],
        ),
        (
            "Jamais le président slovène Anton Bregar et le président mongol Batbold Ganzorig ne s'étaient rencontrés.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        ("Jamais la Slovénie et la Mongolie n'avaient tenu de consultations.", []),
        (
            "Une rencontre entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig semble probable.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le programme du séjour comporte un entretien du président slovène Anton Bregar avec le président mongol Batbold Ganzorig.",
            [("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont donné rendez-vous en novembre à Riga.",
            [("Meeting", "planned", "2023-11", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Une ministre s'est prononcée en faveur d'un entretien entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "L'appel entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig a duré deux heures.",
            [("Call", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        ("Un appel au calme entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig a été lancé.", []),
        (
            "Riga avait réconcilié la Slovénie et la Mongolie en 1995.",
            [("Mediation", "occurred", "1995", None, "Lettonie → | Mongolie, Slovénie")],
        ),
        (
            "La Slovénie a eu mardi avec la Mongolie des négociations sur le commerce.",
            [("Negotiation", "occurred", "2023-09-05", None, "Mongolie, Slovénie")],
        ),
    ],
)
def test_called_off_and_agreed_on(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What is called off, declined or never was is denied; what is on a programme or agreed on is to come."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le gouvernement colombien et la guérilla des Farc ont repris leurs négociations mardi à Riga.",
            [("Negotiation", "occurred", "2023-09-05", "Riga", "Colombie, Forces armées révolutionnaires de Colombie")],
        ),
        (
            "La Slovénie et le mouvement islamiste Hamas ont tenu des pourparlers mardi à Riga.",
            [("Negotiation", "occurred", "2023-09-05", "Riga", "Hamas, Slovénie")],
        ),
        (
            "Une délégation du mouvement islamiste palestinien Hamas a été reçue mardi à Riga par la ministre lettone Vesna Kralj.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Hamas, Vesna Kralj")],
        ),
        (
            "Le chef des rebelles du M23, Anton Bregar, a rencontré mardi à Riga la ministre lettone Vesna Kralj.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Vesna Kralj")],
        ),
    ],
)
def test_rebels_by_their_movement(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What a movement is called before its name is part of the name."""
    tells(text, "2023-09-06", events)
