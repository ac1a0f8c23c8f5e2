"""Days, places and those who take part, over the sentences of short reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_MET = "Le président slovène Anton Bregar et le président estonien Toomas Kask se sont entretenus mardi à Ljubljana."


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Leur dernière rencontre avait eu lieu à Kidal en mai 2021.", [("Meeting", "occurred", "2021-05", "Kidal", "Anton Bregar, Toomas Kask")]),
        ("Leur précédent entretien datait de mai 2021.", [("Meeting", "occurred", "2021-05", None, "Anton Bregar, Toomas Kask")]),
        ("Leur pays compte deux millions d'habitants depuis mai 2021.", []),
    ],
)
def test_their_last_talk(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« leur dernière rencontre » is told though its sentence names nobody."""
    tells(f"{_MET} {text}", "2023-09-06", [("Meeting", "occurred", "2023-09-05", "Ljubljana", "Anton Bregar, Toomas Kask"), *events])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar est rentré lundi d'une visite à Tallinn.\n\nIl y avait été reçu samedi par le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-02", "Tallinn", "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Le président slovène Anton Bregar est rentré lundi d'une visite à Tallinn.\n\nIl y avait rencontré samedi le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-02", "Tallinn", "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Le président slovène Anton Bregar est rentré lundi d'une visite à Tallinn.\n\nIl y avait samedi des partisans de l'opposition autour du président estonien Toomas Kask.",
            [("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →")],
        ),
    ],
)
def test_he_had_been_received_there(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« il y avait été reçu » is of somebody, « il y avait des partisans » of nobody."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar séjourne à Tallinn depuis lundi.",
            [("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar, en visite officielle en Estonie depuis lundi, a eu mardi un entretien avec le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-04", "Estonie", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-05", "Estonie", "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est rendu mardi dans le nord du Mali, où il a été reçu à Kidal par le maréchal Pekka Salonen.",
            [
                ("Visit", "occurred", "2023-09-05", "Mali", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-05", "Kidal", "Anton Bregar, Pekka Salonen"),
            ],
        ),
        (
            "Le président slovène Anton Bregar est arrivé lundi à Tallinn pour une visite de trois jours. Il a été reçu dans la foulée par le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-04/2023-09-06", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Toomas Kask"),
            ],
        ),
    ],
)
def test_days_of_stays(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Since when somebody is on a visit, and what was done as soon as they came."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président estonien Toomas Kask a reçu mardi soir à dîner à Tallinn le président slovène Anton Bregar, deux jours avant le sommet de l'Union européenne, jeudi à Prague.",
            [("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Toomas Kask"), ("?Summit", "planned", "2023-09-07", "*", "Union européenne")],
        ),
        (
            "Le président slovène Anton Bregar a pris mardi à Tallinn le petit-déjeuner avec le président estonien Toomas Kask.",
            [("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Toomas Kask")],
        ),
        (
            "Le président slovène Anton Bregar et le président estonien Toomas Kask ont eu mardi à Riga un petit-déjeuner de travail.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Toomas Kask")],
        ),
        ("Le président slovène Anton Bregar a pris mardi à Tallinn le temps de saluer la foule et le président estonien Toomas Kask.", [("?Support", "*", "*", "*", "*")]),
    ],
)
def test_meals(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« recevoir à dîner » is one talk, where the guest was received."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a présidé mardi une réunion de crise. Lundi, le président mongol Batbold Ganzorig avait été reçu par ce dernier.",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a reçu mardi le président mongol Batbold Ganzorig. Ce dernier avait vu lundi le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", None, "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
    ],
)
def test_the_latter(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« X a été reçu par ce dernier » is not X."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président mongol Batbold Ganzorig s'est entretenu mardi à Tallinn avec le président slovène Anton Bregar. Il avait rencontré la veille le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig s'est entretenu mardi à Tallinn avec le président slovène Anton Bregar. Il avait rencontré la veille le chancelier autrichien Gregor Steinlechner.",
            [
                ("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", None, "Batbold Ganzorig, Gregor Steinlechner"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig s'est entretenu mardi à Tallinn avec le président slovène Anton Bregar. Les deux hommes avaient déjà dîné ensemble lundi soir.",
            [
                ("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_the_town_of_the_day_before(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who met in a town met there a day before, too, and so did a guest and who is at home there; others may have met elsewhere."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a rencontré mardi le président mongol Batbold Ganzorig. Il participe mercredi à Riga à un sommet réunissant l'Autriche, la Mongolie et l'Estonie. Il s'est entretenu en marge du sommet avec le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Summit", "occurred", "2023-09-06", "Riga", "*"),
                ("Meeting", "occurred", "2023-09-06", "Riga", "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Les présidents slovène Anton Bregar et mongol Batbold Ganzorig s'étaient vus le 29 août à Riga. Le président estonien Toomas Kask devait gagner Vienne dans la soirée.",
            [
                ("Meeting", "occurred", "2023-08-29", "Riga", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "planned", "2023-09-06", "Vienne", "Toomas Kask →"),
            ],
        ),
        (
            "La session de 2020 a suivi la visite du président slovène Anton Bregar à Tallinn en février de cette année-là.",
            [("Visit", "occurred", "2020-02", "Tallinn", "Anton Bregar →"), ("?Meeting", "*", "*", "*", "*")],
        ),
    ],
)
def test_days_that_count_from_others(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A talk beside a summit is of its day, not of that of a talk before it; « dans la soirée » is today's where what was told is long ago."""
    tells(text, "2023-09-06", events)


def test_the_host_told_where_the_visit_is_told_again(tells: Callable[..., None]) -> None:
    """« à l'invitation de X » holds for a visit whichever of its sentences tells it."""
    tells(
        "Communiqué sanctionnant la visite à Tallinn du ministre slovène Anton Bregar.\n\nÀ l'invitation du ministre estonien Toomas Kask, le ministre slovène Anton Bregar a séjourné à Tallinn les 4 et 5 septembre.",
        "2023-09-06",
        [
            ("Visit", "occurred", "2023-09-04/2023-09-05", "Tallinn", "Anton Bregar → Toomas Kask"),
            ("Invitation", "occurred", "*", None, "Toomas Kask → Anton Bregar"),
        ],
    )


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président mongol Batbold Ganzorig s'est envolé mardi pour Riga, après un entretien avec le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-05", "Riga", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-05", None, "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig a été reçu mardi à Vienne par le chancelier autrichien Gregor Steinlechner, après un entretien avec le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-05", "Vienne", "Batbold Ganzorig, Gregor Steinlechner"),
                ("Meeting", "occurred", "2023-09-05", None, "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé mardi à Riga après avoir rencontré le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-05", "Riga", "Batbold Ganzorig →"),
                ("Meeting", "occurred", None, None, "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig est arrivé mardi à Riga.\n\nIl doit y avoir des entretiens avec le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-05", "Riga", "Batbold Ganzorig →"),
                ("Meeting", "planned", None, "Riga", "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
    ],
)
def test_a_talk_before_a_journey(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What was before a journey, or before another talk, was not where that was; « y avoir un entretien » is there."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar devait rencontrer mercredi le président mongol Batbold Ganzorig, puis le président estonien Toomas Kask vendredi.",
            [
                ("Meeting", "planned", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-08", None, "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a rencontré mardi le président mongol Batbold Ganzorig et lundi le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Toomas Kask"),
            ],
        ),
        (
            "Le président slovène Anton Bregar effectue mercredi et jeudi une visite à Tallinn.",
            [("Visit", "planned", "2023-09-06/2023-09-07", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar est en visite mercredi et jeudi à Tallinn.",
            [("Visit", "occurred", "2023-09-06/2023-09-07", "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar s'est rendu lundi et mardi à Tallinn.",
            [("Visit", "occurred", "2023-09-04/2023-09-05", "Tallinn", "Anton Bregar →")],
        ),
    ],
)
def test_days_of_an_agenda(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Each of two on its day, the second after the first; days that begin with that of the paper are those."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize("body", ["l'Assemblée populaire nationale", "l'Assemblée nationale populaire", "l'Assemblée constituante", "la Cour suprême"])
def test_heads_of_chambers(tells: Callable[..., None], body: str) -> None:
    """Who heads a chamber is known by it."""
    tells(
        f"Le président slovène Anton Bregar a rencontré mardi à Oulan-Bator Batbold Ganzorig, président de {body}.",
        "2023-09-06",
        [("Meeting", "occurred", "2023-09-05", "Oulan-Bator", "Anton Bregar, Batbold Ganzorig")],
    )


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président estonien Toomas Kask a accordé mardi, à Tallinn, une audience à Anton Bregar, ambassadeur de Slovénie en Estonie.",
            [("Meeting", "occurred", "2023-09-05", "Tallinn", "Anton Bregar, Toomas Kask")],
        ),
        (
            "Le président slovène Anton Bregar avait évoqué avec le président mongol Batbold Ganzorig le cas d'un militant emprisonné en Tchétchénie.",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont vus mardi à Riga. C'est leur troisième entrevue depuis leur sommet de Singapour en juin 2018 et la rencontre de Hanoï en février dernier.",
            [
                ("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2018-06", "Singapour", "Anton Bregar, Batbold Ganzorig"),
                ("?Meeting", "occurred", "2023-02", "Hanoï", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont vus mardi à Riga. C'était leur troisième rencontre depuis le sommet d'Oslo, en juin 2018.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig"), ("?Summit", "*", "2018-06", "Oslo", "*")],
        ),
        (
            "Le président slovène Anton Bregar a atterri mardi à l'aéroport de Tallinn. Le président mongol Batbold Ganzorig y est attendu jeudi.",
            [
                ("Visit", "occurred", "2023-09-05", "*", "Anton Bregar →"),
                ("Visit", "planned", "2023-09-07", "Tallinn", "Batbold Ganzorig →"),
            ],
        ),
    ],
)
def test_where_it_was_not(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Not where an envoy is posted or somebody spoken of is held, nor on the day of a talk before; « y » is the town, not its airport."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a rencontré, hier, au siège du département, la ministre finlandaise Pekka Salonen.",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Pekka Salonen")],
        ),
        (
            "Le président slovène Anton Bregar a rencontré mardi à Riga le président mongol Batbold Ganzorig, en marge d'une conférence boycottée par l'Autriche.",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Batbold Ganzorig"), ("?Sanction", "*", "*", "*", "*")],
        ),
        (
            "Le président slovène Anton Bregar est attendu samedi à Riga à un sommet avec le président mongol Batbold Ganzorig.",
            [
                ("Visit", "planned", "2023-09-09", "Riga", "Anton Bregar →"),
                ("Meeting", "planned", "2023-09-09", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La visite du président slovène Anton Bregar à Tallinn n'est plus à l'ordre du jour.",
            [("Visit", "denied", None, "Tallinn", "Anton Bregar →")],
        ),
    ],
)
def test_who_was_there(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Whom one met after two asides; who stayed away; a visit that is no longer on the agenda."""
    tells(text, "2023-09-06", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président mongol Batbold Ganzorig a entamé mercredi à Tallinn une visite de trois jours. Il a été reçu par le président estonien Toomas Kask.",
            [
                ("Visit", "occurred", "2023-09-06/2023-09-08", "Tallinn", "Batbold Ganzorig →"),
                ("Meeting", "occurred", "2023-09-06", "Tallinn", "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig et le président slovène Anton Bregar se sont vus mercredi à Tallinn. Arrivé mardi soir, M. Ganzorig avait dîné avec le président estonien Toomas Kask.",
            [
                ("Meeting", "occurred", "2023-09-06", "Tallinn", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", "Tallinn", "Batbold Ganzorig, Toomas Kask"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig et le président slovène Anton Bregar se sont vus mercredi au cosmodrome de Narva. M. Ganzorig avait été accueilli mardi par le président estonien Toomas Kask. Leur dernière rencontre remontait à avril 2019, à Vienne.",
            [
                ("Meeting", "occurred", "2023-09-06", "cosmodrome de Narva", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", "*", "Batbold Ganzorig, Toomas Kask"),
                ("Meeting", "occurred", "2019-04", "Vienne", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a accueilli mardi à l'aéroport Houari-Boumediene le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-09-05", "aéroport Houari-Boumediene", "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_days_so_far(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What has been is not after today; « leur rencontre » is of the two whom the news is of; airports called after somebody."""
    tells(text, "2023-09-06", events)
