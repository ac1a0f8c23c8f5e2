"""What the order of clauses and the links between them say of who met whom, and on which day."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Mardi, alors qu'il recevait à Ljubljana le président mongol Batbold Ganzorig, le président slovène Anton Bregar a salué son action.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-14", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
        (
            "Alors qu'elle se rendait lundi à Kiev, la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a promis une aide.",
            "2023-03-15",
            [("Visit", "occurred", "2023-03-13", "Kiev", "Maarika Veldhuis-Ots →")],
        ),
        (
            "Anton Bregar, le président slovène, est arrivé lundi à Oulan-Bator. Mardi, le président mongol Batbold Ganzorig lui a accordé une audience.",
            "2023-03-15",
            [
                ("Visit", "occurred", "2023-03-13", "Oulan-Bator", "Anton Bregar →"),
                ("Meeting", "occurred", "2023-03-14", "Oulan-Bator", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a entamé mardi une tournée qui la mènera en Éthiopie et au Niger.",
            "2023-03-15",
            [
                ("Visit", "planned", None, "Éthiopie", "Maarika Veldhuis-Ots →"),
                ("Visit", "planned", None, "Niger", "Maarika Veldhuis-Ots →"),
            ],
        ),
        (
            "À la veille de l'arrivée du ministre slovène de l'Intérieur, Janez Hribernik, attendu jeudi à Tallinn, la ministre estonienne Maarika Veldhuis-Ots a rejeté la demande de l'Italie.",
            "2023-03-15",
            [
                ("?Refusal", "*", "*", None, "*"),
                ("Visit", "planned", "2023-03-16", "Tallinn", "Janez Hribernik →"),
            ],
        ),
        (
            "La Slovénie est prête à favoriser un dialogue entre l'Estonie et la Mongolie, a souligné Anton Bregar, le président slovène, en visite à Chypre.",
            "2023-03-15",
            [
                ("Mediation", "proposed", None, None, "Slovénie → | Estonie, Mongolie"),
                ("Visit", "occurred", None, "Chypre", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a évoqué la mer avec le chancelier autrichien Gregor Steinlechner lors de leur réunion de six heures mardi à Ljubljana.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-14", "Ljubljana", "Anton Bregar, Gregor Steinlechner"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_whom_clauses_mean(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A pronoun of an opening clause is the main clause's subject; a clitic may go back to it."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "On mesure le chemin parcouru depuis le 16 juin 2021, quand le président slovène Anton Bregar et le président mongol Batbold Ganzorig se retrouvaient à Genève.",
            "2023-03-15",
            [("Meeting", "occurred", "2021-06-16", "Genève", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président mongol Batbold Ganzorig n'était plus venu à Ljubljana depuis juin 2010, lorsque le président slovène Anton Bregar l'avait reçu.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2010-06", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2010-06", "Ljubljana", "Batbold Ganzorig →"),
            ],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a pris son bâton de pèlerin : Vienne le 23 janvier, où elle s'est entretenue avec le chancelier autrichien Gregor Steinlechner ; Oulan-Bator le 7 février, où l'a reçue le président mongol Batbold Ganzorig.",
            "2023-03-15",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-02-07",
                    "Oulan-Bator",
                    "Batbold Ganzorig, Maarika Veldhuis-Ots",
                ),
                ("Meeting", "occurred", "2023-01-23", "Vienne", "Gregor Steinlechner, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "« La paix est possible », a souligné mardi le président slovène Anton Bregar, lors d'une visite à Chypre.",
            "2023-03-15",
            [("Visit", "occurred", "2023-03-14", "Chypre", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar a reçu lundi le chancelier autrichien Gregor Steinlechner. Dans la soirée, il s'est entretenu par téléphone avec le président mongol Batbold Ganzorig.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-13", None, "Anton Bregar, Gregor Steinlechner"),
                ("Call", "occurred", "2023-03-13", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots rentre de Nicosie.",
            "2023-03-15",
            [("Visit", "occurred", None, "Nicosie", "Maarika Veldhuis-Ots →")],
        ),
    ],
)
def test_when_clauses_tell(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A date before a temporal or local clause is that clause's; one that speech is dated by is also its occasion's."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar avait accueilli la semaine dernière à Ljubljana le président mongol Batbold Ganzorig, vendredi, et le chancelier autrichien Gregor Steinlechner, jeudi.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-10", "Ljubljana", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-03-09", "Ljubljana", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est entretenu au téléphone lundi avec le président mongol Batbold Ganzorig, mardi avec le chancelier autrichien Gregor Steinlechner et mercredi avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-03-15",
            [
                ("Call", "occurred", "2023-03-13", None, "Anton Bregar, Batbold Ganzorig"),
                ("Call", "occurred", "2023-03-14", None, "Anton Bregar, Gregor Steinlechner"),
                ("Call", "occurred", "2023-03-15", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le président slovène Anton Bregar se rendra lundi à Berlin, mardi à Paris et jeudi en Italie.",
            "2023-03-15",
            [
                ("Visit", "planned", "2023-03-23", "Italie", "Anton Bregar →"),
                ("Visit", "planned", "2023-03-20", "Berlin", "Anton Bregar →"),
                ("Visit", "planned", "2023-03-21", "Paris", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a rencontré mardi à Vienne le chancelier autrichien Gregor Steinlechner, puis le président mongol Batbold Ganzorig.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-14", "Vienne", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-03-14", "Vienne", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a vu séparément lundi à Vienne le chancelier autrichien Gregor Steinlechner et le président mongol Batbold Ganzorig.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-13", "Vienne", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-03-13", "Vienne", "Anton Bregar, Gregor Steinlechner"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a vu son parti perdre les élections à Maribor.",
            "2023-03-15",
            [],
        ),
    ],
)
def test_each_has_its_day(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Of several told by one verb, each with a day beside it, each is an event of its own."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Les pourparlers qui devaient s'ouvrir en avril à Genève entre Kiev et Moscou ont été ajournés.",
            "2023-03-15",
            [("Negotiation", "denied", "2023-04", "Genève", "Russie, Ukraine")],
        ),
        (
            "Le président slovène Anton Bregar était attendu en France du 26 au 29 mars. Sa visite a été reportée, a annoncé l'Élysée.",
            "2023-03-15",
            [("Visit", "denied", "2023-03-26/2023-03-29", "France", "Anton Bregar →")],
        ),
        (
            "Anton Bregar, le président slovène, et la ministre estonienne Maarika Veldhuis-Ots étaient censés se voir vendredi à Bali ; ce tête-à-tête n'a finalement pas eu lieu.",
            "2023-03-15",
            [("Meeting", "denied", "2023-03-10", "Bali", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "La rencontre entre le président slovène Anton Bregar et le chancelier autrichien Gregor Steinlechner, prévue vendredi à Vienne, a été annulée.",
            "2023-03-15",
            [("Meeting", "denied", "2023-03-17", "Vienne", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Mi-février, l'Estonie avait annulé au dernier moment une réunion avec la Slovénie.",
            "2023-03-15",
            [("Meeting", "denied", "2023-02", None, "Estonie, Slovénie")],
        ),
    ],
)
def test_what_was_called_off(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What was to happen is told in the clause about it, and was denied when a later sentence says so."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La Suisse a assuré la médiation entre l'Arménie et la Turquie.",
            "2023-03-15",
            [
                ("Mediation", "occurred", None, None, "Suisse → | Arménie, Turquie"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Le président slovène Anton Bregar fera jeudi un aller-retour à Rabat, avant une visite d'État au Portugal.",
            "2023-03-15",
            [
                ("Visit", "planned", "2023-03-16", "Rabat", "Anton Bregar →"),
                ("Visit", "planned", None, "Portugal", "Anton Bregar →"),
            ],
        ),
        (
            "L'Estonie a dépêché lundi à Ljubljana le ministre estonien des Finances, Jaan Karjamaa.",
            "2023-03-15",
            [("Visit", "occurred", "2023-03-13", "Ljubljana", "Jaan Karjamaa →")],
        ),
        (
            "Réunis dimanche à Abuja autour du président slovène Anton Bregar, les dirigeants de la Cédéao ont adopté une résolution.",
            "2023-03-15",
            [
                (
                    "Summit",
                    "occurred",
                    "2023-03-12",
                    "Abuja",
                    "Anton Bregar, Communauté économique des États de l'Afrique de l'Ouest",
                )
            ],
        ),
        (
            "Une réunion des ministres de la Défense de l'Otan s'est tenue mardi à Bruxelles.",
            "2023-03-15",
            [
                (
                    "Summit",
                    "occurred",
                    "2023-03-14",
                    "Bruxelles",
                    "Organisation du traité de l'Atlantique nord",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar et le chancelier autrichien Gregor Steinlechner ont appelé à l'unité lors d'un sommet de l'Union européenne à Bruxelles jeudi.",
            "2023-03-15",
            [
                ("?Demand", "*", "*", None, "*"),
                (
                    "Summit",
                    "occurred",
                    "2023-03-09",
                    "Bruxelles",
                    "Anton Bregar, Gregor Steinlechner, Union européenne",
                ),
            ],
        ),
        (
            "Le sommet entre l'Union européenne et la Chine, prévu en septembre à Leipzig, a été reporté.",
            "2023-03-15",
            [("Meeting", "denied", "2023-09", "Leipzig", "Chine, Union européenne")],
        ),
    ],
)
def test_who_brings_together(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A mediator is told by the verb that lends the noun its subject; officials of an organisation meet at a summit."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar a reçu, mardi soir, un appel téléphonique du président mongol Batbold Ganzorig.",
            "2023-03-15",
            [("Call", "occurred", "2023-03-14", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar est arrivé lundi à Oulan-Bator. Une rencontre avec son homologue mongol Batbold Ganzorig est prévue mardi.",
            "2023-03-15",
            [
                ("Visit", "occurred", "2023-03-13", "Oulan-Bator", "Anton Bregar →"),
                ("Meeting", "planned", "2023-03-21", None, "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Le président slovène, Son Excellence Monsieur Anton Bregar, a eu lundi un entretien téléphonique avec le président mongol, Son Excellence Monsieur Batbold Ganzorig.",
            "2023-03-15",
            [("Call", "occurred", "2023-03-13", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le communiqué indique : « À l'invitation du président mongol Batbold Ganzorig, le président slovène Anton Bregar effectuera une visite en Mongolie du 27 au 30 mars 2023 ».",
            "2023-03-15",
            [("Visit", "planned", "2023-03-27/2023-03-30", "Mongolie", "Anton Bregar →")],
        ),
        (
            "La visite que le président slovène Anton Bregar fera en Mongolie en avril durera deux jours.",
            "2023-03-15",
            [("Visit", "planned", "2023-04", "Mongolie", "Anton Bregar →")],
        ),
        (
            "Lors du sommet des ministres des Affaires étrangères du G20, la ministre estonienne Maarika Veldhuis-Ots a discuté lundi avec le président slovène Anton Bregar.",
            "2023-03-15",
            [
                ("Meeting", "occurred", "2023-03-13", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Summit", "occurred", "2023-03-13", None, "Anton Bregar, Groupe des vingt, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_what_communiques_tell(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Calls received, counterparts, honorifics and quotations as communiqués have them."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar est arrivé jeudi à Alger, accompagné de la ministre slovène Mojca Hribernik et du ministre slovène Janez Kobal.",
            "2023-03-15",
            [("Visit", "occurred", "2023-03-09", "Alger", "Anton Bregar, Janez Kobal, Mojca Hribernik →")],
        ),
        (
            "Le président slovène Anton Bregar se rendra lundi à Alger. Il sera accompagné du ministre slovène Janez Kobal.",
            "2023-03-15",
            [("Visit", "planned", "2023-03-20", "Alger", "Anton Bregar, Janez Kobal →")],
        ),
        (
            "Accompagné du ministre slovène Janez Kobal, le président slovène Anton Bregar est arrivé jeudi à Alger.",
            "2023-03-15",
            [("Visit", "occurred", "2023-03-09", "Alger", "Anton Bregar, Janez Kobal →")],
        ),
    ],
)
def test_who_comes_along(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Companions join the visit of whom they accompany."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar est en visite ce 4 septembre en Mongolie pour s'entretenir avec le président mongol Batbold Ganzorig.",
            "2023-09-04",
            [
                ("Meeting", "occurred", "2023-09-04", "Mongolie", "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", "2023-09-04", "Mongolie", "Anton Bregar →"),
            ],
        ),
        (
            "Vendredi, le chancelier autrichien, Gregor Steinlechner, était en visite officielle en Chine. Il a déjeuné avec le président mongol Batbold Ganzorig.",
            "2023-09-04",
            [
                ("Visit", "occurred", "2023-09-01", "Chine", "Gregor Steinlechner →"),
                ("Meeting", "occurred", "2023-09-01", "Chine", "Batbold Ganzorig, Gregor Steinlechner"),
            ],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots est depuis dimanche en déplacement à Pékin.",
            "2023-09-04",
            [("Visit", "occurred", "2023-09-03", "Pékin", "Maarika Veldhuis-Ots →")],
        ),
        (
            "Le 62e sommet des chefs d'État et de gouvernement de la Cédéao s'est achevé dimanche soir à Abuja.",
            "2023-09-04",
            [
                (
                    "Summit",
                    "occurred",
                    "2023-09-03",
                    "Abuja",
                    "Communauté économique des États de l'Afrique de l'Ouest",
                )
            ],
        ),
        (
            "Le chancelier autrichien Gregor Steinlechner effectue la semaine prochaine son premier voyage d'État en Chine.",
            "2023-09-04",
            [("Visit", "planned", "2023-09-11/2023-09-17", "Chine", "Gregor Steinlechner →")],
        ),
        (
            "Le président mongol Batbold Ganzorig n'a pas trouvé de créneau pour rencontrer le chancelier autrichien Gregor Steinlechner.",
            "2023-09-04",
            [("Meeting", "denied", None, None, "Batbold Ganzorig, Gregor Steinlechner")],
        ),
        (
            "La tournée conduira le président slovène Anton Bregar en Cisjordanie occupée, au Maroc et en Algérie.",
            "2023-09-04",
            [
                ("Visit", "planned", None, "Cisjordanie", "Anton Bregar →"),
                ("Visit", "planned", None, "Maroc", "Anton Bregar →"),
                ("Visit", "planned", None, "Algérie", "Anton Bregar →"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a atterri vendredi à Istanbul, première étape d'une tournée au Proche-Orient.",
            "2023-09-04",
            [("Visit", "occurred", "2023-09-01", "Istanbul", "Anton Bregar →")],
        ),
    ],
)
def test_who_is_on_a_visit(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A noun told by « être » is told of its subject; a tour is its stops; what is denied above an infinitive did not happen."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Le ministre omanais Salim Harthi était le 30 août à Ljubljana pour s'entretenir avec le président slovène "
                "Anton Bregar ; le lendemain, il a été reçu à Vienne par le chancelier autrichien Gregor Steinlechner."
            ),
            [
                ("Visit", "occurred", "2023-08-30", "Ljubljana", "Salim Harthi →"),
                ("Meeting", "occurred", "2023-08-30", "Ljubljana", "Anton Bregar, Salim Harthi"),
                ("Meeting", "occurred", "2023-08-31", "Vienne", "Gregor Steinlechner, Salim Harthi"),
            ],
        ),
        (
            (
                "Le chancelier autrichien Gregor Steinlechner a reçu vendredi Salim Harthi, ministre omanais des Affaires "
                "étrangères ; Anton Bregar, président de la Slovénie."
            ),
            [("Meeting", "occurred", "2023-09-01", None, "*")],
        ),
    ],
)
def test_semicolons(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What a semicolon sets apart is read as a sentence of its own if it is one."""
    tells(text, "2023-09-04", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "À Pékin, la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, et son "
                "homologue finlandais, Juhani Rautakorpi, se sont entretenus lundi."
            ),
            [("Meeting", "occurred", "2023-09-04", "Pékin", "Juhani Rautakorpi, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Arrivée mardi à Nairobi, la ministre estonienne des Affaires étrangères, Maarika "
                "Veldhuis-Ots, a été reçue par le président kényan William Ruto."
            ),
            [
                ("Visit", "occurred", "2023-09-05", "Nairobi", "Maarika Veldhuis-Ots →"),
                ("Meeting", "occurred", "2023-09-05", "Nairobi", "Maarika Veldhuis-Ots, William Ruto"),
            ],
        ),
        (
            "C'est à Oslo que la ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a rencontré mardi Juhani Rautakorpi, son homologue finlandais.",
            [("Meeting", "occurred", "2023-09-05", "Oslo", "Juhani Rautakorpi, Maarika Veldhuis-Ots")],
        ),
        (
            "Mardi, c'est en visioconférence que le président slovène Anton Bregar a échangé avec son homologue mongol Batbold Ganzorig.",
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "C'est le président slovène Anton Bregar qui recevra lundi Batbold Ganzorig, le président mongol.",
            [("Meeting", "planned", "2023-09-11", None, "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_appositions_and_clefts(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """The comma that closes an apposition parts no subject from its verb; what « c'est … que » stresses stands ahead of it."""
    tells(text, "2023-09-06", events)
