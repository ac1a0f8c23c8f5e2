"""With whom somebody talks, and where and when, in sentences that put much between the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a discuté avec son homologue mongol Batbold Ganzorig des relations avec la Norvège.",
            "2023-09-06",
            [("Meeting", "occurred", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a reçu mardi, à tour de rôle, le ministre mongol Batbold Ganzorig et la ministre slovène Anja Bregar.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anja Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "occurred", "2023-09-05", None, "Batbold Ganzorig, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Lundi, le président slovène Anton Bregar recevait, tout sourires, le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Le ministre slovène Anton Bregar s'est entretenu mardi à Oslo avec le ministre mongol Batbold Ganzorig, qui l'a félicité, ainsi qu'avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Oslo", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-05", "Oslo", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a rencontré lundi des représentants de la société civile et le président mongol Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le ministre slovène Anton Bregar a longuement attendu le chancelier autrichien Gregor Steinlechner, qu'il a finalement rencontré mardi.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Le bras droit de la ministre estonienne Maarika Veldhuis-Ots, Jaan Kuusk, va rencontrer jeudi le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-07", None, "Gregor Steinlechner, Jaan Kuusk")],
        ),
        (
            "Le ministre slovène Anton Bregar a été reçu mardi par le Premier ministre et ministre de la Défense mongol, Batbold Ganzorig.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots ont accepté le principe d'une rencontre.",
            "2023-09-06",
            [("Meeting", "proposed", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar en a parlé mardi avec le chancelier autrichien Gregor Steinlechner, lors d'une conversation téléphonique.",
            "2023-09-06",
            [("Call", "occurred", "2023-09-05", None, "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Le ministre slovène Anton Bregar et le chancelier autrichien Gregor Steinlechner se sont entretenus lundi en visio-conférence.",
            "2023-09-06",
            [("Call", "occurred", "2023-09-04", None, "Anton Bregar, Gregor Steinlechner")],
        ),
    ],
)
def test_the_partners_of_a_talk(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is talked about has partners of its own; an insertion, a relative clause or an unnamed noun parts no partner from the verb."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar rencontrera le ministre mongol Batbold Ganzorig pour discuter du conflit au Yémen et des tensions dans le Golfe.",
            "2023-09-06",
            [("Meeting", "planned", None, None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "À Paris, la ministre estonienne Maarika Veldhuis-Ots a été reçue mardi par le président français Emmanuel Macron à l'Élysée.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Élysée", "Emmanuel Macron, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar effectuera du 20 au 27 octobre une tournée qui le conduira en Mongolie, au Pakistan et en Inde.",
            "2023-09-06",
            [
                ("Visit", "planned", "2023-10-20/2023-10-27", "Mongolie", "Anton Bregar →"),
                ("Visit", "planned", "2023-10-20/2023-10-27", "Pakistan", "Anton Bregar →"),
                ("Visit", "planned", "2023-10-20/2023-10-27", "Inde", "Anton Bregar →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a entamé hier une tournée en Asie, après avoir rencontré à Bruxelles la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, "Bruxelles", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-05", "Asie", "Anton Bregar →"),
            ],
        ),
        (
            "La ministre estonienne Maarika Veldhuis-Ots a rencontré mardi à Oslo le ministre slovène Anton Bregar, qui s'était rendu à Genève.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Oslo", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", None, "Genève", "Anton Bregar →"),
            ],
        ),
        (
            "Hier à Ryad, le ministre slovène Anton Bregar devait avoir un entretien avec la ministre estonienne Maarika Veldhuis-Ots avant un dîner avec le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "planned", "2023-09-05", "Riyad", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "planned", "2023-09-05", "Riyad", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots se sont entretenus lundi par téléphone. Ils auraient dû se rencontrer le 1er septembre à Vienne.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Meeting", "denied", "2023-09-01", "Vienne", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "« Nous verrons », a dit le ministre slovène Anton Bregar, avant le sommet de lundi prochain à Vienne entre la Mongolie, la Slovénie et l'Autriche.",
            "2023-09-06",
            [
                ("?Statement", "*", "*", None, "*"),
                ("Summit", "planned", "2023-09-11", "Vienne", "Autriche, Mongolie, Slovénie"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar l'a confirmé mardi à Vienne lors d'une conférence de presse avec le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("?Statement", "*", "*", None, "*")],
        ),
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots se sont rencontrés lundi à Vienne pour un entretien en vue du sommet du G7.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Vienne", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_where_and_when_of_encounters(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Where that lies of which they talk is not where they are; of two places the inner one counts; what a main clause dates is not what « avant » or « après » tells."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le conseiller du président russe Vladimir Poutine a rencontré mardi à Vienne le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Vienne", "Gregor Steinlechner, Russie")],
        ),
        (
            "L'émissaire du président mongol Batbold Ganzorig, Anja Bregar, a rencontré mardi le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anja Bregar, Gregor Steinlechner")],
        ),
        (
            "L'épouse du président français Emmanuel Macron a rencontré mardi le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [],
        ),
        (
            "Le député français Philippe Delarivière a rencontré mardi le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Gregor Steinlechner, Philippe Delarivière")],
        ),
    ],
)
def test_whose_people_act(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who is of somebody is not that somebody: an envoy stands for the country, kin for nobody; a first name alone is not the king of that name."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar est à Paris et il a été reçu mardi par le président français Emmanuel Macron.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Paris", "Anton Bregar, Emmanuel Macron"),
                ("Visit", "occurred", "*", "Paris", "Anton Bregar →"),
            ],
        ),
        (
            "La cheffe des députés américains Holly Danverson a rencontré mardi le président slovène Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Holly Danverson")],
        ),
        (
            "Le ministre slovène Anton Bregar et son équipe ont quitté Ljubljana mardi pour se rendre à Genève.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-05", "Genève", "Anton Bregar →")],
        ),
        (
            "C'est le ministre slovène Anton Bregar, médiateur dans le dossier, qui se rendra dans la capitale malienne.",
            "2023-09-06",
            [("Visit", "planned", None, "Bamako", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar a évoqué l'entretien téléphonique que le chancelier autrichien Gregor Steinlechner avait eu mardi avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-05", None, "Gregor Steinlechner, Maarika Veldhuis-Ots"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a parlé de la visite que le chancelier autrichien Gregor Steinlechner envisage de faire en Mongolie.",
            "2023-09-06",
            [("Visit", "planned", None, "Mongolie", "Gregor Steinlechner →")],
        ),
        (
            "Des représentants estoniens et mongols se sont rencontrés lundi à Genève.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", "Genève", "Estonie, Mongolie")],
        ),
        (
            "La crise entre l'Estonie et la Mongolie dure depuis lundi.",
            "2023-09-06",
            [],
        ),
        (
            "Le président letton Juris Ozolkalns a offert mardi à Riga un déjeuner en l'honneur du président slovène Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Juris Ozolkalns")],
        ),
        (
            "Le ministre slovène Anton Bregar a quitté Oslo mardi à destination de Bamako.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-05", "Bamako", "Anton Bregar →")],
        ),
        (
            "Le président slovène Anton Bregar sera le premier chef d'État que le chancelier autrichien Gregor Steinlechner recevra le 11 septembre à Vienne.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-11", "Vienne", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            "Le ministre slovène Anton Bregar a reçu ce mardi, au palais de Ljubljana, le chancelier autrichien Gregor Steinlechner.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-05",
                    "palais de Ljubljana",
                    "Anton Bregar, Gregor Steinlechner",
                )
            ],
        ),
        (
            "RIGA, 6 septembre - Le président letton Juris Ozolkalns, que Dieu le garde, a reçu mardi le président slovène Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Riga", "Anton Bregar, Juris Ozolkalns")],
        ),
        (
            "Le chancelier autrichien Gregor Steinlechner était mardi à Londres pour les funérailles d'un écrivain, où il a croisé le président slovène Anton Bregar.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Londres", "Anton Bregar, Gregor Steinlechner"),
                ("Visit", "occurred", "2023-09-05", "Londres", "Gregor Steinlechner →"),
            ],
        ),
        (
            "Anton Bregar, le ministre slovène, et le chancelier autrichien Gregor Steinlechner se sont parlé lundi. À l'issue de la rencontre virtuelle, Anton Bregar a remercié Gregor Steinlechner.",
            "2023-09-06",
            [
                ("Call", "occurred", "2023-09-04", None, "Anton Bregar, Gregor Steinlechner"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
        (
            "Anton Bregar, le ministre slovène, et le chancelier autrichien Gregor Steinlechner se seraient parlé au téléphone le 1er septembre. Le contenu de leurs échanges a fait couler beaucoup d'encre.",
            "2023-09-06",
            [("Call", "proposed", "2023-09-01", None, "Anton Bregar, Gregor Steinlechner")],
        ),
    ],
)
def test_who_of_a_sentence_meets(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whoever stands in a list with a pronoun, a title in the plural, a cleft or an unnamed following is told apart from whom the verb means."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président slovène Anton Bregar et la présidente croate Ivana Mestrov ont reçu mardi une ovation.",
            "2023-09-06",
            [],
        ),
        (
            "En 1953, le Slovène Anton Bregar et le Mongol Batbold Ganzorig sont devenus les premiers à se tenir à son sommet.",
            "2023-09-06",
            [],
        ),
        (
            "L'ancien président mongol Batbold Ganzorig a passé sept ans en détention à La Haye.",
            "2023-09-06",
            [],
        ),
        (
            "Un échange de prisonniers entre le président slovène Anton Bregar et la présidente croate Ivana Mestrov a été évoqué lundi.",
            "2023-09-06",
            [],
        ),
        (
            "Le ministre slovène Anton Bregar devait initialement se rendre à Oslo mardi.",
            "2023-09-06",
            [("Visit", "denied", "2023-09-05", "Oslo", "Anton Bregar →")],
        ),
        (
            "Mercredi, le ministre slovène Anton Bregar doit rencontrer à Oslo la ministre estonienne Maarika Veldhuis-Ots, avant l'investiture vendredi du nouveau gouvernement.",
            "2023-09-06",
            [("Meeting", "planned", "2023-09-06", "Oslo", "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le président slovène Anton Bregar a annoncé que des décisions seraient prises, en recevant mardi à Ljubljana la présidente croate Ivana Mestrov.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", "Ljubljana", "Anton Bregar, Ivana Mestrov"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
        (
            "Le chef du GNA Fayyez al-Mosrati a rencontré mardi le président slovène Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Fayyez al-Mosrati")],
        ),
        (
            "La Suède et la Finlande veulent permettre une médiation de l'OSCE.",
            "2023-09-06",
            [],
        ),
    ],
)
def test_what_is_no_encounter(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is received or exchanged, a mountain's summit, a stay in prison and somebody else's title bring nobody together."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots sont convenus de coopérer, lors d'un entretien téléphonique lundi.",
            "2023-09-06",
            [("Call", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le déjeuner entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots n'a accouché lundi d'aucun progrès.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "La rencontre entre le ministre slovène Anton Bregar et la ministre estonienne Maarika Veldhuis-Ots n'a pas eu lieu.",
            "2023-09-06",
            [("Meeting", "denied", None, None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            "Le ministre slovène Anton Bregar est arrivé mardi à Oslo, où il doit rencontrer la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "planned", None, "Oslo", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-05", "Oslo", "Anton Bregar →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar est arrivé à Oslo pour préparer la réunion prévue demain.",
            "2023-09-06",
            [("Visit", "occurred", None, "Oslo", "Anton Bregar →")],
        ),
        (
            "Le ministre slovène Anton Bregar était attendu mardi à Larnaca pour des entretiens avec la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Visit", "planned", "2023-09-05", "Larnaca", "Anton Bregar →"),
                ("Meeting", "planned", "2023-09-05", "Larnaca", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "L'étape de Benghazi a été maintenue et le ministre slovène Anton Bregar y a atterri mardi.",
            "2023-09-06",
            [("Visit", "occurred", "2023-09-05", "Benghazi", "Anton Bregar →")],
        ),
        (
            "Quelques heures après avoir quitté la ville où il recevait la ministre estonienne Maarika Veldhuis-Ots, le ministre slovène Anton Bregar a atterri lundi à Oslo.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", "2023-09-04", "Oslo", "Anton Bregar →"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a eu lundi des entretiens avec la ministre estonienne Maarika Veldhuis-Ots et le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
    ],
)
def test_how_the_talk_stands_and_when(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What fails is held all the same; what is agreed on at a talk is to come, the talk is not; a day belongs to what its own verb tells."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La ministre estonienne Maarika Veldhuis-Ots a rencontré mardi les membres du gouvernement slovène et enfin le président, Emmanuel Macron.",
            "2019-09-06",
            [("Meeting", "occurred", "2019-09-03", None, "Emmanuel Macron, Maarika Veldhuis-Ots")],
        ),
        (
            "Le roi Mohammed VI est à Rabat. Le diplomate marocain a rencontré mardi la ministre estonienne Maarika Veldhuis-Ots.",
            "2019-09-06",
            [("Meeting", "occurred", "2019-09-03", None, "Maarika Veldhuis-Ots, Maroc")],
        ),
        (
            "Le président français Emmanuel Macron s'est rendu mardi à Quimper. Il a reçu lundi à Paris la ministre estonienne Maarika Veldhuis-Ots.",
            "2019-09-06",
            [("Meeting", "occurred", "2019-09-02", "Paris", "Emmanuel Macron, Maarika Veldhuis-Ots")],
        ),
    ],
)
def test_whom_a_name_after_a_title_means(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A name after a comma belongs to the title where the book has it lead; who is no leader is not taken for one; at home nobody visits."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Anton Bregar et Maarika Veldhuis-Ots, ministres slovène et estonienne des Affaires étrangères, se sont rencontrés mardi.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Jaan Kuusk, Anja Bregar et Batbold Ganzorig, ministres des Affaires étrangères d'Estonie, de Slovénie et de Mongolie, se "
                "sont réunis mardi à Oslo."
            ),
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Oslo", "Anja Bregar, Batbold Ganzorig, Jaan Kuusk")],
        ),
        (
            "La conseillère fédérale Ursina Camenzind a reçu mardi le ministre slovène des Finances, Anton Bregar.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Ursina Camenzind")],
        ),
        (
            "Les ministres slovène et estonien des Affaires étrangères se sont rencontrés mardi.",
            "1991-09-04",
            [("Meeting", "occurred", "1991-09-03", None, "*")],
        ),
        (
            (
                "Le ministre slovène des Affaires étrangères, Anton Bregar, s'est entretenu mardi avec Maarika Veldhuis-Ots, sa collègue "
                "estonienne."
            ),
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Le ministre slovène des Affaires étrangères, Anton Bregar, s'est entretenu mardi avec Batbold Ganzorig, son homologue "
                "mongol, à Oslo."
            ),
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-05", "Oslo", "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_whose_an_office_after_a_name_is(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Offices told after as many names are theirs, not those of whom the book knows; a counterpart after a name is who is named; who
    holds an office that one country has is of that country."""
    tells(text, published, events)


def test_before_a_further_talk(tells: Callable[..., None]) -> None:
    """Who is received by one before a talk with another has both on that day."""
    tells(
        "Le président slovène Anton Bregar a été accueilli lundi à Oslo par le roi norvégien Olav Kask, avant un entretien avec le Premier ministre norvégien Ola Nordmann.",
        "2023-09-06",
        [
            ("Meeting", "occurred", "2023-09-04", "Oslo", "Anton Bregar, Olav Kask"),
            ("Meeting", "occurred", "2023-09-04", "Oslo", "Anton Bregar, Ola Nordmann"),
        ],
    )
