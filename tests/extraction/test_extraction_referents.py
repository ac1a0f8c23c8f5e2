"""Who is meant by a surname, an office, a pronoun, a group or a seat of power."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président français Emmanuel Macron est arrivé mercredi à Pékin. Il a rencontré "
                "jeudi Xi Jinping."
            ),
            "2023-04-07",
            [
                ("Visit", "occurred", "2023-04-05", "Pékin", "Emmanuel Macron →"),
                ("Meeting", "occurred", "2023-04-06", "*", "Emmanuel Macron, Xi Jinping"),
            ],
        ),
        (
            (
                "Le président chinois Xi Jinping est arrivé lundi à Moscou. Vladimir Poutine l'a reçu "
                "mardi au Kremlin."
            ),
            "2023-03-22",
            [
                ("Visit", "occurred", "2023-03-20", "Moscou", "Xi Jinping →"),
                ("Meeting", "occurred", "2023-03-21", "Kremlin", "Vladimir Poutine, Xi Jinping"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est arrivée "
                "lundi à Accra. Mme Veldhuis-Ots a rencontré mardi le président ghanéen Nana "
                "Akufo-Addo."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-20", "Accra", "Maarika Veldhuis-Ots →"),
                ("Meeting", "occurred", "2023-02-21", "*", "Maarika Veldhuis-Ots, Nana Akufo-Addo"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est arrivée "
                "lundi à Accra. Elle y a rencontré le président ghanéen Nana Akufo-Addo."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-20", "Accra", "Maarika Veldhuis-Ots →"),
                ("Meeting", "occurred", "2023-02-20", "Accra", "Maarika Veldhuis-Ots, Nana Akufo-Addo"),
            ],
        ),
        (
            (
                "Le président géorgien Irakli Tamaradze et le président kosovar Besnik Hoxhallari ont "
                "visité lundi Bakou. Les deux hommes se sont entretenus mardi à Tbilissi."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-20", "Bakou", "Besnik Hoxhallari, Irakli Tamaradze →"),
                ("Meeting", "occurred", "2023-02-21", "Tbilissi", "Besnik Hoxhallari, Irakli Tamaradze"),
            ],
        ),
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, est arrivé lundi à Suva. Ce dernier a "
                "été reçu par le Premier ministre fidjien Sitiveni Rabuka."
            ),
            "2023-02-22",
            [
                ("Visit", "occurred", "2023-02-20", "Suva", "Jonas Kaltamat →"),
                ("Meeting", "occurred", "2023-02-20", "Suva", "Jonas Kaltamat, Sitiveni Rabuka"),
            ],
        ),
        (
            (
                "Antony Blinken s'est rendu dimanche à Pékin. Le secrétaire d'État américain y a "
                "rencontré Qin Gang."
            ),
            "2023-06-19",
            [
                ("Visit", "occurred", "2023-06-18", "Pékin", "Antony Blinken →"),
                ("Meeting", "occurred", "2023-06-18", "Pékin", "Antony Blinken, Qin Gang"),
            ],
        ),
        (
            "MM. Tshisekedi et Kagame se sont rencontrés mercredi à Luanda.",
            "2022-07-07",
            [("Meeting", "occurred", "2022-07-06", "Luanda", "Félix Tshisekedi, Paul Kagame")],
        ),
        (
            (
                "Le président chinois Xi Jinping et le président russe Vladimir Poutine se sont vus "
                "mardi à Moscou. M. Xi a invité M. Poutine à Pékin."
            ),
            "2023-03-22",
            [
                ("Meeting", "occurred", "2023-03-21", "Moscou", "Vladimir Poutine, Xi Jinping"),
                ("Invitation", "occurred", "2023-03-21", None, "Xi Jinping → Vladimir Poutine"),
            ],
        ),
    ],
)
def test_told_before(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Surname, title, pronoun and office go back to the person told before."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le président russe a reçu mercredi au Kremlin le président biélorusse.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Kremlin", "Alexandre Loukachenko, Vladimir Poutine")],
        ),
        (
            "La chancelière allemande a rencontré vendredi à Moscou le président russe.",
            "2021-08-21",
            [("Meeting", "occurred", "2021-08-20", "Moscou", "Angela Merkel, Vladimir Poutine")],
        ),
        (
            "Le président chinois Xi Jinping a rencontré jeudi à Pékin son homologue français.",
            "2023-04-07",
            [("Meeting", "occurred", "2023-04-06", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            "Le Premier ministre japonais s'est rendu mardi à Kiev.",
            "2023-03-21",
            [("Visit", "occurred", "2023-03-21", "Kiev", "Fumio Kishida →")],
        ),
        (
            "Le secrétaire général de l'ONU a été reçu mardi à Moscou par le président russe.",
            "2022-04-27",
            [("Meeting", "occurred", "2022-04-26", "Moscou", "António Guterres, Vladimir Poutine")],
        ),
        (
            "Le chef de l'État a reçu mercredi à l'Élysée le chancelier allemand Olaf Scholz.",
            "2022-10-27",
            [("Meeting", "occurred", "2022-10-26", "Élysée", "Emmanuel Macron, Olaf Scholz")],
        ),
        (
            "Les présidents chinois et russe se sont rencontrés mardi à Moscou.",
            "2023-03-22",
            [("Meeting", "occurred", "2023-03-21", "Moscou", "Vladimir Poutine, Xi Jinping")],
        ),
        (
            "Les ministres des Affaires étrangères russe et turc se sont entretenus mardi à Ankara.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Ankara", "Mevlut Cavusoglu, Sergueï Lavrov")],
        ),
        (
            (
                "Le chef de la diplomatie européenne, Josep Borrell, et la ministre allemande des "
                "Affaires étrangères, Annalena Baerbock, se sont vus lundi à Bruxelles."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Bruxelles", "Annalena Baerbock, Josep Borrell")],
        ),
        (
            (
                "L'ancien président américain Barack Obama a rencontré lundi à Nairobi le président "
                "kényan William Ruto."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Nairobi", "Barack Obama, William Ruto")],
        ),
        (
            (
                "Le patron de l'AIEA, Rafael Grossi, a rencontré samedi à Téhéran le président iranien "
                "Ebrahim Raïssi."
            ),
            "2023-03-05",
            [("Meeting", "occurred", "2023-03-04", "Téhéran", "Ebrahim Raïssi, Rafael Grossi")],
        ),
    ],
)
def test_offices(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An office with no name is its holder on the day; where none can be known, the country."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Pékin a dénoncé mardi les sanctions de Washington.",
            "2023-02-22",
            [("Criticism", "occurred", "2023-02-21", None, "Chine → États-Unis")],
        ),
        (
            "La Maison Blanche a condamné l'attitude de Moscou.",
            "2023-02-22",
            [("Criticism", "occurred", None, None, "États-Unis → Russie")],
        ),
        (
            "L'Élysée a salué la sagesse de Téhéran.",
            "2023-03-12",
            [("Support", "occurred", None, None, "France → Iran")],
        ),
        (
            "Le gouvernement japonais a remercié l'Australie.",
            "2023-02-22",
            [("Support", "occurred", None, None, "Japon → Australie")],
        ),
        (
            "Le Quai d'Orsay a appelé Bakou à la retenue.",
            "2023-02-22",
            [("Demand", "occurred", None, None, "France → Azerbaïdjan")],
        ),
        (
            "Le Hamas a accusé Israël de bloquer l'aide.",
            "2023-02-22",
            [("Criticism", "occurred", None, None, "Hamas → Israël")],
        ),
    ],
)
def test_stand_ins(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Capital, seat of power and ministry stand for their country."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, a félicité la ministre estonienne des "
                "Affaires étrangères, Maarika Veldhuis-Ots, et l'a invitée à Port-Vila."
            ),
            "2023-02-22",
            [
                ("Support", "occurred", None, None, "Jonas Kaltamat → Maarika Veldhuis-Ots"),
                ("Invitation", "occurred", None, None, "Jonas Kaltamat → Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Volodymyr Zelensky a raccompagné Rishi Sunak, qu'il a reçu samedi à Kiev.",
            "2022-11-21",
            [("Meeting", "occurred", "2022-11-19", "Kiev", "Rishi Sunak, Volodymyr Zelensky")],
        ),
        (
            (
                "Le président mongol Batbold Ganzorig a reçu le chancelier autrichien Gregor "
                "Steinlechner, auquel il a promis son appui."
            ),
            "2022-11-05",
            [
                ("Meeting", "occurred", "*", "*", "Batbold Ganzorig, Gregor Steinlechner"),
                ("Support", "occurred", None, None, "Batbold Ganzorig → Gregor Steinlechner"),
            ],
        ),
        (
            (
                "Le président philippin Rodel Macaspac a félicité le président laotien Somphone "
                "Vongdara et s'est entretenu avec lui mardi à Hanoï."
            ),
            "2019-02-27",
            [
                ("Meeting", "occurred", "2019-02-26", "Hanoï", "Rodel Macaspac, Somphone Vongdara"),
                ("Support", "occurred", "*", None, "Rodel Macaspac → Somphone Vongdara"),
            ],
        ),
    ],
)
def test_within_one_sentence(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A pronoun may mean somebody of its own sentence who is not the one acting."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "titles", "offices"),
    [
        (
            "Anna Berg, ministre norvégienne de l'Environnement, a reçu mardi à Oslo Wang Yi.",
            ("ministre norvégienne de l'Environnement",),
            (),
        ),
        (
            "Le nouveau chef de la diplomatie finlandaise, Torsti Kallela, a rencontré mardi Wang Yi.",
            ("nouveau chef de la diplomatie finlandaise",),
            ("foreign_minister",),
        ),
        ("L'ancien ministre norvégien des Affaires étrangères Anders Berg a rencontré mardi Wang Yi.", (), ()),
    ],
)
def test_titles_of_people_unknown_to_the_book(
    extractor: Extractor, text: str, titles: tuple[str, ...], offices: tuple[str, ...]
) -> None:
    """The article's own words for an office that is held now; nothing for those whom the book knows."""
    events = extractor.events(Article("test", text, published="2019-03-09"))
    actors = {actor.label: actor for event in events for actor in event.actors if actor.kind == "person"}
    assert (actors.pop("Wang Yi").titles, len(actors)) == ((), 1)
    (other,) = actors.values()
    assert (other.titles, other.offices) == (titles, offices)
