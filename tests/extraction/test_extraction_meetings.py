"""Meetings and calls: who talked with whom, on which day and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar a reçu mardi à Paris le chancelier autrichien "
                "Gregor Steinlechner."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Paris", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, s'est "
                "entretenue lundi à Tallinn avec son homologue finlandais, Juhani Rautakorpi."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Tallinn", "Juhani Rautakorpi, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Le président chinois Xi Jinping a rencontré jeudi à Pékin le président français "
                "Emmanuel Macron."
            ),
            "2023-04-06",
            [("Meeting", "occurred", "2023-04-06", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            "Joe Biden et Vladimir Poutine se sont rencontrés le 16 juin 2021 à Genève.",
            "2023-02-22",
            [("Meeting", "occurred", "2021-06-16", "Genève", "Joe Biden, Vladimir Poutine")],
        ),
        (
            (
                "Le roi de Jordanie Abdallah II a accordé mardi une audience à la ministre estonienne "
                "des Affaires étrangères, Maarika Veldhuis-Ots."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", None, "Abdallah II, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Le Premier ministre hongrois Viktor Orban a été accueilli vendredi au Kremlin par le "
                "président russe Vladimir Poutine."
            ),
            "2024-07-06",
            [("Meeting", "occurred", "2024-07-05", "Kremlin", "Viktor Orban, Vladimir Poutine")],
        ),
        (
            (
                "Le chef de la diplomatie chinoise, Wang Yi, a eu mercredi à Moscou un entretien avec "
                "son homologue russe, Sergueï Lavrov."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Moscou", "Sergueï Lavrov, Wang Yi")],
        ),
        (
            (
                "Un tête-à-tête a réuni lundi à Bali le président américain Joe Biden et son homologue "
                "chinois Xi Jinping."
            ),
            "2022-11-15",
            [("Meeting", "occurred", "2022-11-14", "Bali", "Joe Biden, Xi Jinping")],
        ),
        (
            (
                "Le chancelier autrichien Gregor Steinlechner a dîné dimanche à Lisbonne avec le "
                "Premier ministre portugais Duarte Vilarinho."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-19", "Lisbonne", "Duarte Vilarinho, Gregor Steinlechner")],
        ),
        (
            "À Munich, samedi, Antony Blinken s'est entretenu en tête-à-tête avec Wang Yi.",
            "2023-02-20",
            [("Meeting", "occurred", "2023-02-18", "Munich", "Antony Blinken, Wang Yi")],
        ),
        (
            (
                "Le ministre malien des Affaires étrangères, Abdoulaye Diop, a reçu en audience mardi "
                "à Bamako l'ambassadeur du Ghana, Kwabena Asare-Mensah."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Bamako", "Abdoulaye Diop, Kwabena Asare-Mensah")],
        ),
        (
            (
                "Le président turc Recep Tayyip Erdogan et le président russe Vladimir Poutine se sont "
                "retrouvés vendredi à Sotchi."
            ),
            "2022-08-06",
            [("Meeting", "occurred", "2022-08-05", "Sotchi", "Recep Tayyip Erdogan, Vladimir Poutine")],
        ),
    ],
)
def test_meetings(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks face to face, or where the means is not said, are a Meeting of those who talked."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            ("Lors de leur entretien à Pékin, jeudi, Emmanuel Macron et Xi Jinping ont parlé de l'Ukraine."),
            "2023-04-07",
            [("Meeting", "occurred", "2023-04-06", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            (
                "Au cours d'un entretien mardi à Dakar avec le président sénégalais Macky Sall, la "
                "ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est restée "
                "prudente à propos de la Russie."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Dakar", "Maarika Veldhuis-Ots, Macky Sall")],
        ),
        (
            (
                "À l'issue d'une rencontre avec le président soudanais Omar Abou Gerida, dimanche au "
                "Caire, le ministre grec des Affaires étrangères, Stavros Melissinos, a regagné "
                "Athènes."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-19", "Le Caire", "Omar Abou Gerida, Stavros Melissinos")],
        ),
        (
            "L'entretien entre Wang Yi et Vladimir Poutine a duré une heure, mercredi au Kremlin.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Kremlin", "Vladimir Poutine, Wang Yi")],
        ),
        (
            (
                "Les discussions entre le ministre saoudien des Affaires étrangères Fayçal ben Farhane "
                "et son homologue iranien Hossein Amir-Abdollahian se sont déroulées jeudi à Pékin."
            ),
            "2023-04-07",
            [("Meeting", "occurred", "2023-04-06", "Pékin", "Fayçal ben Farhane, Hossein Amir-Abdollahian")],
        ),
        (
            (
                "Le déjeuner de travail d'Emmanuel Macron avec Olaf Scholz, mercredi à l'Élysée, a "
                "duré deux heures."
            ),
            "2022-10-27",
            [("Meeting", "occurred", "2022-10-26", "Élysée", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            (
                "Les deux présidents, Joe Biden et Xi Jinping, ont eu lundi à Bali un face-à-face de "
                "trois heures."
            ),
            "2022-11-15",
            [("Meeting", "occurred", "2022-11-14", "Bali", "Joe Biden, Xi Jinping")],
        ),
        (
            (
                "Le président slovène Anton Bregar a participé lundi à Berlin à une réunion avec le "
                "chancelier autrichien Gregor Steinlechner."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Berlin", "Anton Bregar, Gregor Steinlechner")],
        ),
    ],
)
def test_meetings_told_by_a_noun(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A noun tells a meeting as a verb does."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar s'est entretenu dimanche par téléphone avec le "
                "président géorgien Irakli Tamaradze."
            ),
            "2023-02-22",
            [("Call", "occurred", "2023-02-19", None, "Anton Bregar, Irakli Tamaradze")],
        ),
        (
            "Xi Jinping a appelé mercredi Volodymyr Zelensky.",
            "2023-04-26",
            [("Call", "occurred", "2023-04-26", None, "Volodymyr Zelensky, Xi Jinping")],
        ),
        (
            (
                "Lors d'un appel téléphonique, mardi, avec le président kosovar Besnik Hoxhallari, le "
                "président letton Juris Ozolkalns a évoqué la mer Noire."
            ),
            "2023-02-22",
            [
                ("Call", "occurred", "2023-02-21", None, "Besnik Hoxhallari, Juris Ozolkalns"),
                ("?Statement", "occurred", "*", None, "Juris Ozolkalns → *"),
            ],
        ),
        (
            "Joe Biden et Xi Jinping ont tenu lundi un entretien en visioconférence.",
            "2021-11-16",
            [("Call", "occurred", "2021-11-15", None, "Joe Biden, Xi Jinping")],
        ),
        (
            (
                "Le ministre chinois des Affaires étrangères Qin Gang s'est entretenu au téléphone "
                "jeudi avec son homologue ukrainien Dmytro Kouleba."
            ),
            "2023-03-17",
            [("Call", "occurred", "2023-03-16", None, "Dmytro Kouleba, Qin Gang")],
        ),
        (
            (
                "La conversation téléphonique entre le président slovène Anton Bregar et le président "
                "letton Juris Ozolkalns a duré une heure, lundi."
            ),
            "2023-02-22",
            [("Call", "occurred", "2023-02-20", None, "Anton Bregar, Juris Ozolkalns")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a eu mardi un "
                "échange téléphonique avec le chef de la diplomatie ukrainienne, Dmytro Kouleba."
            ),
            "2023-02-22",
            [("Call", "occurred", "2023-02-21", None, "Dmytro Kouleba, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_calls(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """Talks by telephone or video are a Call and have no place."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Emmanuel Macron a reçu mardi à l'Élysée la Première ministre Élisabeth Borne.",
            "2023-02-22",
            [],
        ),
        (
            "Vladimir Poutine ne reçoit que rarement des ministres étrangers.",
            "2023-02-22",
            [],
        ),
        (
            ("Le politologue Armand Castelnau a rencontré mardi à Paris l'historien russe Pavel Vorontsov."),
            "2023-02-22",
            [],
        ),
        (
            "Le président congolais reçoit souvent ses homologues africains.",
            "2023-02-22",
            [],
        ),
        (
            "L'équipe de France de football affrontera l'Allemagne mardi à Lyon.",
            "2023-02-22",
            [],
        ),
        (
            "Les manifestants se sont réunis mardi à Tbilissi.",
            "2023-02-22",
            [],
        ),
        (
            "Emmanuel Macron est rentré vendredi à Paris.",
            "2023-04-08",
            [],
        ),
    ],
)
def test_no_encounters(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Domestic politics, generalities, analysts and mere greetings from afar make no encounter."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "À Genève, Joe Biden a rencontré Vladimir Poutine le 16 juin 2021.",
            "2023-02-22",
            [("Meeting", "occurred", "2021-06-16", "Genève", "Joe Biden, Vladimir Poutine")],
        ),
        (
            "Vladimir Poutine a reçu mercredi à Moscou Wang Yi.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Moscou", "Vladimir Poutine, Wang Yi")],
        ),
    ],
)
def test_place_before_the_subject(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A place told first is where, and no party to the talks."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "14h05 – Le président slovène Anton Bregar s'est entretenu mardi par téléphone avec le "
                "chancelier autrichien Gregor Steinlechner."
            ),
            "2023-02-22",
            [("Call", "occurred", "2023-02-21", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "• Joe Biden est arrivé lundi à Kiev.",
            "2023-02-22",
            [("Visit", "occurred", "2023-02-20", "Kiev", "Joe Biden →")],
        ),
        (
            (
                "MOSCOU, 22 février. /TASS/. Le président russe Vladimir Poutine a reçu mercredi au "
                "Kremlin Wang Yi."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Kremlin", "Vladimir Poutine, Wang Yi")],
        ),
        (
            (
                "Agenda de la ministre : jeudi 23 février, Maarika Veldhuis-Ots, ministre estonienne "
                "des Affaires étrangères, recevra à Tallinn l'ambassadeur du Ghana, Kwabena "
                "Asare-Mensah."
            ),
            "2023-02-22",
            [("Meeting", "planned", "2023-02-23", "Tallinn", "Kwabena Asare-Mensah, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_live_pages_and_datelines(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Hours, bullets and datelines at the head of a sentence do not hide what it tells."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar doit voir son homologue mongol Batbold Ganzorig.",
            [("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar est reparti après avoir vu le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar est allé accueillir jeudi son homologue mongol Batbold Ganzorig à l'aéroport Mihail Kogalnik.",
            [("Meeting", "occurred", "2023-08-31", "*", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            (
                "Le président slovène Anton Bregar a eu mardi une conversation, par téléphone, avec la chancelière autrichienne "
                "Maria Hofer et leurs homologues mongol Batbold Ganzorig et croate Zoran Kos."
            ),
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig, Maria Hofer, Zoran Kos")],
        ),
        ("Le président slovène Anton Bregar espère voir le président mongol Batbold Ganzorig changer d'avis.", []),
        ("Le président slovène Anton Bregar ne veut pas voir le président mongol Batbold Ganzorig à la tête de l'ONU.", []),
        (
            "Le président slovène Anton Bregar et son homologue mongol Batbold Ganzorig se téléphoneront lundi.",
            [("Call", "planned", "2023-09-11", None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_seen_and_called(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who is to see somebody meets them; who sees them do something does not."""
    tells(text, "2023-09-06", events)
