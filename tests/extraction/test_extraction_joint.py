"""Who holds which office where a sentence tells the offices of several together, or no country of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_BOTH = "Aino Salmela, Anton Bregar"


@pytest.mark.parametrize(
    "who",
    [
        "Les ministres des Affaires étrangères slovène et finlandais, Anton Bregar et Aino Salmela,",
        "Les ministres slovène et finlandaise de la Défense Anton Bregar et Aino Salmela",
        "Les présidents slovène et finlandais, Anton Bregar et Aino Salmela,",
        "Les chefs des diplomaties slovène et finlandaise, Anton Bregar et Aino Salmela,",
        "Les ministres des Affaires étrangères de Slovénie et de Finlande, Anton Bregar et Aino Salmela,",
        "Le ministre slovène des Affaires étrangères et son homologue finlandaise, Anton Bregar et Aino Salmela,",
        "Anton Bregar et Aino Salmela, respectivement ministres slovène et finlandaise des Affaires étrangères,",
    ],
)
def test_names_beside_the_offices_of_several(tells: Callable[..., None], who: str) -> None:
    """Names told together are the holders of the offices told together, in their order, whether or not anybody knows them."""
    tells(
        f"{who} se sont rencontrés lundi à Berlin.", "2023-04-26",
        [("Meeting", "occurred", "2023-04-24", "Berlin", _BOTH)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "names"),
    [
        (
            "Les présidents du Conseil européen, Anton Bregar, et de la Commission européenne, Aino Salmela, ont reçu",
            f"{_BOTH}, Pavel Krasny",
        ),
        ("Les présidents du Conseil européen Anton Bregar et de la Commission européenne Aino Salmela ont reçu", f"{_BOTH}, Pavel Krasny"),
        (
            "La présidente de la Commission européenne, Aino Salmela, et celui du Conseil européen, Anton Bregar, ont reçu",
            f"{_BOTH}, Pavel Krasny",
        ),
        ("La présidente de la Commission européenne, Aino Salmela, a reçu", "Aino Salmela, Pavel Krasny"),
    ],
)
def test_offices_of_organisations_told_together(tells: Callable[..., None], who: str, names: str) -> None:
    """« les présidents du Conseil, A, et de la Commission, B », « celui du Conseil, A »: people, and not the organisation."""
    tells(
        f"{who} mardi à Bruxelles le président ukrainien Pavel Krasny.", "2023-04-26",
        [("Meeting", "occurred", "2023-04-25", "Bruxelles", names)],
    )  # fmt: skip


@pytest.mark.parametrize("some", ["notamment", "en particulier", "entre autres", "à commencer par", "dont"])
def test_some_of_those_met(tells: Callable[..., None], some: str) -> None:
    """« plusieurs dirigeants, notamment A et B » were met."""
    tells(
        f"Le Premier ministre slovène Anton Bregar doit s'entretenir jeudi à Oslo avec plusieurs dirigeants, {some} "
        "la Finlandaise Aino Salmela et l'Autrichien Gregor Steinlechner.", "2023-04-26",
        [("Meeting", "planned", "2023-04-27", "Oslo", f"{_BOTH}, Gregor Steinlechner")],
    )  # fmt: skip


def test_the_last_of_several_named(tells: Callable[..., None]) -> None:
    """« ses homologues français et autrichien, X »: X is the last, also where nobody knows the name."""
    tells(
        "Le président slovène Anton Bregar a rencontré lundi à Berlin ses homologues moldave et autrichien, Gregor Steinlechner.",
        "2023-04-26",
        [("Meeting", "occurred", "2023-04-24", "Berlin", "Anton Bregar, Gregor Steinlechner, Maia Sandu")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "names"),
    [
        (
            "Le ministre des Affaires étrangères, Anton Bregar, a reçu mardi son homologue finlandaise Aino Salmela.",
            None, _BOTH,
        ),
        ("Le chancelier Gregor Steinlechner a accueilli mardi à Vienne le président slovène Anton Bregar.", "Vienne", "Anton Bregar, Gregor Steinlechner"),
        (
            "Le président de la République, Anton Bregar, a reçu, mardi à Ljubljana, l'ambassadrice de Finlande, Aino Salmela.",
            "Ljubljana", _BOTH,
        ),
        ("Le commissaire européen à l'Élargissement, Anton Bregar, a reçu mardi la ministre finlandaise Aino Salmela.", None, _BOTH),
    ],
)  # fmt: skip
def test_offices_of_a_country_that_goes_without_saying(tells: Callable[..., None], text: str, place: str | None, names: str) -> None:
    """In its own papers a minister is no « ministre slovène »: a counterpart, or a foreigner received there, tells of two countries."""
    tells(text, "2023-04-26", [("Meeting", "occurred", "2023-04-25", place, names)])


@pytest.mark.parametrize(
    "text",
    [
        "Le président Anton Bregar a rencontré mardi à Ljubljana le ministre slovène Janez Kos.",
        "Le sélectionneur Anton Bregar a rencontré mardi à Ljubljana le ministre finlandais Paavo Salmela.",
        "Le président Anton Bregar a reçu mardi le ministre slovène Janez Kos.",
    ],
)
def test_two_of_one_country_or_without_an_office(tells: Callable[..., None], text: str) -> None:
    """At home somebody of a country receives no foreigner; who holds no office is none of a country."""
    tells(text, "2023-04-26", [])
