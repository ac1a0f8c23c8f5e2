"""A visit told several times in an article: when it began, when it was that its visitor was received."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_MET = ("Meeting", "occurred", "2024-05-06", "Sénégal", "Anton Bregar, Oumar Dieng")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président sénégalais Oumar Dieng a reçu lundi le président slovène Anton Bregar, en visite au Sénégal.\nM. Bregar est arrivé dimanche à Dakar.",
            [_MET, ("Visit", "occurred", "2024-05-05", "Dakar", "Anton Bregar →")],
        ),
        (
            "Le président sénégalais Oumar Dieng a reçu lundi le président slovène Anton Bregar, en visite au Sénégal.\nM. Bregar, arrivé la veille dans la capitale sénégalaise, sera jeudi à Bamako.",
            [
                _MET,
                ("Visit", "occurred", "2024-05-05", "Dakar", "Anton Bregar →"),
                ("Visit", "planned", "2024-05-09", "Bamako", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est rendu vendredi à Dakar. Il s'est rendu lundi à Bamako.",
            [
                ("Visit", "occurred", "2024-05-03", "Dakar", "Anton Bregar →"),
                ("Visit", "occurred", "2024-05-06", "Bamako", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_a_visit_is_one_and_begins_when_its_visitor_arrives(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Some days apart two tellings are of one visit to one country; to another country it is another."""
    tells(text, "2024-05-06", events)


def test_a_visit_paid_to_somebody_at_home_is_a_talk(tells: Callable[..., None]) -> None:
    """An ambassador's « visite d'adieu » takes nobody to another country."""
    tells(
        "Le ministre slovène Anton Bregar a reçu jeudi à Ljubljana l'ambassadrice de Finlande en Slovénie, Mme Aino Salmela, "
        "qui lui a rendu une visite d'adieu, au terme de sa mission.", "2024-05-06",
        [("Meeting", "occurred", "2024-05-02", "Ljubljana", "Aino Salmela, Anton Bregar")],
    )  # fmt: skip


@pytest.mark.parametrize("ran", ["au cours duquel les deux ministres ont échangé leurs vues sur la Libye", "lors duquel ils se sont entretenus de la Libye"])
def test_what_was_said_in_a_talk_of_the_day_before(tells: Callable[..., None], ran: str) -> None:
    """« La veille, il avait eu un entretien, au cours duquel ils ont … »: one talk, on its own day and not on that of the news."""
    tells(
        "Le ministre slovène Anton Bregar a reçu jeudi à Ljubljana l'ambassadrice de Finlande Aino Salmela.\n"
        f"La veille, le ministre avait eu un entretien téléphonique avec son homologue autrichien, M. Gregor Steinlechner, {ran}.",
        "2024-05-03",
        [
            ("Meeting", "occurred", "2024-05-02", "Ljubljana", "Aino Salmela, Anton Bregar"),
            ("Call", "occurred", "2024-05-01", None, "Anton Bregar, Gregor Steinlechner"),
        ],
    )


def test_the_day_of_what_had_been_said_before_is_no_day_of_the_news(tells: Callable[..., None]) -> None:
    """« Vienne avait demandé mercredi … »: the visit told next was on no day that is told."""
    tells(
        "Le ministre slovène Anton Bregar a reçu jeudi l'ambassadrice de Finlande Aino Salmela.\nLa séance a duré.\n"
        "L'Autriche avait appelé mercredi la Slovénie à la retenue.\n"
        "Le ministre omanais Salim Harthi, en visite à Rabat, a dénoncé l'ingérence de l'Autriche.", "2024-05-03",
        [
            ("Meeting", "occurred", "2024-05-02", None, "Aino Salmela, Anton Bregar"),
            ("Demand", "occurred", "2024-05-01", None, "Autriche → Slovénie"),
            ("Criticism", "occurred", None, None, "Salim Harthi → Autriche"),
            ("Visit", "occurred", None, "Rabat", "Salim Harthi →"),
        ],
    )  # fmt: skip
