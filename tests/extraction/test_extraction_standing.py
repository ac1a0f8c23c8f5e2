"""How encounters stand by the participles and small words beside them, and who is no part of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_BREGAR = "le président slovène Anton Bregar"
_BATBOLD = "le président mongol Batbold Ganzorig"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            f"La rencontre prévue mardi entre {_BREGAR} et {_BATBOLD} fait débat.",
            [("Meeting", "planned", "2023-09-12", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"Le tête-à-tête prévu entre {_BREGAR} et {_BATBOLD} est une bonne chose.",
            [("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"La rencontre prévue à Riga entre {_BREGAR} et {_BATBOLD} a été annulée.",
            [("Meeting", "denied", None, "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"Pas de rencontre cette année entre {_BREGAR} et {_BATBOLD}.",
            [("Meeting", "denied", "2023", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"S'il devait recevoir {_BATBOLD}, Anton Bregar, le président slovène, ne parlerait que de la Lettonie.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre slovène Vesna Kralj a fait mardi le voyage de Riga.",
            [("Visit", "occurred", "2023-09-05", "Riga", "Vesna Kralj →")],
        ),
        (
            "Le président mongol Batbold Ganzorig a eu un entretien avec la ministre slovène Vesna Kralj, envoyée par Anton Bregar.",
            [("Meeting", "occurred", None, None, "Batbold Ganzorig, Vesna Kralj")],
        ),
        (
            "Le président mongol Batbold Ganzorig avait serré la main de la ministre slovène Vesna Kralj à Riga en juin 2021.",
            [("Meeting", "occurred", "2021-06", "Riga", "Batbold Ganzorig, Vesna Kralj")],
        ),
        (
            "Les présidents slovène Anton Bregar, letton Juris Kalns et mongol Batbold Ganzorig se retrouveront lundi à Riga pour un sommet.",
            [("Summit", "planned", "2023-09-11", "Riga", "Anton Bregar, Batbold Ganzorig, Juris Kalns")],
        ),
        (
            f"Anton Bregar, le président slovène, et {_BATBOLD} se sont retrouvés lundi à Riga pour un sommet.",
            [("Meeting", "occurred", "2023-09-04", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre slovène Vesna Kralj doit s'envoler samedi pour Riga, dernière étape de sa visite de trois jours en Lettonie.",
            [("Visit", "planned", "2023-09-09", "Riga", "Vesna Kralj →")],
        ),
        (
            "La ministre slovène Vesna Kralj a achevé lundi une tournée qui l'a conduite en Lettonie.",
            [("Visit", "occurred", None, "Lettonie", "Vesna Kralj →")],
        ),
        (
            "Le président slovène Anton Bregar n'exclut pas de rencontrer le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar n'a pas voulu rencontrer le président mongol Batbold Ganzorig.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Il est peu probable que le président slovène Anton Bregar rencontre le président mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"Le porte-parole letton n'a pas confirmé la rencontre entre {_BREGAR} et {_BATBOLD}.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            f"Une rencontre entre {_BREGAR} et {_BATBOLD} se prépare pour la fin octobre.",
            [("Meeting", "planned", "2023-10", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La visite du président slovène Anton Bregar à Riga, initialement prévue samedi, débutera dimanche.",
            [("Visit", "planned", "2023-09-10", "Riga", "Anton Bregar →")],
        ),
        (
            f"La Lettonie a œuvré pour que {_BREGAR} rencontre {_BATBOLD}.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_what_participles_and_small_words_tell(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« prévue » makes a talk one to come, unless it was called off; « Pas de » denies it, « s'il » leaves it open; whoever sent
    somebody did not talk."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Les ministres slovène Vesna Kralj et letton Juris Kalns ont reçu tour à tour les deux camps.",
            [],
        ),
        (
            f"La ministre slovène Vesna Kralj et le ministre letton Juris Kalns ont rencontré tour à tour {_BATBOLD} et le ministre chypriote Andreas Lefkaritis.",
            [
                ("Meeting", "occurred", None, None, "Andreas Lefkaritis, Juris Kalns"),
                ("Meeting", "occurred", None, None, "Andreas Lefkaritis, Vesna Kralj"),
                ("Meeting", "occurred", None, None, "Batbold Ganzorig, Juris Kalns"),
                ("Meeting", "occurred", None, None, "Batbold Ganzorig, Vesna Kralj"),
            ],
        ),
        (
            f"Le {_BREGAR[3:]} rencontrera mardi à Riga {_BATBOLD}, une semaine après leur entretien à Oulan-Bator, le 5 septembre.",
            [
                ("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-12", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La ministre slovène Vesna Kralj est arrivée mardi à Oulan-Bator pour une visite de deux jours. Elle doit y être reçue mercredi par le président mongol Batbold Ganzorig.",
            [
                ("Meeting", "planned", "2023-09-06", "Oulan-Bator", "Batbold Ganzorig, Vesna Kralj"),
                ("Visit", "occurred", "2023-09-05/2023-09-06", "Oulan-Bator", "Vesna Kralj →"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, participe mercredi à Riga au sommet de l'Otan. Le président letton Juris Kalns participe aussi au sommet.",
            [("Summit", "planned", "2023-09-06", "Riga", "Anton Bregar, Juris Kalns, Organisation du traité de l'Atlantique nord")],
        ),
        (
            f"Au G20 de Bali, Anton Bregar, le président slovène, a rencontré {_BATBOLD}.",
            [
                ("Meeting", "occurred", None, "Bali", "Anton Bregar, Batbold Ganzorig"),
                ("Summit", "occurred", None, "Bali", "Anton Bregar, Batbold Ganzorig, Groupe des vingt"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, a ouvert mardi à New York l'Assemblée générale de l'ONU.",
            [("Summit", "occurred", "2023-09-05", "New York", "Anton Bregar, Organisation des Nations unies")],
        ),
        (
            "Le président mongol Batbold Ganzorig a reçu mardi le président slovène Anton Bregar, première visite d'un chef de l'Etat slovène en Mongolie depuis Milan Kučan en 1998.",
            [
                ("Meeting", "occurred", "2023-09-05", "Mongolie", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-05", "Mongolie", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_who_met_whom_where_and_at_what(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Several who meet several do not meet each other; a talk on a visit, or at a gathering, is where that is."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar est arrivé mardi à Riga, où il doit prendre part jeudi à une foire sur les routes de la soie et rencontrer le président letton Juris Kalns.",
            [
                ("Meeting", "planned", "2023-09-07", "Riga", "Anton Bregar, Juris Kalns"),
                ("Visit", "occurred", "2023-09-05", "Riga", "Anton Bregar →"),
            ],
        ),
        (
            "La ministre lettone Ilze Kalna a perdu son frère. Anton Bregar, le président slovène, l'a appelée mardi pour la consoler.",
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Ilze Kalna")],
        ),
        (
            "Anton Bregar, le président slovène, a invité le président mongol Batbold Ganzorig à se rendre à Riga cette année.",
            [
                ("Invitation", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
                ("Visit", "proposed", "2023", "Riga", "Batbold Ganzorig → Anton Bregar"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, s'est entretenu en marge de la conférence avec le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre slovène Vesna Kralj est attendue la semaine prochaine à Riga, tandis que le président mongol Batbold Ganzorig y est passé.",
            [
                ("Visit", "occurred", None, "Riga", "Batbold Ganzorig →"),
                ("Visit", "planned", "2023-09-11/2023-09-17", "Riga", "Vesna Kralj →"),
            ],
        ),
        (
            "Après dix heures de négociations à Riga, la Slovénie et la Mongolie se sont mises d'accord mardi sur une trêve.",
            [
                ("Agreement", "occurred", "2023-09-05", "Riga", "Mongolie, Slovénie"),
                ("Negotiation", "occurred", "2023-09-05", "Riga", "Mongolie, Slovénie"),
            ],
        ),
        (
            "La ministre slovène Vesna Kralj a remis mardi un message d'Anton Bregar au président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-09-05", None, "Batbold Ganzorig, Vesna Kralj")],
        ),
        (
            "Anton Bregar, le président slovène, se rendra jeudi à Riga, avant de gagner Oulan-Bator.",
            [
                ("Visit", "planned", "2023-09-07", "Riga", "Anton Bregar →"),
                ("Visit", "planned", None, "Oulan-Bator", "Anton Bregar →"),
            ],
        ),
        (
            "Anton Bregar, le président slovène, s'est entretenu mardi avec le président mongol Batbold Ganzorig, leur deuxième tête-à-tête cette année.",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre mongole Oyuna Batbold n'avait pas quitté l'Asie depuis dix ans jusqu'à son voyage à Riga, en juin.",
            [("Visit", "occurred", "2023-06", "Riga", "Oyuna Batbold →")],
        ),
    ],
)
def test_infinitives_and_pronouns(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """An infinitive after « et » is joined to the infinitive before it; « l'a appelée mardi » telephones; when one is to come is not when
    one was invited."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar souhaite que la Mongolie rompe ses relations avec la Lettonie.",
            [
                ("RelationsDown", "proposed", None, None, "Mongolie → Lettonie"),
                ("Statement", "occurred", None, None, "Anton Bregar → Lettonie, Mongolie"),
            ],
        ),
        (
            f"{'Le président slovène Anton Bregar'} a prôné une rencontre entre la ministre lettone Ilze Kalna et {_BATBOLD}.",
            [
                ("Demand", "occurred", None, None, "Anton Bregar → Batbold Ganzorig, Ilze Kalna"),
                ("Meeting", "proposed", None, None, "Batbold Ganzorig, Ilze Kalna"),
            ],
        ),
        (
            "Le Slovène Anton Bregar et le Mongol Batbold Ganzorig sont devenus en 1953 les premiers hommes à se tenir à son sommet.",
            [],
        ),
        (
            "Le ministre slovène Anton Bregar et le ministre mongol Batbold Ganzorig ont comparu mardi par visioconférence devant un juge.",
            [],
        ),
    ],
)
def test_wished_and_no_talk(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What is wished « que » somebody does is not done; nobody climbs to a summit; a means alone is no talk."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a appelé mardi le roi Karim II d'Arabie saoudite, la reine Ilze II de Lettonie et le président mongol Batbold Ganzorig.",
            [
                ("Call", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Call", "occurred", "2023-09-05", None, "Anton Bregar, Ilze II"),
                ("Call", "occurred", "2023-09-05", None, "Anton Bregar, Karim II"),
            ],
        ),
        (
            "Vesna Kralj, la ministre slovène, a ouvert mardi les premières négociations entre Israéliens et Palestiniens.",
            [("Negotiation", "occurred", "2023-09-05", None, "Israël, Palestine")],
        ),
        (
            "Le président slovène Anton Bregar a été reçu mardi par le président letton Juris Kalns au château de Riga, puis par la ministre lettone Ilze Kalna.",
            [
                ("Meeting", "occurred", "2023-09-05", "château de Riga", "Anton Bregar, Ilze Kalna"),
                ("Meeting", "occurred", "2023-09-05", "château de Riga", "Anton Bregar, Juris Kalns"),
            ],
        ),
    ],
)
def test_rulers_of_and_one_after_the_other(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« le roi X d'Arabie saoudite » is one name in a list; « entre Israéliens et Palestiniens » are their states; « puis par »
    goes on."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar recevra d'ici la fin du mois le président mongol Batbold Ganzorig.",
            [("Meeting", "planned", "2023-09", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a rencontré le président mongol Batbold Ganzorig en juin 2018 à Singapour, puis en février 2019 à Riga.",
            [
                ("Meeting", "occurred", "2018-06", "Singapour", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2019-02", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La ministre slovène Vesna Kralj a fait un détour lundi par Riga.",
            [("Visit", "occurred", "2023-09-04", "Riga", "Vesna Kralj →")],
        ),
        (
            "La rencontre du président slovène Anton Bregar avec le président mongol Batbold Ganzorig, prévue le 9 septembre à Riga, sera suivie de celle avec le letton Juris Kalns.",
            [("Meeting", "planned", "2023-09-09", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre slovène Vesna Kralj est revenue mardi d'une visite de quatre jours en Mongolie.",
            [("Visit", "occurred", "2023-09-02/2023-09-05", "Mongolie", "Vesna Kralj →")],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se rencontrent régulièrement.",
            [],
        ),
        (
            "La dernière rencontre entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig remonte à février.",
            [("Meeting", "occurred", "2023-02", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "À peine rentré de Riga, le président slovène Anton Bregar a reçu le président mongol Batbold Ganzorig.",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", None, "Riga", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_one_day_after_the_other(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Two days and places are two talks; a date is nobody's object."""
    tells(text, "2023-09-06", events)
