"""What headlines tell: only what the text does not tell in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

Tells = Callable[[str, str, Sequence[tuple[str | None, ...]]], None]

DAY = "2023-04-26"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Kosovo reconnu par le Suriname\n\nUn pas de plus pour Pristina, qui compte désormais sur l'appui de plus de cent États.",
            [("RelationsUp", "occurred", None, None, "Suriname → Kosovo")],
        ),
        (
            "Mikati va rencontrer Macron à Paris vendredi\n\nLe Premier ministre libanais prépare son gouvernement.",
            [("Meeting", "planned", "2023-04-28", "Paris", "Emmanuel Macron, Najib Mikati")],
        ),
        (
            "Ukraine : ce que l'on sait de la visite de Joe Biden à Kiev\n\nLe président américain est arrivé lundi matin en train dans la capitale ukrainienne.",
            [("Visit", "occurred", "2023-04-24", "Kiev", "Joe Biden →")],
        ),
        (
            "Macron, Scholz et Tusk réunis à Weimar\n\nEmmanuel Macron a eu mardi une conversation avec Olaf Scholz.",
            [("Meeting", "occurred", "2023-04-25", "Weimar", "Donald Tusk, Emmanuel Macron, Olaf Scholz")],
        ),
        (
            "Le roi Abdallah II reçoit Olaf Scholz à Amman\n\nLe chancelier allemand poursuit sa tournée au Proche-Orient. Il a été reçu mardi par le roi de Jordanie.",
            [
                ("Visit", "occurred", "2023-04-25", "Proche-Orient", "Olaf Scholz →"),
                ("Meeting", "occurred", "2023-04-25", "Amman", "Abdallah II, Olaf Scholz"),
            ],
        ),
    ],
)
def test_what_headlines_add(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """An event that the text only goes on from, who else was there, and where."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Drame à Hébron avant une visite de Mike Pompeo\n\nUn homme a été tué mardi à Hébron, à la veille d'une visite à Jérusalem du secrétaire d'État américain Mike Pompeo.",
            [("Visit", "planned", "2023-04-26", "Jérusalem", "Mike Pompeo →")],
        ),
        ("Paris dénonce une provocation de Moscou\n\nLa tension monte entre les deux pays.", []),
        ("Le pape François reçoit des enfants\n\nC'est la fête au Vatican, où l'on attend la pluie.", []),
        (
            "Kinshasa rappelle son ambassadeur au Rwanda\n\nLa République démocratique du Congo a rappelé mardi son ambassadeur à Kigali.",
            [("RelationsDown", "occurred", "2023-04-25", None, "République démocratique du Congo → Rwanda")],
        ),
    ],
)
def test_what_headlines_only_repeat(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """What the text tells is not told again, and who said what is read in the text alone."""
    tells(text, DAY, expected)
