"""How an event stands: occurred, planned, proposed or denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Emmanuel Macron recevra vendredi à Paris le chancelier allemand Olaf Scholz.",
            "2023-02-22",
            [("Meeting", "planned", "2023-02-24", "Paris", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            "Olaf Scholz sera reçu vendredi à la Maison Blanche par Joe Biden.",
            "2023-03-01",
            [("Meeting", "planned", "2023-03-03", "Maison-Blanche", "Joe Biden, Olaf Scholz")],
        ),
        (
            "Le président chinois Xi Jinping est attendu lundi à Moscou.",
            "2023-03-17",
            [("Visit", "planned", "2023-03-20", "Moscou", "Xi Jinping →")],
        ),
        (
            "Une rencontre entre Joe Biden et Xi Jinping est prévue lundi à Bali.",
            "2022-11-11",
            [("Meeting", "planned", "2022-11-14", "Bali", "Joe Biden, Xi Jinping")],
        ),
        (
            "Le ministre chinois des Affaires étrangères Qin Gang va se rendre samedi à Manille.",
            "2023-04-20",
            [("Visit", "planned", "2023-04-22", "Manille", "Qin Gang →")],
        ),
        (
            "L'Élysée a annoncé qu'Emmanuel Macron recevrait Olaf Scholz le 24 février à Paris.",
            "2023-02-22",
            [
                ("Meeting", "planned", "2023-02-24", "Paris", "Emmanuel Macron, Olaf Scholz"),
                ("?Statement", "occurred", "*", None, "France → *"),
            ],
        ),
        (
            "Emmanuel Macron reçoit ce mercredi à l'Élysée le chancelier allemand Olaf Scholz.",
            "2023-02-22",
            [("Meeting", "planned", "2023-02-22", "Élysée", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            "Le chancelier Olaf Scholz compte se rendre en mars à Washington.",
            "2023-02-22",
            [("Visit", "planned", "2023-03", "Washington", "Olaf Scholz →")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, effectuera du "
                "27 février au 1er mars une visite officielle au Ghana."
            ),
            "2023-02-22",
            [("Visit", "planned", "2023-02-27/2023-03-01", "Ghana", "Maarika Veldhuis-Ots →")],
        ),
    ],
)
def test_planned(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is announced, scheduled or expected is planned."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Volodymyr Zelensky souhaite rencontrer Xi Jinping.",
            "2023-02-22",
            [("Meeting", "proposed", None, None, "Volodymyr Zelensky, Xi Jinping")],
        ),
        (
            "Selon le journal, Viktor Orban aurait rencontré Vladimir Poutine à Moscou.",
            "2023-02-22",
            [("Meeting", "proposed", None, "Moscou", "Viktor Orban, Vladimir Poutine")],
        ),
        (
            "Une éventuelle rencontre entre Joe Biden et Vladimir Poutine a été évoquée.",
            "2023-02-22",
            [("Meeting", "proposed", None, None, "Joe Biden, Vladimir Poutine")],
        ),
        (
            "Emmanuel Macron pourrait se rendre à Kiev en mars.",
            "2023-02-22",
            [("Visit", "proposed", "2023-03", "Kiev", "Emmanuel Macron →")],
        ),
        (
            "Fumio Kishida espère rencontrer Kim Jong Un.",
            "2023-02-22",
            [("Meeting", "proposed", None, None, "Fumio Kishida, Kim Jong-un")],
        ),
        (
            "Le Brésil envisage d'accueillir des pourparlers entre la Russie et l'Ukraine.",
            "2023-02-22",
            [("Negotiation", "proposed", None, None, "Russie, Ukraine")],
        ),
    ],
)
def test_proposed(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is wished for, offered, asked for, possible or only alleged is proposed."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Antony Blinken a annulé sa visite à Pékin.",
            "2023-02-04",
            [("Visit", "denied", None, "Pékin", "Antony Blinken →")],
        ),
        (
            "Vladimir Poutine n'a pas rencontré Volodymyr Zelensky.",
            "2023-02-22",
            [("Meeting", "denied", None, None, "Vladimir Poutine, Volodymyr Zelensky")],
        ),
        (
            "Vladimir Poutine a refusé de recevoir Antonio Guterres.",
            "2023-02-22",
            [
                ("Meeting", "denied", None, None, "António Guterres, Vladimir Poutine"),
                ("?Refusal", "occurred", "*", None, "*"),
            ],
        ),
        (
            "La visite de Charles III à Paris a été reportée.",
            "2023-03-25",
            [("Visit", "denied", None, "Paris", "Charles III →")],
        ),
        (
            "Vladimir Poutine ne se rendra pas à Johannesburg.",
            "2023-07-20",
            [("Visit", "denied", None, "Johannesburg", "Vladimir Poutine →")],
        ),
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, est reparti sans rencontrer la "
                "ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, "*", "Jonas Kaltamat, Maarika Veldhuis-Ots")],
        ),
        (
            "Le Kremlin a démenti toute rencontre entre Vladimir Poutine et Joe Biden.",
            "2023-02-22",
            [
                ("Meeting", "denied", None, None, "Joe Biden, Vladimir Poutine"),
                ("?Refusal", "occurred", None, None, "Russie → *"),
            ],
        ),
        (
            "Antony Blinken a renoncé à se rendre à Pékin.",
            "2023-02-04",
            [("Visit", "denied", None, "Pékin", "Antony Blinken →")],
        ),
        (
            "Le sommet entre Ankara et Athènes a été annulé.",
            "2023-02-22",
            [("Meeting", "denied", None, None, "Grèce, Turquie")],
        ),
        (
            "Emmanuel Macron n'a jamais reçu Alexandre Loukachenko à l'Élysée.",
            "2023-02-22",
            [("Meeting", "denied", None, "Élysée", "Alexandre Loukachenko, Emmanuel Macron")],
        ),
    ],
)
def test_denied(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """What is negated, cancelled, postponed or called off is denied."""
    tells(text, published, events)
