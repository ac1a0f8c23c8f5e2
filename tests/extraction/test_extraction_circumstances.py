"""Which of a sentence's days and places is an event's."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président mongol Batbold Ganzorig a reçu à Pékin, le 4 novembre 2022, le "
                "chancelier autrichien Gregor Steinlechner, élu chancelier un an plus tôt."
            ),
            "2023-02-22",
            [
                ("Meeting", "occurred", "2022-11-04", "Pékin", "Batbold Ganzorig, Gregor Steinlechner"),
                ("?Appointment", "*", "*", None, "*"),
            ],
        ),
        (
            (
                "Hier soir, le chancelier autrichien Gregor Steinlechner a dîné à Paris avec le "
                "président slovène Anton Bregar."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Paris", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Emmanuel Macron avait reçu Vladimir Poutine à Brégançon en août 2019.",
            "2023-02-22",
            [("Meeting", "occurred", "2019-08", "fort de Brégançon", "Emmanuel Macron, Vladimir Poutine")],
        ),
        (
            ("Leur dernière rencontre, entre Joe Biden et Vladimir Poutine, remonte à juin 2021 à Genève."),
            "2023-02-22",
            [("Meeting", "occurred", "2021-06", "Genève", "Joe Biden, Vladimir Poutine")],
        ),
        (
            ("Le mois dernier, Qin Gang a rencontré à Addis-Abeba le Premier ministre éthiopien Abiy Ahmed."),
            "2023-02-22",
            [("Meeting", "occurred", "2023-01", "Addis-Abeba", "Abiy Ahmed, Qin Gang")],
        ),
        (
            (
                "Ce 21 février, la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, "
                "a reçu à Tallinn l'ambassadeur du Ghana, Kwabena Asare-Mensah."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Tallinn", "Kwabena Asare-Mensah, Maarika Veldhuis-Ots")],
        ),
        (
            "Emmanuel Macron s'est entretenu avec Xi Jinping du 5 au 7 avril 2023 à Pékin.",
            "2023-04-10",
            [("Meeting", "occurred", "2023-04-05/2023-04-07", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            "Ils se sont vus à Sotchi : Vladimir Poutine y a reçu vendredi Recep Tayyip Erdogan.",
            "2022-08-06",
            [("Meeting", "occurred", "2022-08-05", "Sotchi", "Recep Tayyip Erdogan, Vladimir Poutine")],
        ),
    ],
)
def test_which_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A day is the event's, not that of the report or of another event in the sentence."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Wang Yi a été reçu mercredi au Kremlin par Vladimir Poutine.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Kremlin", "Vladimir Poutine, Wang Yi")],
        ),
        (
            "Volodymyr Zelensky a été reçu mercredi à la Maison Blanche par Joe Biden.",
            "2022-12-22",
            [("Meeting", "occurred", "2022-12-21", "Maison-Blanche", "Joe Biden, Volodymyr Zelensky")],
        ),
        (
            (
                "PARIS, 26 octobre (AFP) – Emmanuel Macron a reçu mercredi le chancelier allemand Olaf "
                "Scholz à l'Élysée."
            ),
            "2022-10-26",
            [("Meeting", "occurred", "2022-10-26", "Élysée", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            (
                "Dans la capitale qatarie, la ministre estonienne des Affaires étrangères, Maarika "
                "Veldhuis-Ots, a rencontré dimanche l'émir Tamim ben Hamad Al Thani."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-19", "Doha", "Maarika Veldhuis-Ots, Tamim ben Hamad Al Thani")],
        ),
        (
            "Le pape François a reçu samedi au Vatican le président ukrainien Volodymyr Zelensky.",
            "2023-05-14",
            [("Meeting", "occurred", "2023-05-13", "Vatican", "Volodymyr Zelensky, pape François")],
        ),
    ],
)
def test_which_place(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The place is the most precise named one where it happened, be it told by dateline or by seat."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Vilnius accueillera le 20 mars un sommet de l'Otan, auquel participera le président finlandais Aarne Koski.",
            "2024-03-14",
            [
                (
                    "Summit",
                    "planned",
                    "2024-03-20",
                    "Vilnius",
                    "→ Lituanie | Aarne Koski, Organisation du traité de l'Atlantique nord",
                )
            ],
        ),
        (
            "Vilnius avait accueilli en 2019 une rencontre entre le président finlandais Aarne Koski et son homologue letton Janis Ozols.",
            "2024-03-14",
            [("Meeting", "occurred", "2019", "Vilnius", "Aarne Koski, Janis Ozols")],
        ),
        (
            "Biarritz doit accueillir un sommet du G7 du 24 au 26 août.",
            "2024-03-14",
            [("Summit", "planned", "2024-08-24/2024-08-26", "Biarritz", "Groupe des sept")],
        ),
    ],
)
def test_the_town_that_receives_a_gathering_is_where_it_is(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Vilnius accueillera un sommet »: the town is where, a country that does is host."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Après un séjour à Vienne, le ministre finlandais Pekka Salonen s'est entretenu mercredi avec son homologue letton Andris Kalns.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-13", None, "Andris Kalns, Pekka Salonen"),
                ("Visit", "occurred", None, "Vienne", "Pekka Salonen →"),
            ],
        ),
        (
            "Le ministre finlandais Pekka Salonen a rencontré mercredi son homologue letton Andris Kalns, deux jours après l'attentat de Vienne.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-13", None, "Andris Kalns, Pekka Salonen")],
        ),
        (
            "Le ministre finlandais Pekka Salonen a reçu mercredi son homologue letton Andris Kalns, la première fois depuis l'arrestation d'un espion à Vienne.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-13", None, "Andris Kalns, Pekka Salonen")],
        ),
        (
            "Après un entretien à Vienne avec son homologue letton Andris Kalns, le ministre finlandais Pekka Salonen a gagné Oslo mercredi.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-13", "Vienne", "Andris Kalns, Pekka Salonen"),
                ("Visit", "occurred", "2024-03-13", "Oslo", "Pekka Salonen →"),
            ],
        ),
    ],
)
def test_where_something_else_was_before_or_after_is_not_where_it_was(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A place in what was before or after, or since when, is not the event's."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Antony Blinken et le ministre finlandais Pekka Salonen ont signé mardi au département d'État un accord de défense.",
            "2024-03-14",
            [("Agreement", "occurred", "2024-03-12", "département d'État", "Antony Blinken, Pekka Salonen")],
        ),
        (
            "Le département d'État a reçu mardi l'ambassadeur finlandais Pekka Salonen.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-12", None, "Pekka Salonen, États-Unis")],
        ),
    ],
)
def test_seats_that_stand_for_a_country_are_places(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« au département d'État »: the seat, where the gazetteer has it."""
    tells(text, published, events)
