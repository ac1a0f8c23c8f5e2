"""Who speaks where no plain verb of speech says so, and by whom: opinions, masters of offices, names behind titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Pour Anton Bregar, le président slovène, ces mesures américaines sont « contre-productives ».",
            [("Criticism", "occurred", None, None, "Anton Bregar → États-Unis")],
        ),
        (
            "Pour Téhéran, ces sanctions américaines sont « illégales ».",
            [("Criticism", "occurred", None, None, "Iran → États-Unis")],
        ),
        ("Pour la Slovénie, l'aide de l'Allemagne est précieuse.", []),
        (
            "Le président slovène Anton Bregar a parlé d'une « agression » russe.",
            [("Criticism", "occurred", None, None, "Anton Bregar → Russie")],
        ),
        (
            "« Invention pure et simple », a balayé lundi la ministre slovène Vesna Kralj au sujet des accusations de Londres.",
            [("Refusal", "occurred", "2023-09-04", None, "Vesna Kralj → Royaume-Uni")],
        ),
        (
            "L'Arménie a opposé un démenti aux affirmations de l'Azerbaïdjan.",
            [("Refusal", "occurred", None, None, "Arménie → Azerbaïdjan")],
        ),
        (
            "Le président slovène Anton Bregar a couvert d'éloges le président mongol Batbold Ganzorig.",
            [("Support", "occurred", None, None, "Anton Bregar → Batbold Ganzorig")],
        ),
        (
            "La Slovénie a rappelé à l'ordre la Mongolie.",
            [("Criticism", "occurred", None, None, "Slovénie → Mongolie")],
        ),
        (
            "Le président slovène Anton Bregar a mis en doute la sincérité de Moscou.",
            [("Criticism", "occurred", None, None, "Anton Bregar → Russie")],
        ),
    ],
)
def test_what_is_said_in_other_words(
    tells: Callable[..., None], text: str, events: list[tuple[str, ...]]
) -> None:
    """« Pour A, … » with quoted words is A's opinion; a verb and a noun together may tell what is done by words."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le bureau du président slovène Anton Bregar a accusé l'Iran de mentir.",
            [("Criticism", "occurred", None, None, "Anton Bregar → Iran")],
        ),
        (
            "« C'est une erreur », ont confirmé les services du président slovène Anton Bregar au sujet de Washington.",
            [("Criticism", "occurred", None, None, "Anton Bregar → États-Unis")],
        ),
        (
            "Le rapporteur spécial de l'ONU, Lars Holm, a accusé l'Iran.",
            [("Criticism", "occurred", None, None, "Lars Holm → Iran")],
        ),
        (
            "Des rapporteurs spéciaux de l'ONU ont accusé l'Iran.",
            [("Criticism", "occurred", None, None, "Organisation des Nations unies → Iran")],
        ),
        (
            "Le directeur régional de l'OMS pour l'Europe, Hans Brandt, a félicité la Chine.",
            [("Support", "occurred", None, None, "Hans Brandt → Chine")],
        ),
        (
            "« Le virus se propage », a déclaré le directeur de la branche Europe de l'OMS, Hans Brandt, à propos de la Chine.",
            [("Statement", "occurred", None, None, "Hans Brandt → Chine")],
        ),
        (
            (
                "La France et le Japon ont signé un accord. Paris salue l'appui du Japon. La secrétaire d'État auprès du ministre de "
                "l'Économie Claire Vannier a remercié Tokyo."
            ),
            [
                ("Agreement", "occurred", None, None, "France, Japon"),
                ("Support", "occurred", None, None, "France → Japon"),
                ("Support", "occurred", None, None, "Claire Vannier → Japon"),
            ],
        ),
        (
            "Le Haut-Commissariat de l'ONU aux réfugiés (HCR) a exhorté la Libye à agir.",
            [("Demand", "occurred", None, None, "Haut-Commissariat des Nations unies pour les réfugiés → Libye")],
        ),
        (
            "L'Organisation internationale des migrations (OIM) a appelé l'Italie à ouvrir ses ports.",
            [("Demand", "occurred", None, None, "Organisation internationale pour les migrations → Italie")],
        ),
        (
            "Le président slovène Anton Bregar s'en est pris à Bruxelles.",
            [("Criticism", "occurred", None, None, "Anton Bregar → Union européenne")],
        ),
        (
            "L'ambassadrice slovène Vesna Kralj a accusé Moscou de violer la convention de Vienne.",
            [("Criticism", "occurred", None, None, "Vesna Kralj → Russie")],
        ),
    ],
)
def test_who_speaks(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """An office speaks for its master; a town that a treaty is called by is no state."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            'Frappes : la Slovénie dénonce une "provocation" de la "Mongolie"\n\nLa Slovénie a dénoncé mardi les frappes mongoles.',
            [("Criticism", "occurred", "2023-09-05", None, "Slovénie → Mongolie")],
        ),
        (
            (
                "Anton Bregar, le président slovène, a rappelé que la Slovénie tenait la Mongolie pour responsable. "
                "Et il a dénoncé le silence de Moscou."
            ),
            [
                ("Criticism", "occurred", None, None, "Anton Bregar → Mongolie"),
                ("Criticism", "occurred", None, None, "Anton Bregar → Russie"),
            ],
        ),
        (
            (
                "Le président mongol Batbold Ganzorig doit voir mardi son homologue slovène Anton Bregar. "
                "Son administration a critiqué la Slovénie."
            ),
            [
                ("Meeting", "planned", "2023-09-12", None, "Anton Bregar, Batbold Ganzorig"),
                ("Criticism", "occurred", None, None, "Mongolie → Slovénie"),
            ],
        ),
    ],
)
def test_who_speaks_on(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A headline is told again below it; « il » is who spoke, not of whom that told; « son » is of the subject before."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a dit espérer une reprise rapide du dialogue avec le président mongol Batbold Ganzorig.",
            [
                ("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig"),
                ("Statement", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, est prêt au dialogue avec le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Anton Bregar, le président slovène, a mis les points sur les i : pas question de livrer des chars à Kiev.",
            [("Aid", "denied", None, None, "Anton Bregar → Ukraine")],
        ),
        (
            "La ministre slovène Vesna Kralj a exclu tout retour aux frontières de 1967 avec la Palestine.",
            [("Refusal", "occurred", None, None, "Vesna Kralj → Palestine")],
        ),
    ],
)
def test_what_is_only_spoken_of(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What is hoped for, or out of the question, has not been; the year of something else is not the day of the words."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a dit comprendre la déception de Moscou.",
            [("Statement", "occurred", None, None, "Anton Bregar → Russie")],
        ),
        (
            "Moscou a promis mardi de répondre aux sanctions prises par la Slovénie.",
            [
                ("Threat", "occurred", "2023-09-05", None, "Russie → Slovénie"),
                ("Sanction", "occurred", None, None, "Slovénie → Russie"),
            ],
        ),
    ],
)
def test_what_an_infinitive_says(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """The noun after an infinitive is the infinitive's, not that of the verb of speech before it."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Le président mongol Batbold Ganzorig a rencontré Juris Kalns, le président letton. La ministre slovène Vesna Kralj a invité le ministre "
                "danois Aksel Thorsen à la rencontrer à Riga."
            ),
            [
                ("Meeting", "occurred", None, None, "Batbold Ganzorig, Juris Kalns"),
                ("Invitation", "occurred", None, None, "Vesna Kralj → Aksel Thorsen"),
                ("Meeting", "proposed", None, "Riga", "Aksel Thorsen, Vesna Kralj"),
            ],
        ),
        (
            (
                "Le président mongol Batbold Ganzorig a été accueilli mardi à Riga par le président letton Juris Kalns, et non par la ministre "
                "slovène Vesna Kralj."
            ),
            [("Meeting", "occurred", "2023-09-05", "Riga", "Batbold Ganzorig, Juris Kalns")],
        ),
        (
            (
                "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig ont signé mardi à Riga une déclaration commune à "
                "l'issue de leur deuxième journée d'entretiens."
            ),
            [
                ("Agreement", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            (
                "Le président slovène Anton Bregar a enchaîné mardi les tête-à-tête : avec le président mongol Batbold Ganzorig, puis le "
                "président letton Juris Kalns."
            ),
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Juris Kalns"),
            ],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig ont appelé la Russie à une trêve à compter du 12 septembre.",
            [("Demand", "occurred", None, None, "Anton Bregar, Batbold Ganzorig → Russie")],
        ),
        (
            "La ministre slovène Vesna Kralj a rencontré mardi le ministre letton Juris Kalns. « L'entretien avec la Lettonie a été franc », a dit un responsable slovène, saluant la Lettonie.",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Juris Kalns, Vesna Kralj"),
                ("Support", "occurred", None, None, "Slovénie → Lettonie"),
            ],
        ),
        (
            (
                "La ministre slovène Vesna Kralj a rencontré le ministre letton Juris Kalns. Un déplacement des deux ministres à Tripoli, envisagé mardi, "
                "a été annulé."
            ),
            [
                ("Meeting", "occurred", "*", None, "Juris Kalns, Vesna Kralj"),
                ("Visit", "denied", "*", "Tripoli", "Juris Kalns, Vesna Kralj →"),
            ],
        ),
    ],
)
def test_who_is_meant_beside_others(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who is asked to see somebody is to see who asks; « et non par » leaves out; « un responsable » is nobody told before."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar doit être reçu vendredi à Riga par le président letton Juris Kalns.",
            [("Meeting", "planned", "2023-09-08", "Riga", "Anton Bregar, Juris Kalns")],
        ),
        (
            "Le président slovène Anton Bregar dit avoir été reçu vendredi à Riga par le président letton Juris Kalns.",
            [("Meeting", "occurred", "2023-09-01", "Riga", "Anton Bregar, Juris Kalns")],
        ),
        (
            (
                "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont rencontrés mardi à Riga. La rencontre, à "
                "laquelle participaient également les ministres Vesna Kralj et Aksel Thorsen, a duré quatre heures."
            ),
            [("Meeting", "occurred", "2023-09-05", "Riga", "Aksel Thorsen, Anton Bregar, Batbold Ganzorig, Vesna Kralj")],
        ),
    ],
)
def test_the_tense_of_passive_infinitives(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« doit être reçu vendredi » is to come; who takes part « également » has no talk of his own."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("words", "status", "day"),
    [
        ("est reçu jeudi", "planned", "2023-09-07"),
        ("est reçu mardi", "occurred", "2023-09-05"),
        ("n'a pu être reçu mardi", "denied", "2023-09-05"),
        ("devrait être reçu jeudi", "planned", "2023-09-07"),
        ("aurait été reçu mardi", "proposed", "2023-09-05"),
    ],
)
def test_the_day_of_a_passive(tells: Callable[..., None], words: str, status: str, day: str) -> None:
    """The voice changes nothing in the tense: in Wednesday's paper « est reçu jeudi » is tomorrow."""
    text = f"Le président slovène Anton Bregar {words} à Riga par le président letton Juris Kalns."
    tells(text, "2023-09-06", [("Meeting", status, day, "Riga", "Anton Bregar, Juris Kalns")])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La ministre slovène Vesna Kralj a vu son homologue letton Juris Kalns.",
            [("Meeting", "occurred", None, None, "Juris Kalns, Vesna Kralj")],
        ),
        (
            "En marge du sommet, la ministre slovène Vesna Kralj a vu le président letton Juris Kalns.",
            [("Meeting", "occurred", None, None, "Juris Kalns, Vesna Kralj")],
        ),
        (
            (
                "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont assis mardi face à face pour un sommet, le "
                "troisième seulement après ceux de 2000 et 2007, tous deux à Oslo."
            ),
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Un sommet réunissant la Slovénie, la Lettonie et la Mongolie s'est tenu lundi à Riga.",
            [("Summit", "occurred", "2023-09-04", "Riga", "Lettonie, Mongolie, Slovénie")],
        ),
    ],
)
def test_whom_one_saw(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« a vu son homologue » is a meeting; the days and places of others alike are not those of what is told."""
    tells(text, "2023-09-06", events)
