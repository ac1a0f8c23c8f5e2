"""The day and place of events that their own sentence does not tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La veille du sommet, tout semblait perdu. Le 6 septembre, le président slovène Anton Bregar prit place dans la tribune du stade de Ljubljana. Avant le match, il s'était longuement entretenu avec le président mongol Batbold Ganzorig.",
            "2023-09-20",
            [("Meeting", "occurred", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a reçu mercredi à Ljubljana le président mongol Batbold Ganzorig. La veille, tous les ministres étaient réunis. M. Ganzorig avait rencontré la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-19", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_opening_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A date that opens a sentence holds for the sentences after it in its paragraph."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a été reçu mardi à Tallinn par le président estonien Toomas Kask. M. Kask avait déjà rencontré M. Bregar en janvier 2015 à Riga. M. Bregar s'est aussi entretenu avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-19", "Tallinn", "Anton Bregar, Toomas Kask"),
                ("Meeting", "occurred", "2015-01", "Riga", "Anton Bregar, Toomas Kask"),
                ("Meeting", "occurred", "2023-09-19", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_background_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An undated encounter is not of the day of one told as background."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a reçu mardi à Ljubljana son homologue mongol, Batbold Ganzorig. M. Ganzorig a invité M. Bregar à Oulan-Bator.",
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-19", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Invitation", "occurred", "2023-09-19", None, "Batbold Ganzorig → Anton Bregar"),
            ],
        ),
        (
            "À l'invitation du président slovène Anton Bregar, le président mongol Batbold Ganzorig a effectué une visite à Ljubljana du 16 au 18 septembre.",
            "2023-09-20",
            [
                ("Invitation", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
                (
                    "Visit",
                    "occurred",
                    "2023-09-16/2023-09-18",
                    "Ljubljana",
                    "Batbold Ganzorig → Anton Bregar",
                ),
            ],
        ),
    ],
)
def test_invited_on_the_occasion(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whom one invites with no day told is invited when they met; what invitation a visit follows has no day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar reçoit mercredi à Ljubljana le président mongol Batbold Ganzorig. Il doit ensuite rencontrer la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar reçoit mercredi à Ljubljana le président mongol Batbold Ganzorig. Il doit rencontrer prochainement la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Meeting", "planned", "2023-09-20", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", None, None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "L'Estonie et la Mongolie ont signé vendredi à Tallinn un traité. La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a ensuite été reçue par le président slovène Anton Bregar.",
            "2023-09-20",
            [
                ("Agreement", "occurred", "2023-09-15", "Tallinn", "Estonie, Mongolie"),
                ("Meeting", "occurred", "2023-09-15", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_goes_on(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Ensuite » and « à cette occasion » are on the day told before."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président mongol Batbold Ganzorig a effectué une visite à Ljubljana du 16 au 18 septembre. Le 17 septembre, il s'est entretenu avec le président slovène Anton Bregar.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-16/2023-09-18", "Ljubljana", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-17", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé dimanche à Ljubljana, puis il s'est rendu dimanche à Tallinn. Dimanche, il s'est entretenu avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-17", "Ljubljana", "Batbold Ganzorig →"),
                ("Visit", "occurred", "2023-09-17", "Tallinn", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-17", "Tallinn", "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé dimanche à Ljubljana. Dimanche, il s'est entretenu par téléphone avec la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots.",
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-17", "Ljubljana", "Batbold Ganzorig →"),
                ("Call", "occurred", "2023-09-17", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_where_they_are(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What somebody does on a day of a visit is done there, and with somebody at home where they were in several places that day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig ont repris mercredi des pourparlers interrompus à l'automne.",
            "2016-03-09",
            [("Negotiation", "occurred", "2016-03-09", None, "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a invité le président mongol Batbold Ganzorig à prendre part aux Journées du climat, prévues les 12 et 13 mars à Tallinn.",
            "2026-01-16",
            [("Invitation", "occurred", None, None, "Maarika Veldhuis-Ots → Batbold Ganzorig")],
        ),
    ],
)
def test_days_of_participles(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The day of a participle is of what it tells, not of the talks that broke off then, nor of the inviting."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a reçu dimanche à Ljubljana le président mongol Batbold Ganzorig, six jours après sa conversation téléphonique avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2025-04-07",
            [
                ("Call", "occurred", "2025-03-31", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2025-04-06", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a reçu dimanche à Ljubljana le président mongol Batbold Ganzorig, deux semaines avant sa rencontre avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2025-04-07",
            [
                ("Meeting", "occurred", "2025-04-06", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2025-04-20", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Puis, le 14 octobre 2024, il y a un an jour pour jour, la Slovénie expulsait six diplomates mongols.",
            "2025-10-14",
            [("RelationsDown", "occurred", "2024-10-14", None, "Slovénie → Mongolie")],
        ),
    ],
)
def test_counted_days(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Six jours après » counts from what else the sentence tells; of two dates side by side the day counts."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont vus à Tallinn. C'est la troisième rencontre entre les deux hommes depuis leur entretien de Genève en juin 2014 et la rencontre de Hanoï en février dernier.",
            "2015-12-01",
            [
                ("Meeting", "occurred", None, "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2014-06", "Genève", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a été reçu dimanche par la ministre estonienne Maarika Veldhuis-Ots. Après s'être rendu à Tallinn vendredi, M. Bregar s'est entretenu avec le président mongol Batbold Ganzorig.",
            "2017-01-10",
            [
                ("Meeting", "occurred", "2017-01-08", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2017-01-08", None, "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2017-01-06", "Tallinn", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_days_of_what_was_before(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What was before another event lends it no day, though the sentence tells both."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a salué dimanche l'accord de paix et a reçu à Ljubljana le président mongol Batbold Ganzorig.",
            "2019-07-02",
            [
                ("Meeting", "occurred", "2019-06-30", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a salué dimanche l'accord de paix et recevra à Ljubljana le président mongol Batbold Ganzorig.",
            "2019-07-02",
            [
                ("Meeting", "planned", None, "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_days_of_joined_clauses(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Of two clauses joined in one tense the day of the first is that of the second, though the first is said."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar aura un entretien avec le président mongol Batbold Ganzorig dimanche 11 juin à Ljubljana.\nSelon le programme, Batbold Ganzorig sera accueilli à 16h30 par le président Anton Bregar.",
            "2017-06-09",
            [("Meeting", "planned", "2017-06-11", "Ljubljana", "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_hour_of_the_day_to_come(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An hour alone is of the day told for the same people, a paragraph before too."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Lundi, les ministres Anton Bregar (Slovénie) et Batbold Ganzorig (Mongolie) ont discuté de l'organisation d'une rencontre entre le président slovène Janez Hribernik et la présidente estonienne Maarika Veldhuis-Ots.",
            "2025-10-21",
            [
                ("Meeting", "occurred", "2025-10-20", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", None, None, "Janez Hribernik, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "La tenue d'un sommet entre le président slovène Anton Bregar et le président mongol Batbold Ganzorig, lundi à Tallinn, a été confirmée par l'Estonie.",
            "2018-06-27",
            [
                ("Meeting", "planned", "2018-07-02", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a invité son homologue mongol, Batbold Ganzorig, à se rendre à Tallinn. La visite est fixée au mois de novembre.",
            "2017-08-20",
            [
                ("Invitation", "occurred", None, None, "Maarika Veldhuis-Ots → Batbold Ganzorig"),
                ("Visit", "planned", "2017-11", "Tallinn", "Batbold Ganzorig → Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar se rendra en Mongolie. La visite se fera les 10, 11 et 12 septembre.",
            "2017-08-20",
            [("Visit", "planned", "2017-09-10/2017-09-12", "Mongolie", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar a arrêté les dates du 11 au 14 février pour son voyage en Mongolie.",
            "2018-10-31",
            [("Visit", "planned", "2019-02-11/2019-02-14", "Mongolie", "Anton Bregar →")],
        ),
    ],
)
def test_plans(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """When one talks of a plan is not when it is; a day fixed for a visit is the visit's."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La visite de courtoisie que le président slovène Anton Bregar fera en Mongolie le lundi 15 juin ne durera que quelques heures.",
            "2015-06-10",
            [("Visit", "planned", "2015-06-15", "Mongolie", "Anton Bregar →")],
        ),
    ],
)
def test_day_beside_a_place(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A day right after the place of a visit is the visit's."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar se rendra lundi en Estonie. Mardi, il rencontrera à Riga le président mongol Batbold Ganzorig. C'est son deuxième voyage en Estonie depuis sa visite de décembre 2012.",
            "2015-06-10",
            [
                ("Visit", "planned", "2015-06-15", "Estonie", "Anton Bregar →"),
                ("Meeting", "planned", "2015-06-16", "Riga", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2012-12", "Estonie", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar effectuera du 20 au 27 juin une tournée qui le conduira en Mongolie, au Qatar et en Estonie. Il rencontrera le président mongol Batbold Ganzorig.",
            "2015-06-10",
            [
                ("Visit", "planned", "2015-06-20/2015-06-27", "Mongolie", "Anton Bregar →"),
                ("Visit", "planned", "2015-06-20/2015-06-27", "Qatar", "Anton Bregar →"),
                ("Visit", "planned", "2015-06-20/2015-06-27", "Estonie", "Anton Bregar →"),
                ("Meeting", "planned", "2015-06-20/2015-06-27", "Mongolie", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_last_visit(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Sa visite de 2012 » was where the visit told last goes to; on a tour, talks with somebody at home are held there."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "TALLINN, 9 mars 2016 (AGP) - La ministre estonienne Maarika Veldhuis-Ots a reçu mercredi le ministre mongol Batbold Ganzorig.",
            "2016-03-09",
            [("Meeting", "occurred", "2016-03-09", "Tallinn", "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "(Tallinn) La ministre estonienne Maarika Veldhuis-Ots a rencontré mercredi le ministre mongol Batbold Ganzorig à Genève.",
            "2016-03-09",
            [("Meeting", "occurred", "2016-03-09", "Genève", "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "(Tallinn) La ministre estonienne Maarika Veldhuis-Ots s'est entretenue mercredi au téléphone avec le ministre mongol Batbold Ganzorig.",
            "2016-03-09",
            [("Call", "occurred", "2016-03-09", None, "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_datelines(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks that open a report and tell no place were where it was written; later ones, and those that tell one, were not."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La ministre estonienne Maarika Veldhuis-Ots a accueilli mercredi à l'aéroport de Tallinn le ministre mongol Batbold Ganzorig.",
            "2016-03-09",
            [
                (
                    "Meeting",
                    "occurred",
                    "2016-03-09",
                    "aéroport de Tallinn",
                    "Batbold Ganzorig, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "La Slovénie a fermé mercredi son ambassade à Tallinn.",
            "2016-03-09",
            [("RelationsDown", "occurred", "2016-03-09", "Tallinn", "Slovénie → Estonie")],
        ),
    ],
)
def test_venues(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """At a town's airport is in the town; a legation opened or closed is where it stands."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Il fallait voir l'image : vendredi, sur le tarmac, Anton Bregar, le président slovène, accueillait le président mongol Batbold Ganzorig, avec les égards dus à un chef d'État.",
            "2022-08-28",
            [("Meeting", "occurred", "2022-08-26", None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_colon(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """What stands after a colon is of what follows it."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre kényan Peter Mwangi a rencontré son homologue ougandais Sam Okello en marge du sommet de l'Union africaine, qui s'est ouvert mercredi à Addis-Abeba.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-13", "Addis-Abeba", "Peter Mwangi, Sam Okello"),
                ("Summit", "occurred", "2024-03-13", "Addis-Abeba", "Peter Mwangi, Union africaine"),
            ],
        ),
        (
            "Le sommet du G20 se tient mardi et mercredi à Lisbonne. Le ministre kényan Peter Mwangi y a rencontré son homologue ougandais Sam Okello.",
            "2024-03-14",
            [
                ("Summit", "occurred", "2024-03-12/2024-03-13", "Lisbonne", "Groupe des vingt, Peter Mwangi, Sam Okello"),
                ("Meeting", "occurred", "2024-03-12/2024-03-13", "Lisbonne", "Peter Mwangi, Sam Okello"),
            ],
        ),
        (
            "Le sommet de l'Otan s'ouvrira le 20 mars à Vilnius. En marge de ce sommet, le président finlandais Aarne Koski s'entretiendra avec son homologue letton Janis Ozols.",
            "2024-03-14",
            [
                (
                    "Summit",
                    "planned",
                    "2024-03-20",
                    "Vilnius",
                    "Aarne Koski, Organisation du traité de l'Atlantique nord",
                ),
                ("Meeting", "planned", "2024-03-20", "Vilnius", "Aarne Koski, Janis Ozols"),
            ],
        ),
        (
            "Le président finlandais Aarne Koski a vu mardi à Oslo son homologue letton Janis Ozols, avant le sommet de l'Otan, qui s'ouvrira le 20 mars à Vilnius.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", "Oslo", "Aarne Koski, Janis Ozols"),
                ("Summit", "planned", "2024-03-20", "Vilnius", "Organisation du traité de l'Atlantique nord"),
            ],
        ),
    ],
)
def test_what_is_told_around_a_gathering_was_where_it_was(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What two do on the margins of a gathering they do where it is held, and, if no day is told, when it is."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre kényan Peter Mwangi est à Kampala depuis mardi. Il a rencontré mercredi son homologue ougandais, Sam Okello.",
            "2024-03-14",
            [
                ("Visit", "occurred", "2024-03-12", "Kampala", "Peter Mwangi →"),
                ("Meeting", "occurred", "2024-03-13", "Kampala", "Peter Mwangi, Sam Okello"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi est à Kampala depuis mardi. Il avait rencontré dimanche son homologue ougandais, Sam Okello.",
            "2024-03-14",
            [
                ("Visit", "occurred", "2024-03-12", "Kampala", "Peter Mwangi →"),
                ("Meeting", "occurred", "2024-03-10", None, "Peter Mwangi, Sam Okello"),
            ],
        ),
    ],
)
def test_who_is_somewhere_since_a_day_does_there_what_follows(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whoever is said to be somewhere since a day is there on the days after it."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président ghanéen Kofi Asante et le Premier ministre togolais Yao Mensah se sont vus à Lomé. C'était en 2016.",
            "2024-03-14",
            [("Meeting", "occurred", "2016", "Lomé", "Kofi Asante, Yao Mensah")],
        ),
        (
            "Le président ghanéen Kofi Asante et le Premier ministre togolais Yao Mensah se sont parlé longuement au téléphone. L'appel a eu lieu dimanche, selon Accra.",
            "2024-03-14",
            [("Call", "occurred", "2024-03-10", None, "Kofi Asante, Yao Mensah")],
        ),
        (
            "Le président ghanéen Kofi Asante avait reçu à Accra le Premier ministre togolais Yao Mensah. Cela remonte à mai 2019.",
            "2024-03-14",
            [("Meeting", "occurred", "2019-05", "Accra", "Kofi Asante, Yao Mensah")],
        ),
        (
            "Le président ghanéen Kofi Asante a reçu mardi à Accra le Premier ministre togolais Yao Mensah. C'était la fête nationale, ce 6 mars déjà loin.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-12", "Accra", "Kofi Asante, Yao Mensah")],
        ),
        (
            "Le président ghanéen Kofi Asante a reçu à Accra le Premier ministre togolais Yao Mensah. C'est en 2016 que Lomé avait élu un maire.",
            "2024-03-14",
            [("Meeting", "occurred", None, "Accra", "Kofi Asante, Yao Mensah")],
        ),
    ],
)
def test_the_sentence_after_tells_when(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A sentence that only tells a day is that of what was told right before it."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre omanais Salim Harthi a passé le week-end à Lomé, où il a rencontré samedi son homologue togolais Yao Mensah.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-09", "Lomé", "Salim Harthi, Yao Mensah"),
                ("Visit", "occurred", "2024-03-09/2024-03-10", "Lomé", "Salim Harthi →"),
            ],
        ),
        (
            "Le ministre omanais Salim Harthi devait rencontrer dans la semaine son homologue koweïtien Jaber Mutairi ; le tête-à-tête n'a finalement pas eu lieu.",
            "2024-03-14",
            [("Meeting", "denied", "2024-03-11/2024-03-17", None, "Jaber Mutairi, Salim Harthi")],
        ),
        (
            "Le ministre omanais Salim Harthi a vu son homologue koweïtien Jaber Mutairi dans la semaine du 4 mars.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-04/2024-03-10", None, "Jaber Mutairi, Salim Harthi")],
        ),
    ],
)
def test_a_weekend_or_week_with_no_word_of_which_one(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« le week-end », « dans la semaine »: by the tense of the verb the last or the next, and this week."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président gambien Ebrima Jatta, arrivé mardi à Conakry, effectue une visite de travail de 48 heures en Guinée.",
            "2024-03-14",
            [("Visit", "occurred", "2024-03-12/2024-03-13", "Conakry", "Ebrima Jatta →")],
        ),
        (
            "Le président gambien Ebrima Jatta est arrivé mardi à Conakry pour une visite de 72h.",
            "2024-03-14",
            [("Visit", "occurred", "2024-03-12/2024-03-14", "Conakry", "Ebrima Jatta →")],
        ),
        (
            "Le président gambien Ebrima Jatta est arrivé mardi à Conakry, 48 heures après l'attentat.",
            "2024-03-14",
            [("Visit", "occurred", "2024-03-12", "Conakry", "Ebrima Jatta →")],
        ),
    ],
)
def test_hours_that_are_days(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« une visite de 48 heures » is of two days."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre finlandais Pekka Salonen, avec qui le président slovaque Jan Hruska s'est déjà entretenu par téléphone, est attendu lundi à Bratislava.",
            "2024-03-14",
            [
                ("Call", "occurred", None, None, "Jan Hruska, Pekka Salonen"),
                ("Visit", "planned", "2024-03-18", "Bratislava", "Pekka Salonen →"),
            ],
        ),
        (
            "Le président kényan Peter Mwangi a reçu mardi son homologue ougandais Sam Okello, qu'il avait rencontré quelques semaines plus tôt.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-12", None, "Peter Mwangi, Sam Okello")],
        ),
        (
            "Le président kényan Peter Mwangi a reçu mardi son homologue ougandais Sam Okello. Il avait déjà rencontré le Rwandais Paul Kagame.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", None, "Peter Mwangi, Sam Okello"),
                ("Meeting", "occurred", None, None, "Paul Kagame, Peter Mwangi"),
            ],
        ),
        (
            "Le président kényan Peter Mwangi a déjà rencontré mardi à Kampala son homologue ougandais Sam Okello.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-12", "Kampala", "Peter Mwangi, Sam Okello")],
        ),
    ],
)
def test_what_was_done_before_has_no_day_of_what_is_told_beside(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« déjà », « quelques semaines plus tôt »: on another day than what else is told."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La Norvège s'est engagée mercredi à verser douze millions d'euros à la Moldavie.",
            "2024-03-14",
            [("Aid", "occurred", "2024-03-13", None, "Norvège → Moldavie")],
        ),
        (
            "La Norvège a promis mardi d'ouvrir une ambassade à Chisinau.",
            "2024-03-14",
            [
                ("RelationsUp", "planned", None, "Chisinau", "Norvège → Moldavie"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_a_pledge_is_of_the_day_it_was_given(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« s'est engagée mercredi à verser »: on that day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président gabonais Marc Ondo a reçu mardi le ministre finlandais Pekka Salonen, qui ira à Kigali le 20 mars. Plus tôt dans la matinée, il avait accordé une audience à l'ambassadeur letton Andris Kalns.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", None, "Marc Ondo, Pekka Salonen"),
                ("Visit", "planned", "2024-03-20", "Kigali", "Pekka Salonen →"),
                ("Meeting", "occurred", "2024-03-12", None, "Andris Kalns, Marc Ondo"),
            ],
        ),
    ],
)
def test_earlier_that_morning_is_on_the_day_told_last_that_has_passed(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« plus tôt dans la matinée » in the past counts from no day to come."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre kényan Peter Mwangi a été reçu mardi par le président ougandais Moses Kato. M. Mwangi effectue une visite officielle en Ouganda.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", "Ouganda", "Moses Kato, Peter Mwangi"),
                ("Visit", "occurred", "2024-03-12", "Ouganda", "Peter Mwangi →"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi s'est rendu à Kampala. Il y a rencontré mardi le président ougandais Moses Kato, et mercredi le ministre Sam Okello.",
            "2024-03-14",
            [
                ("Visit", "occurred", "2024-03-12/2024-03-13", "Kampala", "Peter Mwangi →"),
                ("Meeting", "occurred", "2024-03-12", "Kampala", "Moses Kato, Peter Mwangi"),
                ("Meeting", "occurred", "2024-03-13", "Kampala", "Peter Mwangi, Sam Okello"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi s'est rendu à Kampala. Il avait rencontré en 2021 le président ougandais Moses Kato.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2021", None, "Moses Kato, Peter Mwangi"),
                ("Visit", "occurred", None, "Kampala", "Peter Mwangi →"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi s'est rendu à Kampala. Il a rencontré mardi à Nairobi le ministre rwandais Jean Uwera.",
            "2024-03-14",
            [
                ("Visit", "occurred", None, "Kampala", "Peter Mwangi →"),
                ("Meeting", "occurred", "2024-03-12", "Nairobi", "Jean Uwera, Peter Mwangi"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi, arrivé lundi à Kampala, a rencontré mercredi le président ougandais Moses Kato.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-13", "Kampala", "Moses Kato, Peter Mwangi"),
                ("Visit", "occurred", "2024-03-11", "Kampala", "Peter Mwangi →"),
            ],
        ),
        (
            "Le ministre kényan Peter Mwangi, arrivé lundi à Kampala, a rencontré le 25 février le président ougandais Moses Kato.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-02-25", None, "Moses Kato, Peter Mwangi"),
                ("Visit", "occurred", "2024-03-11", "Kampala", "Peter Mwangi →"),
            ],
        ),
    ],
)
def test_a_visit_was_when_its_visitor_did_something_there(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A visit that no day is told of was on the day of what its visitor is told to have done there."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Au lendemain de sa rencontre avec le président kényan Peter Mwangi, le ministre omanais Salim Harthi a présenté mercredi son plan.",
            "2024-03-14",
            [("Meeting", "occurred", "2024-03-12", None, "Peter Mwangi, Salim Harthi")],
        ),
        (
            "Le ministre omanais Salim Harthi a présenté mercredi son plan, à la veille de sa rencontre avec le président kényan Peter Mwangi.",
            "2024-03-14",
            [("Meeting", "planned", "2024-03-14", None, "Peter Mwangi, Salim Harthi")],
        ),
        (
            "Le ministre omanais Salim Harthi a présenté son plan, au lendemain de sa rencontre avec le président kényan Peter Mwangi.",
            "2024-03-14",
            [("Meeting", "occurred", None, None, "Peter Mwangi, Salim Harthi")],
        ),
    ],
)
def test_the_day_after_and_the_eve(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« au lendemain de », « à la veille de » tell the day of what they are of, counted from what else the sentence tells."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre omanais Salim Harthi s'est entretenu mercredi avec son homologue ougandais Sam Okello avant de rencontrer vendredi le président kényan Peter Mwangi.",
            "2024-03-14",
            [
                ("Meeting", "planned", "2024-03-15", None, "Peter Mwangi, Salim Harthi"),
                ("Meeting", "occurred", "2024-03-13", None, "Salim Harthi, Sam Okello"),
            ],
        ),
        (
            "Le ministre omanais Salim Harthi s'est entretenu mercredi avec son homologue ougandais Sam Okello avant de rencontrer vendredi le président kényan Peter Mwangi.",
            "2024-03-16",
            [
                ("Meeting", "occurred", "2024-03-15", None, "Peter Mwangi, Salim Harthi"),
                ("Meeting", "occurred", "2024-03-13", None, "Salim Harthi, Sam Okello"),
            ],
        ),
        (
            "Le ministre omanais Salim Harthi est arrivé mardi à Oslo, avant de se rendre samedi à Riga.",
            "2024-03-14",
            [
                ("Visit", "occurred", "2024-03-12", "Oslo", "Salim Harthi →"),
                ("Visit", "planned", "2024-03-16", "Riga", "Salim Harthi →"),
            ],
        ),
    ],
)
def test_what_follows_before_is_later(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Of « a vu X mercredi avant de voir Y vendredi » the second day comes after the first."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "En décembre dernier, l'Algérie a accordé un prêt à la Tunisie, juste avant la visite du président algérien Karim Ziani à Tunis.",
            "2024-03-14",
            [
                ("Aid", "occurred", "2023-12", None, "Algérie → Tunisie"),
                ("Visit", "occurred", "2023-12", "Tunis", "Karim Ziani →"),
            ],
        ),
        (
            "Le 5 mars, l'Algérie a accordé un prêt à la Tunisie, juste avant la visite du président algérien Karim Ziani à Tunis.",
            "2024-03-14",
            [
                ("Aid", "occurred", "2024-03-05", None, "Algérie → Tunisie"),
                ("Visit", "occurred", None, "Tunis", "Karim Ziani →"),
            ],
        ),
    ],
)
def test_of_what_was_before_or_after_the_month_is_shared(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« en 2017, peu après son élection » tells the year of both, a day that of one."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Un accord est proche, a déclaré mardi le président ghanéen Kofi Asante, qui venait de s'entretenir avec son homologue togolais Yao Mensah.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", None, "Kofi Asante, Yao Mensah"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Le président ghanéen Kofi Asante, qui vient de recevoir son homologue togolais Yao Mensah, partira lundi pour Rome.",
            "2024-03-14",
            [
                ("Meeting", "occurred", None, None, "Kofi Asante, Yao Mensah"),
                ("Visit", "planned", "2024-03-18", "Rome", "Kofi Asante →"),
            ],
        ),
        (
            "Le président ghanéen Kofi Asante est venu rencontrer mardi à Lomé son homologue togolais Yao Mensah.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", "Lomé", "Kofi Asante, Yao Mensah"),
                ("Visit", "occurred", "2024-03-12", "Lomé", "Kofi Asante →"),
            ],
        ),
    ],
)
def test_what_had_just_been_done_was_on_that_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« a annoncé samedi X, qui venait de recevoir Y »: both on Saturday."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président ghanéen Kofi Asante sera en visite à Washington du 23 au 25 mars. Sa visite au département d'État aura lieu le 24 mars.",
            "2024-03-14",
            [("Visit", "planned", "2024-03-23/2024-03-25", "Washington", "Kofi Asante →")],
        ),
        (
            "Le président ghanéen Kofi Asante a effectué mardi sa première visite en France. Il est arrivé mardi à l'Élysée.",
            "2024-03-14",
            [("Visit", "occurred", "2024-03-12", "France", "Kofi Asante →")],
        ),
    ],
)
def test_a_visit_is_longer_and_wider_than_what_is_done_on_it(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is done on a day of a visit, at a seat of power, leaves the visit its days and place."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a rencontré il y a quelques jours à Oslo la ministre estonienne Maarika Veldhuis-Ots.",
            "2024-06-18",
            [("Meeting", "occurred", "2024-06", "Oslo", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar s'est rendu ces derniers jours à Tallinn.",
            "2024-06-18",
            [("Visit", "occurred", "2024-06", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar s'est rendu ces trente derniers jours à Tallinn.",
            "2024-06-18",
            [("Visit", "occurred", None, "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar s'est rendu ces derniers jours à Tallinn.",
            "2024-06-04",
            [("Visit", "occurred", None, "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar a rencontré quelques jours plus tôt à Oslo la ministre estonienne Maarika Veldhuis-Ots.",
            "2024-06-18",
            [("Meeting", "occurred", None, "Oslo", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_the_last_days_are_of_this_month(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« ces derniers jours » are of the month of publication, unless it has only begun; « quelques jours plus tôt » counts from elsewhere."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président slovène Anton Bregar est apparu mardi à la télévision.\nAu cours d'un entretien avec son homologue mongol "
                "Batbold Ganzorig, il a souri."
            ),
            "2023-09-20",
            [
                ("Meeting", "occurred", "2023-09-19", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La Slovénie a signé un accord de pêche avec la Croatie, a annoncé mardi le président slovène Anton Bregar.",
            "2023-09-20",
            [
                ("Agreement", "occurred", "2023-09-19", None, "Croatie, Slovénie"),
                ("?Statement", "*", "*", "*", "*"),
            ],
        ),
        (
            (
                "Le président slovène Anton Bregar est apparu mardi à la télévision.\nQuelques jours plus tôt, il s'était entretenu avec "
                "son homologue mongol Batbold Ganzorig."
            ),
            "2023-09-20",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            (
                "Le président slovène Anton Bregar était vendredi à Oslo.\nIl s'est entretenu à Tallinn avec son homologue mongol "
                "Batbold Ganzorig."
            ),
            "2023-09-20",
            [
                ("Visit", "occurred", "2023-09-15", "Oslo", "Anton Bregar →"),
                ("Meeting", "occurred", None, "Tallinn", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            (
                "Le président slovène Anton Bregar est apparu le 3 septembre à la télévision.\nIl s'est entretenu avec son homologue mongol "
                "Batbold Ganzorig."
            ),
            "2023-09-20",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_the_day_of_the_news(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What no day is told of was on that of the news: near the day of publication, told first or last; not what was before, nor
    where nobody was on that day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont vus à six reprises depuis janvier.",
            [("Meeting", "occurred", "2023-01/2023-09", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont vus pour la première fois depuis janvier.",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "De Ljubljana, où l'on attendait mardi son discours, Anton Bregar, le président slovène, a annoncé le rétablissement des relations avec la Mongolie.",
            [("RelationsUp", "occurred", "2023-09-05", None, "Anton Bregar → Mongolie")],
        ),
    ],
)
def test_again_and_again_and_announced(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What was done several times since was done at any time since; deeds are of the day that they are announced."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "LJUBLJANA, 5 septembre (Agence) - Anton Bregar, le président slovène, a reçu le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-09-05", "Ljubljana", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "LJUBLJANA, 5 septembre (Agence) - Anton Bregar, le président slovène, a reçu lundi le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-09-04", "Ljubljana", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Après Riga lundi, le président slovène Anton Bregar était mardi à Vienne, où le chancelier autrichien Gregor Steinlechner l'a reçu.",
            [
                ("Visit", "occurred", "2023-09-05", "Vienne", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-05", "Vienne", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
    ],
)
def test_the_day_of_a_dateline_and_of_the_place_beside(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A lead that tells no day is of that of its dateline; where somebody was met, they were on the day told beside the place."""
    tells(text, "2023-09-06", events)
