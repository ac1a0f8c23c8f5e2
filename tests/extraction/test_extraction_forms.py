"""Meetings and visits told by a participle, by a pronoun of a relative clause, by who waits at the airport."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Il a évoqué la rencontre tenue à Yaoundé le 25 juillet entre le président français Emmanuel Macron et le président camerounais Paul Biya.",
            "2022-09-27",
            [("Meeting", "occurred", "2022-07-25", "Yaoundé", "Emmanuel Macron, Paul Biya")],
        ),
        (
            "La visite officielle effectuée à Yaoundé le 25 juillet par le président Emmanuel Macron a été un succès.",
            "2022-09-27",
            [("Visit", "occurred", "2022-07-25", "Yaoundé", "Emmanuel Macron →")],
        ),
        (
            "La réunion extraordinaire organisée jeudi à Tallinn entre le ministre estonien Ants Meri et son homologue letton Juris Ozols a duré deux heures.",
            "2023-03-10",
            [("Meeting", "occurred", "2023-03-09", None, "Ants Meri, Juris Ozols")],
        ),
        (
            "Le voyage entrepris mardi en Irak par la ministre danoise Karen Friis n'avait pas été annoncé.",
            "2023-03-10",
            [("Visit", "occurred", "2023-03-07", "Irak", "Karen Friis →")],
        ),
        (
            "Une rencontre est prévue à Riga entre le ministre estonien Ants Meri et son homologue letton Juris Ozols.",
            "2023-03-10",
            [("Meeting", "planned", None, "Riga", "Ants Meri, Juris Ozols")],
        ),
    ],
)
def test_how_it_was_held(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What a participle says was held took place, when and where it says, by whom it says."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président érythréen Issaias Afeworki est arrivé mercredi à Addis-Abeba, où le Premier ministre Abiy Ahmed l'attendait sur le tarmac de l'aéroport.",
            "2019-12-25",
            [
                ("Meeting", "occurred", "2019-12-25", "Addis-Abeba", "Abiy Ahmed, Issayas Afeworki"),
                ("Visit", "occurred", "2019-12-25", "Addis-Abeba", "Issayas Afeworki →"),
            ],
        ),
        (
            "La présidente estonienne Ants Meri attendait jeudi une réponse de la présidente lettone Ilze Ozola.",
            "2023-03-10",
            [],
        ),
    ],
)
def test_met_on_arrival(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who waits at the airport for a guest meets the guest; who waits for an answer does not."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La ministre danoise Karen Friis revient d'une tournée. Le ministre estonien Ants Meri et le ministre letton Juris Ozols l'avaient reçue en février.",
            "2023-03-10",
            [("Meeting", "occurred", "2023-02", None, "Ants Meri, Juris Ozols, Karen Friis")],
        ),
        (
            "La ministre danoise Karen Friis a remercié le ministre estonien Ants Meri, qui venait de la recevoir à Tallinn.",
            "2023-03-10",
            [
                ("Meeting", "occurred", None, "Tallinn", "Ants Meri, Karen Friis"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_object_not_subject(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A pronoun is none of those who act on it, be they several."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président camerounais Paul Biya a accordé mardi une audience à Son Excellence Karim Dialo, ambassadeur du Mali.",
            "2022-09-27",
            [("Meeting", "occurred", "2022-09-27", None, "Karim Dialo, Paul Biya")],
        ),
    ],
)
def test_honorific_before_name(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Son Excellence » stands before a name with or without « Monsieur »."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'émir du Koweït Sabah Al-Ahmad Al-Sabah a joint lundi soir l'émir du Qatar Tamim ben Hamad Al Thani.",
            "2017-06-06",
            [("Call", "occurred", "2017-06-05", None, "Sabah al-Ahmad al-Sabah, Tamim ben Hamad Al Thani")],
        ),
        (
            "La ministre danoise Karen Friis s'est jointe lundi à l'appel de l'Estonie.",
            "2023-03-10",
            [],
        ),
    ],
)
def test_call_without_phone(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who reached somebody telephoned."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La ministre danoise Karen Friis a dit jeudi agir en concertation avec le ministre estonien Ants Meri.",
            "2023-03-10",
            [("?Statement", "*", "*", None, "*")],
        ),
        (
            "La ministre danoise Karen Friis a tenu jeudi une concertation avec le ministre estonien Ants Meri.",
            "2023-03-10",
            [("Meeting", "occurred", "2023-03-09", None, "Ants Meri, Karen Friis")],
        ),
    ],
)
def test_in_concertation(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is done in concertation with somebody is no talk; a concertation held is."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président français Emmanuel Macron est arrivé jeudi au Caire. Quelques jours plus tôt, il était à Rabat.",
            "2023-03-10",
            [
                ("Visit", "occurred", "2023-03-09", "Le Caire", "Emmanuel Macron →"),
                ("Visit", "occurred", None, "Rabat", "Emmanuel Macron →"),
            ],
        ),
    ],
)
def test_was_there(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who was in a foreign town some days before was there on a visit."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le ministre turc Mevlut Cavusoglu a reçu lundi à Ankara la ministre danoise Karen Friis. Le 27 février, le ministre "
                "letton Juris Ozols s'était rendu sur place."
            ),
            "2023-03-17",
            [
                ("Meeting", "occurred", "2023-03-13", "Ankara", "Karen Friis, Mevlut Cavusoglu"),
                ("Visit", "occurred", "2023-02-27", "Ankara", "Juris Ozols →"),
            ],
        ),
        ("La ministre danoise Karen Friis est restée sur place jeudi.", "2023-03-17", []),
    ],
)
def test_on_the_spot(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« sur place » is where the event told before was."""
    tells(text, published, events)
