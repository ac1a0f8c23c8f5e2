"""Summits: who is host, who attends, and in which words either is told; and delegations and further words of visits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_DAY = "2024-07-09"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le sommet de la Cédéao s'est tenu dimanche à Abuja sous la présidence de Bola Tinubu.",
            [("Summit", "occurred", "2024-07-07", "Abuja", "→ Bola Tinubu | Bola Tinubu, Communauté économique des États de l'Afrique de l'Ouest")],
        ),
        (
            "La Cédéao a tenu dimanche un sommet à Abuja, présidé par le président togolais Anton Bregar.",
            [("Summit", "occurred", "2024-07-07", "Abuja", "→ Anton Bregar | Anton Bregar, Communauté économique des États de l'Afrique de l'Ouest")],
        ),
        (
            "Le sommet de l'Otan se tiendra les 9 et 10 août à Riga, à l'invitation du président letton Juris Ozolkalns.",
            [("Summit", "planned", "2024-08-09/2024-08-10", "Riga", "→ Juris Ozolkalns | Juris Ozolkalns, Organisation du traité de l'Atlantique nord")],
        ),
        (
            "Keir Starmer réunira dimanche à Londres Emmanuel Macron, Volodymyr Zelensky et Giorgia Meloni.",
            [
                (
                    "Summit",
                    "planned",
                    "2024-07-14",
                    "Londres",
                    "→ Keir Starmer | Emmanuel Macron, Giorgia Meloni, Keir Starmer, Volodymyr Zelensky",
                )
            ],
        ),
        (
            "La France et le Japon organisent le sommet du G20 à Osaka en août.",
            [("Summit", "planned", "2024-08", "Osaka", "→ Japon | Groupe des vingt")],
        ),
        (
            "La Suède a accueilli lundi et mardi à Stockholm une conférence sur le climat, en présence de Volodymyr Zelensky.",
            [("Summit", "occurred", "2024-07-08/2024-07-09", "Stockholm", "→ Suède | Volodymyr Zelensky")],
        ),
        (
            "L'Italie accueillera le sommet du G7 à Bari en août.",
            [("Summit", "planned", "2024-08", "Bari", "→ Italie | Groupe des sept")],
        ),
    ],
)
def test_hosts(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who presides over a summit or invites to it is its host, and takes part where it is a person."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président letton Juris Ozolkalns s'est exprimé samedi à la sortie du G20 qui se tenait à Osaka.",
            [("Summit", "occurred", "2024-07-06", "Osaka", "Groupe des vingt, Juris Ozolkalns"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Le sommet de l'Otan à Vilnius s'est ouvert mardi. Le président letton Juris Ozolkalns y participe.",
            [("Summit", "occurred", "2024-07-09", "Vilnius", "Juris Ozolkalns, Organisation du traité de l'Atlantique nord")],
        ),
        (
            "Le président letton Juris Ozolkalns est venu à Oslo le 10 juin pour un sommet, avec la Suède, la Finlande et l'Islande.",
            [
                ("Summit", "occurred", "2024-06-10", "Oslo", "Finlande, Islande, Juris Ozolkalns, Suède"),
                ("Visit", "occurred", "2024-06-10", "Oslo", "Juris Ozolkalns →"),
            ],
        ),
        (
            "Les ministres des Affaires étrangères du G7, réunis lundi à Münster, ont condamné l'Iran.",
            [("Summit", "occurred", "2024-07-08", "Münster", "Groupe des sept"), ("Criticism", "occurred", "*", "*", "Groupe des sept → Iran")],
        ),
        (
            "À leur arrivée au sommet de l'Otan à Vilnius, le président letton Juris Ozolkalns a salué la Turquie.",
            [
                ("Summit", "occurred", None, "Vilnius", "Juris Ozolkalns, Organisation du traité de l'Atlantique nord"),
                ("?Support", "*", "*", "*", "*"),
            ],
        ),
        (
            "Au sommet de l'Otan à Riga, le président letton Juris Ozolkalns a vu lundi le président maltais Carmelo Zahrabona.",
            [
                (
                    "Summit",
                    "occurred",
                    "2024-07-08",
                    "Riga",
                    "Carmelo Zahrabona, Juris Ozolkalns, Organisation du traité de l'Atlantique nord",
                ),
                ("Meeting", "occurred", "2024-07-08", "Riga", "Carmelo Zahrabona, Juris Ozolkalns"),
            ],
        ),
        (
            "Le président letton Juris Ozolkalns a pris part samedi à Luanda à un sommet tripartite avec Paul Kagame et Joao Lourenço.",
            [("Summit", "occurred", "2024-07-06", "Luanda", "João Lourenço, Juris Ozolkalns, Paul Kagame")],
        ),
        (
            "Le sommet de l'Otan s'est tenu lundi à Riga. Le président letton Juris Ozolkalns y a reçu Joe Biden.",
            [
                (
                    "Summit",
                    "occurred",
                    "2024-07-08",
                    "Riga",
                    "Joe Biden, Juris Ozolkalns, Organisation du traité de l'Atlantique nord",
                ),
                ("Meeting", "occurred", "2024-07-08", "Riga", "Joe Biden, Juris Ozolkalns"),
            ],
        ),
        (
            "Les dirigeants européens se retrouvent jeudi à Bruxelles pour un sommet consacré à l'Ukraine.",
            [("Summit", "planned", "2024-07-11", "Bruxelles", "Union européenne")],
        ),
        (
            "En marge du G7, le président letton Juris Ozolkalns va rencontrer le président maltais Carmelo Zahrabona.",
            [("Meeting", "planned", None, None, "Carmelo Zahrabona, Juris Ozolkalns")],
        ),
        (
            (
                "Le Premier ministre maltais Carmelo Zahrabona a reçu lundi son homologue letton Juris Ozolkalns après sa "
                "participation au sommet de la Francophonie, qui s'est tenu les 4 et 5 juillet à Nantes."
            ),
            [
                ("Meeting", "occurred", "2024-07-08", None, "Carmelo Zahrabona, Juris Ozolkalns"),
                ("Summit", "occurred", "2024-07-04/2024-07-05", "Nantes", "Organisation internationale de la Francophonie"),
            ],
        ),
    ],
)
def test_attendance(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who speaks at a summit attends it, and who « y participe »; who receives a guest after it is not its host."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Une délégation égyptienne s'est rendue lundi à Kaboul.",
            [("Visit", "occurred", "2024-07-08", "Kaboul", "Égypte →")],
        ),
        (
            "Une délégation de la Cédéao, conduite par le président togolais Anton Bregar, s'est rendue mardi à Bamako.",
            [("Visit", "occurred", "2024-07-09", "Bamako", "Anton Bregar →")],
        ),
        (
            "C'est à Pékin qu'est attendu, en août, le président letton Juris Ozolkalns.",
            [("Visit", "planned", "2024-08", "Pékin", "Juris Ozolkalns →")],
        ),
        (
            "Le président letton Juris Ozolkalns a fait part de son intention de se rendre à Kinshasa en août.",
            [("Visit", "planned", "2024-08", "Kinshasa", "Juris Ozolkalns →")],
        ),
        (
            "C'est le message que le président letton Juris Ozolkalns est allé porter lundi à Bamako.",
            [("Visit", "occurred", "2024-07-08", "Bamako", "Juris Ozolkalns →")],
        ),
        (
            "Le président letton Juris Ozolkalns doit se rendre à Niamey avant de s'envoler pour Singapour, puis pour le Japon.",
            [
                ("Visit", "planned", None, "Niamey", "Juris Ozolkalns →"),
                ("Visit", "planned", None, "Singapour", "Juris Ozolkalns →"),
                ("Visit", "planned", None, "Japon", "Juris Ozolkalns →"),
            ],
        ),
        (
            "L'avion du président letton Juris Ozolkalns a touché la piste de Biarritz dimanche.",
            [("Visit", "occurred", "2024-07-07", "Biarritz", "Juris Ozolkalns →")],
        ),
        (
            "Le ministre letton des Affaires étrangères, Juris Ozolkalns, est arrivé lundi à Paris après des étapes à Ottawa et à Oslo.",
            [
                ("Visit", "occurred", "2024-07-08", "Paris", "Juris Ozolkalns →"),
                ("Visit", "occurred", "*", "Ottawa", "Juris Ozolkalns →"),
                ("Visit", "occurred", "*", "Oslo", "Juris Ozolkalns →"),
            ],
        ),
    ],
)
def test_visits(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A delegation stands for who sent it, unless somebody leads it."""
    tells(text, _DAY, events)
