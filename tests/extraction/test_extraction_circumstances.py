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
