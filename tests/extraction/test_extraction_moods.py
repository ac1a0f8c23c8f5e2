"""How an event stands: occurred, planned, proposed or denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar recevra vendredi à Paris le chancelier autrichien "
                "Gregor Steinlechner."
            ),
            "2023-02-22",
            [("Meeting", "planned", "2023-02-24", "Paris", "Anton Bregar, Gregor Steinlechner")],
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
            "Le président slovène Anton Bregar a fixé les dates du 11 au 14 février pour ce voyage afin de rencontrer son homologue croate Zoran Milanović.",
            "2023-10-31",
            [("Meeting", "planned", "2024-02-11/2024-02-14", None, "Anton Bregar, Zoran Milanović")],
        ),
        (
            (
                "La rencontre entre le président slovène Anton Bregar et Zoran Milanović, qui aura pour but de parler de la frontière, "
                "aura bien lieu à Ljubljana."
            ),
            "2023-10-31",
            [("Meeting", "planned", None, "Ljubljana", "Anton Bregar, Zoran Milanović")],
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
            "L'Élysée a annoncé qu'Emmanuel Macron recevrait Olaf Scholz le 26 octobre à Paris.",
            "2022-10-24",
            [
                ("Meeting", "planned", "2022-10-26", "Paris", "Emmanuel Macron, Olaf Scholz"),
                ("?Statement", "occurred", "*", None, "France → *"),
            ],
        ),
        (
            "Emmanuel Macron reçoit ce mercredi à l'Élysée le chancelier allemand Olaf Scholz.",
            "2022-10-26",
            [("Meeting", "planned", "2022-10-26", "Élysée", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            "Le chancelier autrichien Gregor Steinlechner compte se rendre en mars à Washington.",
            "2023-02-22",
            [("Visit", "planned", "2023-03", "Washington", "Gregor Steinlechner →")],
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
            (
                "Selon le journal, le Premier ministre slovaque Marek Hlavinka aurait rencontré le "
                "président géorgien Irakli Tamaradze à Moscou."
            ),
            "2023-02-22",
            [("Meeting", "proposed", None, "Moscou", "Irakli Tamaradze, Marek Hlavinka")],
        ),
        (
            (
                "Une éventuelle rencontre entre le président philippin Rodel Macaspac et le président "
                "géorgien Irakli Tamaradze a été évoquée."
            ),
            "2023-02-22",
            [("Meeting", "proposed", None, None, "Irakli Tamaradze, Rodel Macaspac")],
        ),
        (
            "Le président slovène Anton Bregar pourrait se rendre à Kiev en mars.",
            "2023-02-22",
            [("Visit", "proposed", "2023-03", "Kiev", "Anton Bregar →")],
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
            (
                "Le président géorgien Irakli Tamaradze a refusé de recevoir le président maltais "
                "Carmelo Zahrabona."
            ),
            "2023-02-22",
            [
                ("Meeting", "denied", None, None, "Carmelo Zahrabona, Irakli Tamaradze"),
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
            (
                "Le Kremlin a démenti toute rencontre entre le président géorgien Irakli Tamaradze et "
                "le président philippin Rodel Macaspac."
            ),
            "2023-02-22",
            [
                ("Meeting", "denied", None, None, "Irakli Tamaradze, Rodel Macaspac"),
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
            (
                "Le président slovène Anton Bregar n'a jamais reçu le président moldave Vasile "
                "Cernomaz à Ljubljana."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, "Ljubljana", "Anton Bregar, Vasile Cernomaz")],
        ),
    ],
)
def test_denied(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """What is negated, cancelled, postponed or called off is denied."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Ni le président philippin Rodel Macaspac ni le président géorgien Irakli Tamaradze "
                "n'ont souhaité se rencontrer à Bali."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, "Bali", "Irakli Tamaradze, Rodel Macaspac")],
        ),
        (
            (
                "Le président slovène Anton Bregar aurait dû rencontrer le président mauritanien Sidi "
                "Ould Tweila à Djerba."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, "Djerba", "Anton Bregar, Sidi Ould Tweila")],
        ),
        (
            (
                "Le président zambien Chanda Mulengani et le président malawite Limbani Chirambo ne se "
                "sont pas parlé."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, None, "Chanda Mulengani, Limbani Chirambo")],
        ),
        (
            (
                "La visite du président slovène Anton Bregar à Alger, initialement prévue en mai, a "
                "été repoussée à l'automne."
            ),
            "2023-02-22",
            [("Visit", "denied", "*", "Alger", "Anton Bregar →")],
        ),
        (
            (
                "Le président kosovar Besnik Hoxhallari veut organiser une rencontre entre le "
                "président géorgien Irakli Tamaradze et le président letton Juris Ozolkalns."
            ),
            "2023-02-22",
            [("Meeting", "proposed", None, None, "Irakli Tamaradze, Juris Ozolkalns")],
        ),
    ],
)
def test_further_ways_of_not_happening(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Abstaining, going off the agenda and being called off are denials, too."""
    tells(text, published, events)


def test_what_is_off_the_agenda(tells: Callable[..., None]) -> None:
    """What « n'est plus à l'ordre du jour » is denied."""
    text = "Une visite du président slovène Anton Bregar à Alger n'est plus à l'ordre du jour."
    tells(text, "2023-02-22", [("Visit", "denied", None, "Alger", "Anton Bregar →")])


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le contenu de l'entretien entre le ministre omanais Salim Harthi et son homologue koweïtien Jaber Mutairi n'a pas été dévoilé.",
            "2024-03-14",
            [("Meeting", "occurred", None, None, "Jaber Mutairi, Salim Harthi")],
        ),
        (
            "Les résultats de la rencontre entre le ministre omanais Salim Harthi et son homologue koweïtien Jaber Mutairi n'ont pas été rendus publics.",
            "2024-03-14",
            [("Meeting", "occurred", None, None, "Jaber Mutairi, Salim Harthi")],
        ),
        (
            "La reprise des négociations entre Mascate et Koweït n'a pas eu lieu.",
            "2024-03-14",
            [("Negotiation", "denied", None, None, "Koweït, Oman")],
        ),
        (
            "La rencontre un temps annoncée entre le ministre omanais Salim Harthi et son homologue koweïtien Jaber Mutairi n'a pas eu lieu.",
            "2024-03-14",
            [("Meeting", "denied", None, None, "Jaber Mutairi, Salim Harthi")],
        ),
        (
            "La rencontre annoncée pour mardi entre le ministre omanais Salim Harthi et son homologue koweïtien Jaber Mutairi n'aura pas lieu.",
            "2024-03-14",
            [("Meeting", "denied", "2024-03-19", None, "Jaber Mutairi, Salim Harthi")],
        ),
    ],
)
def test_what_is_denied_of_an_event_is_not_the_event(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Of « le contenu de l'entretien n'a pas été dévoilé » the talk was held; what was announced and was not held was not."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre omanais Salim Harthi a été invité à se rendre à Koweït en avril, ce qu'il a accepté.",
            "2024-03-14",
            [("Visit", "planned", "2024-04", "Koweït", "Salim Harthi →")],
        ),
        (
            "Le ministre omanais Salim Harthi a invité son homologue koweïtien Jaber Mutairi à venir à Mascate ; ce dernier a accepté.",
            "2024-03-14",
            [
                ("Invitation", "occurred", None, None, "Salim Harthi → Jaber Mutairi"),
                ("Visit", "planned", None, "Mascate", "Jaber Mutairi → Salim Harthi"),
            ],
        ),
        (
            "Le ministre omanais Salim Harthi a été invité à se rendre à Koweït en avril, ce qu'il n'a pas accepté.",
            "2024-03-14",
            [("Visit", "proposed", "2024-04", "Koweït", "Salim Harthi →")],
        ),
        (
            "Le ministre omanais Salim Harthi a été invité à se rendre à Koweït en avril.",
            "2024-03-14",
            [("Visit", "proposed", "2024-04", "Koweït", "Salim Harthi →")],
        ),
        (
            "La rumeur d'une rencontre entre le ministre omanais Salim Harthi et son homologue koweïtien Jaber Mutairi court depuis lundi.",
            "2024-03-14",
            [("Meeting", "proposed", None, None, "Jaber Mutairi, Salim Harthi")],
        ),
    ],
)
def test_who_accepts_to_come_will(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An invitation that the same sentence says was accepted is a visit planned; one that was not is proposed or off."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar s'est dit prêt mardi à rencontrer le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig"), ("?Statement", "*", "*", None, "*")],
        ),
        (
            "Le président slovène Anton Bregar se dit disposé à rencontrer dès lundi le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", "*", None, "Anton Bregar, Batbold Ganzorig"), ("?Statement", "*", "*", None, "*")],
        ),
    ],
)
def test_prepared_to_meet(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who is prepared to meet somebody has not met them, wherever the day stands."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    "text",
    [
        "La visite à Oslo du président slovène Anton Bregar, où il devait rencontrer mardi le président mongol Batbold Ganzorig, a été reportée.",
        "Le président slovène Anton Bregar, qui devait rencontrer mardi le président mongol Batbold Ganzorig, a annulé sa visite à Oslo.",
    ],
)
def test_talks_of_a_visit_called_off(tells: Callable[..., None], text: str) -> None:
    """Who does not come meets nobody there."""
    tells(
        text,
        "2023-09-07",
        [
            ("Visit", "denied", "*", "Oslo", "Anton Bregar →"),
            ("Meeting", "denied", "2023-09-05", "*", "Anton Bregar, Batbold Ganzorig"),
        ],
    )
