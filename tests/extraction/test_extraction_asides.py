"""Who else was at a talk, whose the verb of a joined clause is, and encounters that a sentence tells in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a eu lundi à Addis-Abeba une série d'entretiens bilatéraux avec ses homologues d'Estonie, Mme Maarika Veldhuis-Ots, de Mongolie, M. Batbold Ganzorig, et du Togo, M. Koffi Adandé.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Koffi Adandé"),
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre mongol Batbold Ganzorig a été reçu lundi à Tallinn par la ministre estonienne Maarika Veldhuis-Ots, entourée du ministre Jaan Kask et de la ministre Liis Tamm.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-04",
                    "Tallinn",
                    "Batbold Ganzorig, Jaan Kask, Liis Tamm, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est entretenu lundi à Tallinn avec la ministre estonienne Maarika Veldhuis-Ots en présence du ministre slovène Janez Kobal.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-04",
                    "Tallinn",
                    "Anton Bregar, Janez Kobal, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar a eu lundi un entretien avec la ministre estonienne Maarika Veldhuis-Ots, en présence du ministre slovène Janez Kobal.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Janez Kobal, Maarika Veldhuis-Ots")],
        ),
        (
            "La conférence sur la paix en Ukraine a réuni samedi et dimanche à Lucerne Volodymyr Zelensky, Emmanuel Macron et Olaf Scholz autour de la présidente de la Confédération, Viola Amherd.",
            "2024-06-18",
            [
                (
                    "Summit",
                    "occurred",
                    "2024-06-15/2024-06-16",
                    "Lucerne",
                    "→ Viola Amherd | Emmanuel Macron, Olaf Scholz, Viola Amherd, Volodymyr Zelensky",
                )
            ],
        ),
    ],
)
def test_who_else_was_there(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks « in a series » with counterparts told in one phrase are several; whoever stands beside a host took part."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a répondu dimanche à l'invitation du ministre mongol Batbold Ganzorig et les deux hommes se sont retrouvés à Genève.",
            "2023-09-06",
            [
                ("Invitation", "occurred", None, None, "Batbold Ganzorig → Anton Bregar"),
                ("Meeting", "occurred", "2023-09-03", "Genève", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Lundi, la Mongolie a rouvert son ambassade à Tallinn, où le ministre mongol Batbold Ganzorig, venu hisser le drapeau, a ensuite été reçu par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig, Maarika Veldhuis-Ots"),
                ("RelationsUp", "occurred", "2023-09-04", "Tallinn", "Mongolie → Estonie"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar, en visite à Tallinn, où l'accueillait la ministre estonienne Maarika Veldhuis-Ots, a visité un musée.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", None, "Tallinn", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_subjects_of_joined_clauses(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The subject of a joined verb is the name right before it, or the one that « où » opens its clause with."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "De retour de Tallinn, le ministre slovène Anton Bregar a reçu mardi le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", None, "Tallinn", "Anton Bregar →"),
            ],
        ),
        (
            "Le retour de l'opposant Anton Bregar à Tallinn inquiète Oulan-Bator.",
            "2023-09-06",
            [],
        ),
        (
            "Vladimir Poutine et Donald Trump ne se sont pas revus depuis leur sommet d'Helsinki, le 16 juillet 2018.",
            "2019-07-02",
            [("Meeting", "occurred", "2018-07-16", "Helsinki", "Donald Trump, Vladimir Poutine")],
        ),
        (
            "Le ministre slovène Anton Bregar et le ministre mongol Batbold Ganzorig ne se sont plus parlé depuis le début de la crise.",
            "2023-09-06",
            [],
        ),
        (
            "L'accord que la Mongolie et l'Estonie négociaient depuis le printemps sous médiation américaine a été signé vendredi.",
            "2023-09-06",
            [
                ("Mediation", "occurred", "2023-03/2023-06", None, "États-Unis → | Estonie, Mongolie"),
                ("Negotiation", "occurred", "2023-03/2023-06", None, "Estonie, Mongolie"),
                ("Agreement", "occurred", "2023-09-01", None, "Estonie, Mongolie"),
            ],
        ),
    ],
)
def test_told_in_passing(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who comes back from a place was there; who has not met since a talk met then; « sous médiation américaine » says who mediates."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Dimanche, le ministre mongol Batbold Ganzorig avait partagé avec le président slovène Anton Bregar un dîner privé à Ljubljana.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-03", "Ljubljana", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le ministre slovène Anton Bregar et son homologue mongol Batbold Ganzorig ont fait jeudi à Ljubljana le point de la situation.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-08-31", "Ljubljana", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots doit rencontrer lundi de hauts responsables mongols.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-11", None, "Maarika Veldhuis-Ots, Mongolie")],
        ),
        (
            "Le président palestinien Mahmoud Abbas a reçu dimanche à Ramallah, en Cisjordanie occupée, le ministre israélien de la Défense Benny Gantz.",
            "2021-08-30",
            [("Meeting", "occurred", "2021-08-29", "Ramallah", "Benny Gantz, Mahmoud Abbas")],
        ),
        (
            "Le ministre slovène Anton Bregar a appelé lundi soir la ministre estonienne Maarika Veldhuis-Ots et lui a demandé de patienter.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Demand", "*", "*", None, "*"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a été reçu lundi à Bruxelles, à la Commission européenne.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Bruxelles", "Anton Bregar, Commission européenne")],
        ),
    ],
)
def test_meals_and_hours(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who shares a meal or an hour with somebody meets them; who makes the point together with somebody too."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a annoncé vendredi avoir convenu avec la ministre estonienne Maarika Veldhuis-Ots d'une rencontre dimanche à Genève.",
            "2023-09-06",
            [
                ("Meeting", "planned", "2023-09-10", "Genève", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Les sanctions ont frappé l'Iran et les États-Unis. Elles sont tombées mercredi, à trois jours d'une rencontre entre les deux pays à Oman.",
            "2023-09-06",
            [("Meeting", "planned", None, "Oman", "Iran, États-Unis")],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots est impatiente de rencontrer le ministre slovène Anton Bregar la semaine prochaine.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-11/2023-09-17", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar est arrivé mercredi à Tallinn. Un échange approfondi a eu lieu avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-09-06", "Tallinn", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-09-06", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots ont dîné mercredi. Les deux responsables tiendront des réunions jeudi, à Genève.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-06", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "planned", "2023-09-07", "Genève", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_agreed_and_ahead(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks that were agreed on or are so many days off are to come; what « a eu lieu avec X » was with whom the text speaks of."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a reçu mardi le prince mongol Batbold Ganzorig, dont la visite officielle à Ljubljana s'achevait.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-05", "Ljubljana", "Batbold Ganzorig →"),
            ],
        ),
        (
            "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, effectue une tournée qui l'a menée lundi au Ghana et mardi au Togo.",
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-20", "Ghana", "Maarika Veldhuis-Ots →"),
                ("Visit", "occurred", "2023-02-21", "Togo", "Maarika Veldhuis-Ots →"),
            ],
        ),
        (
            "Le président mongol Batbold Ganzorig a atterri lundi à Tallinn à la tête d'une délégation, à l'invitation de la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Invitation", "occurred", None, None, "Maarika Veldhuis-Ots → Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig → Maarika Veldhuis-Ots"),
            ],
        ),
        ("L'accord a été signé à l'issue d'un entretien entre la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig, qui était, lundi, en visite de travail en Estonie.", "2023-09-06", [
                ("Meeting", "occurred", "2023-09-04", "Estonie", "Batbold Ganzorig, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-04", "Estonie", "Batbold Ganzorig →"),
                ("Agreement", "occurred", "2023-09-04", "Estonie", "Estonie, Mongolie"),
            ]),
    ],
)
def test_visits_and_their_hosts(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whose a visit is that « dont » or a clitic tells, and who invited the visitor."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'Égypte et le Qatar jouent les intermédiaires dans les pourparlers indirects entre Israël et le Hamas.",
            "2023-09-06",
            [
                ("Mediation", "occurred", None, None, "Qatar, Égypte → | Hamas, Israël"),
                ("Negotiation", "occurred", None, None, "Hamas, Israël"),
            ],
        ),
        (
            "Selon Donald Trump, Washington discutait « directement » avec l'Iran.",
            "2019-07-02",
            [("Negotiation", "occurred", None, None, "Iran, États-Unis")],
        ),
        (
            "À Tallinn, où il se trouvait pour le 60e anniversaire de l'établissement des relations bilatérales entre la Slovénie et l'Estonie, Anton Bregar, ministre slovène, a visité un musée.",
            "2023-09-06",
            [("Visit", "occurred", None, "Tallinn", "Anton Bregar →")],
        ),
        (
            "Le Slovène Anton Bregar et l'Estonien Jaan Kask, les chefs des délégations slovène et estonienne, négocieront lundi à Genève.",
            "2023-09-06",
            [("Negotiation", "planned", "2023-09-11", "Genève", "Anton Bregar, Jaan Kask")],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots sont arrivés samedi à Oulan-Bator. Ils se sont entretenus avec le ministre mongol Batbold Ganzorig, auquel ils ont redit leur soutien, puis les trois responsables ont joint par téléphone le roi du Maroc Mohammed VI.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-09-02", "Oulan-Bator", "Anton Bregar, Maarika Veldhuis-Ots →"),
                (
                    "Call",
                    "occurred",
                    "2023-09-02",
                    None,
                    "Anton Bregar, Batbold Ganzorig, Maarika Veldhuis-Ots, Mohammed VI",
                ),
                (
                    "Meeting",
                    "occurred",
                    "2023-09-02",
                    "Oulan-Bator",
                    "Anton Bregar, Batbold Ganzorig, Maarika Veldhuis-Ots",
                ),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_who_mediates_and_negotiates(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """States that discuss negotiate; who plays the go-between mediates; what is only remembered is not told."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La présidente kényane Awa Diabaté-Koné a également rencontré le président mongol Batbold Ganzorig, le président slovène Anton Bregar et la présidente estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Awa Diabaté-Koné"),
                ("Meeting", "occurred", None, None, "Awa Diabaté-Koné, Batbold Ganzorig"),
                ("Meeting", "occurred", None, None, "Awa Diabaté-Koné, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est entretenu mardi à Berlin avec la présidente estonienne Maarika Veldhuis-Ots, le président mongol Batbold Ganzorig et le président togolais Koffi Adandé.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-05",
                    "Berlin",
                    "Anton Bregar, Batbold Ganzorig, Koffi Adandé, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le ministre slovène Anton Bregar se rendra à Tallinn où il se réunira avec la présidente estonienne Maarika Veldhuis-Ots, ainsi qu'avec le ministre estonien Jaan Kask.",
            "2023-09-06",
            [
                ("Meeting", "planned", None, "Tallinn", "Anton Bregar, Jaan Kask"),
                ("Meeting", "planned", None, "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "planned", None, "Tallinn", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_lists_of_the_met(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whom one met of three countries one met one by one, and with whom one « se réunit » and with whom also, too; all those who gather in one place gather once."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar participera lundi au Sommet de la CEDEAO à Abuja.",
            "2023-09-06",
            [
                (
                    "Summit",
                    "planned",
                    "2023-09-11",
                    "Abuja",
                    "Anton Bregar, Communauté économique des États de l'Afrique de l'Ouest",
                )
            ],
        ),
        (
            "La Francophonie était réunie jeudi à Erevan.",
            "2018-10-13",
            [
                (
                    "Summit",
                    "occurred",
                    "2018-10-11",
                    "Erevan",
                    "Organisation internationale de la Francophonie",
                )
            ],
        ),
        (
            "La Francophonie est réunie à Erevan, ce jeudi 11 octobre.",
            "2018-10-11",
            [
                (
                    "Summit",
                    "occurred",
                    "2018-10-11",
                    "Erevan",
                    "Organisation internationale de la Francophonie",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig se sont entretenus jeudi à Kampala, en marge d'un sommet sur le climat.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-08-31", "Kampala", "Anton Bregar, Batbold Ganzorig"),
                ("Summit", "occurred", "2023-08-31", "Kampala", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_occasions_with_a_capital(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """« Sommet » with a capital is a summit all the same; who talks beside one attends it; a gathering that « est réunie » is held."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La trêve tiendra, a annoncé samedi à l'Elysée le président slovène Anton Bregar, qui venait de s'entretenir avec la présidente estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-02", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Le roi du Maroc Mohammed VI était accompagné du ministre marocain Nasser Bourita, qui avait préparé le voyage lors d'un déplacement à Tallinn.",
            "2023-09-06",
            [("Visit", "occurred", None, "Tallinn", "Nasser Bourita →")],
        ),
    ],
)
def test_beside_a_place(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A name right after a place is no part of its name."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a rendu lundi une visite de courtoisie à la ministre estonienne Maarika Veldhuis-Ots, à Tallinn.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-04", "Tallinn", "Anton Bregar → Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a rendu visite lundi à la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le président slovène Anton Bregar est attendu mardi à Tallinn par la ministre estonienne Maarika Veldhuis-Ots et jeudi à Oulan-Bator par le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "planned", "2023-09-14", "Oulan-Bator", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-12", "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "planned", "2023-09-14", "Oulan-Bator", "Anton Bregar →"),
                ("Visit", "planned", "2023-09-12", "Tallinn", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar s'envolera vendredi pour une réunion du Commonwealth à Malte.",
            "2023-09-06",
            [
                ("Summit", "planned", "2023-09-08", "Malte", "Commonwealth"),
                ("Visit", "planned", "2023-09-08", "Malte", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a parlé mercredi au téléphone avec son homologue mongol Batbold Ganzorig. Ils sont convenus de se rencontrer en personne.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
    ],
)
def test_calls_and_expected_guests(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who pays somebody a visit talks with them; who is expected by somebody, with them too, each on the day and at the place beside."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "C'est sous la pluie que Frank-Walter Steinmeier, président de la République fédérale d'Allemagne, a entamé sa visite d'Etat ce mercredi en Suisse.",
            "2018-04-25",
            [("Visit", "occurred", "2018-04-25", "Suisse", "Frank-Walter Steinmeier →")],
        ),
        (
            "Le ministre slovène Anton Bregar avait accompli en janvier une tournée qui l'avait mené à Rabat et à Alger.",
            "2023-09-06",
            [
                ("Visit", "occurred", "2023-01", "Rabat", "Anton Bregar →"),
                ("Visit", "occurred", "2023-01", "Alger", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_parted_from_their_verb(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What « c'est … que » sets first is no subject, and a tour's stops are of the days it was made."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar et le président mongol Batbold Ganzorig sont attendus mercredi à Luanda.",
            "2022-11-22",
            [("Visit", "planned", "2022-11-23", "Luanda", "Anton Bregar, Batbold Ganzorig →")],
        ),
        (
            "La présidente kényane Awa Diabaté-Koné a rencontré vendredi les présidents de Slovénie, Anton Bregar, et de Mongolie, Batbold Ganzorig, pour faire le point avec eux sur la pêche.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-01", None, "Anton Bregar, Awa Diabaté-Koné, Batbold Ganzorig")],
        ),
    ],
)
def test_who_alone_is_expected(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Guests expected together meet nobody yet, and « faire le point avec eux » is with those told."""
    tells(text, published, events)


def test_names_as_the_article_has_them(extractor: Extractor) -> None:
    """A person of the book also has the full name by which the article calls them."""
    text = "Le ministre dominicain Andres Navarro a reçu mardi à Saint-Domingue le ministre slovène Anton Bregar."
    [event] = extractor.events(Article("a", text, published="2015-03-18"))
    [told] = [actor for actor in event.participants if actor.id != "anton-bregar"]
    assert "Andres Navarro" in told.names[1:]


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Arrivé lundi à Tallinn, le ministre mongol Batbold Ganzorig est en visite officielle.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig →")],
        ),
        (
            "C'est à Tallinn que le ministre mongol Batbold Ganzorig a rencontré lundi son homologue estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "En marge du G20 à Osaka, le président slovène Anton Bregar a eu un tête-à-tête d'une heure avec le président mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, "Osaka", "Anton Bregar, Batbold Ganzorig"),
                ("Summit", "occurred", None, "Osaka", "Anton Bregar, Groupe des vingt"),
            ],
        ),
        (
            "Des discussions entre la Mongolie et l'Estonie se sont ouvertes lundi à Genève sous l'égide de l'ONU.",
            "2023-09-06",
            [
                (
                    "Mediation",
                    "occurred",
                    "2023-09-04",
                    "Genève",
                    "Organisation des Nations unies → | Estonie, Mongolie",
                ),
                ("Negotiation", "occurred", "2023-09-04", "Genève", "Estonie, Mongolie"),
            ],
        ),
    ],
)
def test_whose_the_opening_is(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A participle that opens a sentence, a cleft and an occasion tell who came, where, and who attended."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Kremlin a démenti que Vladimir Poutine ait rencontré le président slovène Anton Bregar.",
            "2023-09-06",
            [
                ("Meeting", "denied", None, None, "Anton Bregar, Vladimir Poutine"),
                ("?Refusal", "*", "*", None, "*"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a proposé d'accueillir à Ljubljana une rencontre entre la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "proposed", None, "Ljubljana", "Batbold Ganzorig, Maarika Veldhuis-Ots")],
        ),
        (
            "Le président mongol Batbold Ganzorig, venu à Ljubljana lundi rencontrer son homologue slovène Anton Bregar, a visité un musée.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-04", "Ljubljana", "Batbold Ganzorig →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a reçu mardi les lettres de créance de l'ambassadeur de Mongolie, Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "L'ambassadeur de Mongolie, Batbold Ganzorig, a présenté mardi ses lettres de créance au président slovène Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Ce déplacement du président slovène Anton Bregar à Tallinn, le premier depuis 2019, a duré deux jours.",
            "2023-09-06",
            [("Visit", "occurred", None, "Tallinn", "Anton Bregar →")],
        ),
    ],
)
def test_denied_hosted_and_presented(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is denied to have been did not happen; who hosts a talk is not in it; credentials are handed over face to face."""
    tells(text, published, events)
