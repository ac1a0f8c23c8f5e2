"""For whom a mention is taken: the last mention of these words in the text, and the ids of its actors."""

from __future__ import annotations

import pytest

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article


def taken_for(extractor: Extractor, text: str, published: str | None, words: str) -> list[str]:
    """The ids of the actors that the last mention of these words is taken for, sorted."""
    found = [
        each for each in extractor.explain(Article("a", text, published=published)) if each.text == words
    ]
    assert found, f"no mention {words!r}"
    return sorted(found[-1].actors)


@pytest.mark.parametrize(
    ("text", "published", "words", "actors"),
    [
        (
            "Recep Tayyip Erdogan a reçu lundi Emmanuel Macron. Le président turc s'est entretenu avec son homologue.",
            "2020-01-20",
            "son homologue",
            "emmanuel-macron",
        ),
        (
            "Joe Biden a pris ses fonctions. Il a appelé son prédécesseur.",
            "2021-02-01",
            "son prédécesseur",
            "donald-trump",
        ),
        ("Il a travaillé à Berlin. Son successeur est attendu lundi.", "2021-02-01", "Son successeur", ""),
        (
            "François Hollande a été reçu à Tunis. L'ancien président de la République a salué la Tunisie.",
            "2020-01-20",
            "L'ancien président de la République",
            "francois-hollande",
        ),
        ("L'ambassadeur a été reçu lundi.", "2020-01-20", "L'ambassadeur", ""),
        ("Un ministre chinois a été reçu lundi à Paris.", "2020-01-20", "Un ministre chinois", "china"),
        (
            "La ministre russe des Affaires étrangères a été reçue à Paris.",
            "2020-01-20",
            "La ministre russe des Affaires étrangères",
            "russia",
        ),
        (
            "En 1995, Jacques Chirac a été reçu à Londres. Le président français a salué le Royaume-Uni.",
            "2019-07-18",
            "Le président français",
            "jacques-chirac",
        ),
    ],
)
def test_offices_and_relations(
    extractor: Extractor, text: str, published: str, words: str, actors: str
) -> None:
    """Counterparts, predecessors and former holders are told from the present holder; nobody is guessed."""
    assert taken_for(extractor, text, published, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "published", "words", "actors"),
    [
        (
            "L'ambassadeur français à Lima, Aldric Fontvieille, a été reçu. L'ambassadeur a salué le Pérou.",
            "2020-01-20",
            "L'ambassadeur",
            "aldric-fontvieille",
        ),
        (
            "L'ambassadrice du Canada aux États-Unis, Odeline Brasseur, est arrivée. Mme Brasseur a été reçue.",
            "2020-01-20",
            "Mme Brasseur",
            "odeline-brasseur",
        ),
        (
            "La ministre québécoise de la Culture, Odeline Brasseur, est arrivée à Paris. Elle a été reçue lundi.",
            "2020-01-20",
            "Elle",
            "odeline-brasseur",
        ),
        (
            "Le sénateur LR Christian Fontvieille a été reçu à Rabat.",
            "2020-01-20",
            "Christian Fontvieille",
            "christian-fontvieille",
        ),
        (
            "Le président du Conseil Donald Tusk a été reçu à Paris.",
            "2019-06-21",
            "Le président du Conseil Donald Tusk",
            "donald-tusk",
        ),
        (
            "Un porte-parole du ministère chinois des Affaires étrangères a parlé. Le porte-parole a salué la France.",
            "2020-01-20",
            "Le porte-parole",
            "china",
        ),
        (
            "Le patron du Quai d'Orsay a été reçu à Rabat.",
            "2020-01-20",
            "Le patron du Quai d'Orsay",
            "jean-yves-le-drian",
        ),
    ],
)
def test_names_beside_titles(
    extractor: Extractor, text: str, published: str, words: str, actors: str
) -> None:
    """A name in apposition is found behind postings, provinces, parties and councils; who has none is the country."""
    assert taken_for(extractor, text, published, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "published", "words", "actors"),
    [
        (
            (
                "Emmanuel Macron et Olaf Scholz ont reçu Volodymyr Zelensky. António Guterres a salué la France. "
                "Les deux dirigeants ont salué l'Ukraine."
            ),
            "2023-02-22",
            "Les deux dirigeants",
            "emmanuel-macron olaf-scholz",
        ),
        (
            "Raúl Castro a reçu Barack Obama. Fidel Castro était absent. MM. Obama et Castro ont salué Cuba.",
            None,
            "MM. Obama et Castro",
            "barack-obama raul-castro",
        ),
        (
            "Félix Tshisekedi a reçu Paul Kagame à Luanda. Les deux pays ont rétabli leurs relations.",
            "2023-02-22",
            "Les deux pays",
            "democratic-republic-of-the-congo rwanda",
        ),
        (
            "La France a exhorté l'Iran à négocier et l'a menacé de sanctions.",
            "2023-02-22",
            "l'",
            "iran",
        ),
        (
            "Berlin expulsait dix diplomates, et l'Inde lui a rendu la pareille.",
            "2023-02-22",
            "lui",
            "germany",
        ),
    ],
)
def test_groups_and_object_pronouns(
    extractor: Extractor, text: str, published: str | None, words: str, actors: str
) -> None:
    """A group is those told together last, countries by their people, too; what undergoes a deed may be a state."""
    assert taken_for(extractor, text, published, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Carthage a dénoncé cette décision.", ""),
        ("La Tunisie a réagi. Carthage a dénoncé cette décision.", "tunisia"),
        ("Londres a dénoncé cette décision.", "united-kingdom"),
    ],
)
def test_seats_of_power(extractor: Extractor, text: str, actors: str) -> None:
    """A seat whose name is also something else's stands for its state only where the text tells of that."""
    name = "Londres" if "Londres" in text else "Carthage"
    assert taken_for(extractor, text, "2023-02-22", name) == actors.split()
