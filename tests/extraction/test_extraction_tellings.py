"""Encounters told in further ways: by what was talked of, with one side only, by plane, at an hour, in a delegation."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a évoqué lundi la pêche avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a fait mardi le point avec le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar a évoqué lundi la situation en Mongolie.",
            "2023-09-06",
            [("?Statement", "*", "*", None, "*")],
        ),
    ],
)
def test_talks_told_by_what_is_talked_of(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« évoquer avec », « faire le point avec » are talks with whom the question was raised; the question alone is none."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a reçu lundi la ministre estonienne Maarika Veldhuis-Ots. Avec le ministre mongol Batbold Ganzorig, les discussions ont porté sur les mines.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a reçu lundi la ministre estonienne Maarika Veldhuis-Ots. Quant aux entretiens avec le ministre mongol Batbold Ganzorig, ils ont porté sur les mines.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a eu mardi un entretien avec la ministre estonienne Maarika Veldhuis-Ots, suivi d'une audience auprès du président mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar était mardi à Tallinn. Un sommet s'est tenu avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-09-05", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_one_side_told_the_other_left(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """a talk told with one side only is with whoever the text told last."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Il aura fallu un appel téléphonique, lundi, du ministre slovène Anton Bregar à la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Call", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots sont convenus mardi d'une trêve de la pêche lors d'une conversation téléphonique.",
            "2023-09-06",
            [
                ("Agreement", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Call", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_calls_from_one_to_another(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« un appel téléphonique de A à B », « lors d'une conversation téléphonique » are calls."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'avion du ministre slovène Anton Bregar a atterri lundi à Oulan-Bator.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-04", "Oulan-Bator", "Anton Bregar →")],
        ),
        (
            "Après avoir visité l'Angola, la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est arrivée mardi en Namibie.",
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-21", "Namibie", "Maarika Veldhuis-Ots →"),
                ("Visit", "occurred", None, "Angola", "Maarika Veldhuis-Ots →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar passera jeudi par l'Estonie et la Finlande.",
            "2023-09-06",
            [
                ("Visit", "planned", "2023-09-07", "Estonie", "Anton Bregar →"),
                ("Visit", "planned", "2023-09-07", "Finlande", "Anton Bregar →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a reçu mardi la ministre estonienne Maarika Veldhuis-Ots et son ambassadrice en poste à Vienne.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar s'est rendu, lundi, en Mongolie, à l'invitation du ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Invitation", "occurred", None, None, "Batbold Ganzorig → Anton Bregar"),
                ("Visit", "occurred", "2023-09-04", "Mongolie", "Anton Bregar → Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_visits_by_what_carries_the_visitor(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """the plane of somebody lands with them; « passera par » and « rallier » are visits, « en poste à » is no place of the talk."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a atterri à Tallinn vers 15h30. Il a été accueilli par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-09-06", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-06", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar se rendra vendredi à Tallinn. Il s'entretiendra avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "planned", "2023-09-08", "Tallinn", "Anton Bregar →"),
                ("Meeting", "planned", "2023-09-08", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar s'est envolé dimanche pour une tournée qui l'emmènera en Estonie et en Mongolie.",
            "2023-09-06",
            [
                ("Visit", "planned", None, "Estonie", "Anton Bregar →"),
                ("Visit", "planned", None, "Mongolie", "Anton Bregar →"),
            ],
        ),
        (
            "C'est le second voyage d'Anton Bregar, ministre slovène, en Mongolie depuis sa visite de mai 2019.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2019-05", "Mongolie", "Anton Bregar →"),
                ("Visit", "occurred", None, "Mongolie", "Anton Bregar →"),
            ],
        ),
        (
            "Les ministres slovène Anton Bregar et estonienne Maarika Veldhuis-Ots se sont rencontrés à Vienne pour parler de la trêve en vigueur depuis le 4 août.",
            "2023-09-06",
            [("Meeting", "occurred", None, "Vienne", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "C'est la première rencontre entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots depuis l'arrivée au pouvoir de celle-ci fin juillet.",
            "2023-09-06",
            [("Meeting", "occurred", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar a reçu la ministre estonienne Maarika Veldhuis-Ots à Ljubljana en février et le ministre mongol Batbold Ganzorig en mars.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-03", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-02", "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_days_of_the_narrative(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """an hour alone is of the day told last, else of the paper's; what happens on a visit is on its day, also when both are to come."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots ont pu s'entretenir lundi à Vienne.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Vienne", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar a donné son accord de principe pour une rencontre avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "proposed", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Un entretien entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots est une éventualité.",
            "2023-09-06",
            [("Meeting", "proposed", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "L'entretien de lundi entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots a permis d'apaiser la querelle.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar effectuait lundi une visite non annoncée à Tallinn.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar a exposé mardi son plan en s'entretenant avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar a accepté l'idée d'une rencontre avec le président mongol Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_how_a_talk_stands(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« ont pu » did; « accord pour une rencontre » and « est une éventualité » did not yet; a talk that « a permis de » was held; what was « non annoncée » took place."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar assistait vendredi à son premier Conseil européen à Bruxelles.",
            "2017-06-24",
            [("Summit", "occurred", "2017-06-23", "Bruxelles", "Anton Bregar, Union européenne")],
        ),
        (
            "À l'issue du Conseil européen vendredi, la chancelière Angela Merkel a pris la parole.",
            "2017-06-24",
            [("Summit", "occurred", "2017-06-23", None, "Angela Merkel, Union européenne")],
        ),
        (
            "Un sommet européen s'ouvrira jeudi à Bruxelles.",
            "2017-06-24",
            [("Summit", "planned", "2017-06-29", "Bruxelles", "Union européenne")],
        ),
        (
            "Un sommet sous l'égide de l'ONU a réuni lundi à Vienne le président slovène Anton Bregar, la présidente estonienne Maarika Veldhuis-Ots et le président mongol Batbold Ganzorig.",
            "2017-06-24",
            [
                (
                    "Summit",
                    "occurred",
                    "2017-06-19",
                    "Vienne",
                    "Anton Bregar, Batbold Ganzorig, Maarika Veldhuis-Ots, Organisation des Nations unies",
                )
            ],
        ),
    ],
)
def test_gatherings_by_name(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """the European Council, and any « sommet européen », is the Union's gathering; what a summit is held under is no mediation; it is the summit that welcomes."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a reçu lundi une délégation conduite par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar participera jeudi à un dîner offert par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-07", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar se rendra vendredi à Tallinn. Il sera accompagné, selon la présidence, de la ministre de la Mer, Oyuna Kolar.",
            "2023-09-06",
            [("Visit", "planned", "2023-09-08", "Tallinn", "Anton Bregar, Oyuna Kolar →")],
        ),
    ],
)
def test_who_comes_with_a_delegation(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """a delegation is whoever leads it; a meal is with whoever offers it."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar est allé lundi à Tartu, en Estonie, où il a eu un entretien avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Tartu", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-04", "Tartu", "Anton Bregar →"),
            ],
        ),
        (
            "Les ministres slovène Anton Bregar et estonienne Maarika Veldhuis-Ots ont parlé samedi, au cours d'un déjeuner, des incendies en Amazonie.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-02", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Avant un dîner à Helsinki, le ministre slovène Anton Bregar a rencontré, lundi, à Tallinn, la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_where_of_a_clause(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« où il a eu un entretien » is where it was; the town before its country is the nearer word; what burns elsewhere is not where they talk."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar, la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig se sont entretenus lundi par téléphone.",
            "2023-09-06",
            [
                (
                    "Call",
                    "occurred",
                    "2023-09-04",
                    None,
                    "Anton Bregar, Batbold Ganzorig, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "L'entretien téléphonique de lundi entre le ministre slovène Anton Bregar, la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig a duré une heure.",
            "2023-09-06",
            [
                (
                    "Call",
                    "occurred",
                    "2023-09-04",
                    None,
                    "Anton Bregar, Batbold Ganzorig, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a appelé lundi par téléphone la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig"),
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_all_with_each_other(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """who speak together by telephone have one call; one who calls several has as many."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar s'est entretenu mardi avec la ministre estonienne Maarika Veldhuis-Ots, à la suite de sa rencontre, lundi à Vienne, avec le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Vienne", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a serré la main de la ministre estonienne Maarika Veldhuis-Ots, qu'il avait déjà reçue en juin à Ljubljana.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-06", "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", None, None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar s'est entretenu avec la ministre estonienne Maarika Veldhuis-Ots. Anton Bregar n'a pas exclu de recevoir un jour Maarika Veldhuis-Ots à Ljubljana.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "proposed", None, "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène des Affaires étrangères, Anton Bregar, a reçu lundi son homologue estonienne, Maarika Veldhuis-Ots. Le ministre a ensuite téléphoné à Batbold Ganzorig, le président mongol.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_one_of_two_talks(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """whom a further talk of the sentence was with has no part in the first."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar est attendu vendredi à Tallinn pour une visite de trois jours.",
            "2023-09-06",
            [("Visit", "planned", "2023-09-08/2023-09-10", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar a terminé lundi une visite de trois jours à Tallinn.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-02/2023-09-04", "Tallinn", "Anton Bregar →")],
        ),
        (
            "C'est la première visite en Estonie du ministre slovène Anton Bregar depuis 2015.",
            "2023-09-06",
            [("Visit", "occurred", None, "Estonie", "Anton Bregar →")],
        ),
    ],
)
def test_how_long_a_visit_lasts(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« pour une visite de trois jours » is all of them, counted back from the day on which it ended; « depuis » and « jusqu'à » are no day of what is told beside them."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar et son épouse sont arrivés mardi à Vienne avec la présidente estonienne Maarika Veldhuis-Ots pour un sommet.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-05", "Vienne", "Anton Bregar, Maarika Veldhuis-Ots →")],
        ),
        (
            "Le président slovène Anton Bregar et la présidente estonienne Maarika Veldhuis-Ots se sont retrouvés mardi à Vienne pour leur deuxième sommet.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Vienne", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_many_and_two(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """two who attend a summit do not meet each other there; « leur deuxième sommet » is the meeting of two."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président sénégalais Macky Sall a reçu tour à tour, lundi à Dakar, l'ambassadeur du Ghana, Kwabena Asare-Mensah, et l'ambassadrice d'Estonie, Liisu Karjamaa.",
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-20", "Dakar", "Kwabena Asare-Mensah, Macky Sall"),
                ("Meeting", "occurred", "2023-02-20", "Dakar", "Liisu Karjamaa, Macky Sall"),
            ],
        ),
        (
            "Le président géorgien Irakli Tamaradze a reçu successivement, lundi à Tbilissi, le président moldave Vasile Cernomaz, le président kirghiz Azamat Toktorbaïev et le Premier ministre chypriote Andreas Lefkaritis.",
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-20", "Tbilissi", "Irakli Tamaradze, Vasile Cernomaz"),
                ("Meeting", "occurred", "2023-02-20", "Tbilissi", "Azamat Toktorbaïev, Irakli Tamaradze"),
                ("Meeting", "occurred", "2023-02-20", "Tbilissi", "Andreas Lefkaritis, Irakli Tamaradze"),
            ],
        ),
        (
            "Il est possible que le président philippin Rodel Macaspac rencontre le président mongol Batbold Ganzorig à San Francisco.",
            "2023-02-22",
            [("Meeting", "proposed", None, "San Francisco", "Batbold Ganzorig, Rodel Macaspac")],
        ),
    ],
)
def test_what_was_wanted(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Sentences that were long read wrongly are read right."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Il est prévu que le ministre slovène Anton Bregar soit reçu à Tallinn par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "planned", None, "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_what_is_foreseen(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« il est prévu que X soit reçu » is to come."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre des Affaires étrangères de l'Estonie Jaan Kuusk se rend jeudi à Vienne pour voir Sergueï Lavrov.",
            "2023-09-06",
            [
                ("Meeting", "planned", "2023-09-07", "Vienne", "Jaan Kuusk, Sergueï Lavrov"),
                ("Visit", "planned", "2023-09-07", "Vienne", "Jaan Kuusk →"),
            ],
        ),
        (
            "Mike Pompeo a rencontré à Djeddah le roi Salmane et le prince héritier Mohammed ben Salmane.",
            "2018-10-17",
            [
                (
                    "Meeting",
                    "occurred",
                    None,
                    "Djeddah",
                    "Mike Pompeo, Mohammed ben Salmane, Salmane d'Arabie saoudite",
                )
            ],
        ),
        (
            "Le ministre mongol est attendu mardi à Moscou pour une rencontre avec son homologue russe Sergueï Lavrov.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-12", "Moscou", "Mongolie, Sergueï Lavrov")],
        ),
    ],
)
def test_whose_name_follows_a_country(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """a name right after the country of an office is of the holder; a king called by one name is no prince of that name."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots se sont serré la main mardi sous les regards du président mongol Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "À 16 heures, le ministre slovène Anton Bregar accueillera à Ljubljana la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-06", "Ljubljana", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_hands_and_hours(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """who shakes hands under the eyes of another does not meet him; an hour before the verb is of its day."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Angela Merkel, chancelière d'Allemagne élue à Berlin, et Emmanuel Macron, le président français, se sont rencontrés mardi à Meseberg.",
            "2018-06-21",
            [("Meeting", "occurred", "2018-06-19", "Meseberg", "Angela Merkel, Emmanuel Macron")],
        ),
        (
            "Angela Merkel, la chancelière, et Emmanuel Macron, qui préside la France, s'étaient rencontrés mardi à Meseberg.",
            "2018-06-21",
            [("Meeting", "occurred", "2018-06-19", "Meseberg", "Angela Merkel, Emmanuel Macron")],
        ),
    ],
)
def test_two_subjects_with_appositions(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """of a verb in the plural both are subjects, however much is said of the first."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar se rendra vendredi à Tallinn pour un sommet avec la ministre estonienne Maarika Veldhuis-Ots, a annoncé lundi la présidence.",
            "2018-09-03",
            [
                ("Meeting", "planned", "2018-09-07", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "planned", "2018-09-07", "Tallinn", "Anton Bregar →"),
            ],
        ),
        (
            "La présidence slovène a fait savoir que le ministre slovène Anton Bregar allait recevoir mardi la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-04",
            [
                ("Meeting", "planned", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "La rencontre entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots sera un entretien de travail.",
            "2023-09-06",
            [("Meeting", "planned", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar partira jeudi pour l'Estonie et la Mongolie.",
            "2023-09-06",
            [
                ("Visit", "planned", "2023-09-07", "Estonie", "Anton Bregar →"),
                ("Visit", "planned", "2023-09-07", "Mongolie", "Anton Bregar →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar ira chercher des soutiens mardi, en rencontrant la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-12", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_when_it_was_said(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """the day of the saying is not that of what is said; « allait recevoir » is to come; what « sera un entretien » too; « en recevant » is as its verb."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar est arrivé lundi à Tallinn. Il y a vu séparément la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Il y a deux jours, le ministre slovène Anton Bregar a reçu la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar gagnera ensuite l'Estonie.",
            "2023-09-06",
            [("Visit", "planned", None, "Estonie", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar est attendu jeudi par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-07", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_there_and_awaited(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« il y a vu X » is somebody's doing at the place told before, « il y a deux ans » nobody's; « gagnera l'Estonie » is a visit; who is awaited by somebody is to meet them."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Un sommet de l'Otan s'est tenu lundi à Bruxelles, auquel participait le président américain Joe Biden.",
            "2021-06-15",
            [
                (
                    "Summit",
                    "occurred",
                    "2021-06-14",
                    "Bruxelles",
                    "Joe Biden, Organisation du traité de l'Atlantique nord",
                )
            ],
        ),
        (
            "Le sommet qui réunira les présidents du Mali et du Niger et le président français Emmanuel Macron à Pau aura lieu le 13 janvier.",
            "2019-12-30",
            [
                (
                    "Summit",
                    "planned",
                    "2020-01-13",
                    "Pau",
                    "Emmanuel Macron, Ibrahim Boubacar Keïta, Mahamadou Issoufou",
                )
            ],
        ),
    ],
)
def test_who_takes_part(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """whoever a summit's clause says takes part in it attends, and so do those whom it « réunira »."""
    tells(text, published, events)
