"""Who is named, and who is no actor at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.grammar import grammar
from diplograph.graph.extraction.lexicon import mention_words
from diplograph.graph.extraction.mentions import MentionFinder
from diplograph.graph.extraction.mentions.finder import mentions_by
from diplograph.graph.extraction.mentions.readers import READERS
from diplograph.graph.extraction.mentions.surface import Surface
from diplograph.graph.extraction.paragraphs import Paragraph
from diplograph.graph.reading import read_sources


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président kényan William Ruto a reçu lundi à Nairobi Mme Veldhuis-Ots, la cheffe "
                "de la diplomatie estonienne."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Nairobi", "Veldhuis-Ots, William Ruto")],
        ),
        (
            "Ursula von der Leyen a rencontré mardi à Bruxelles le roi Abdallah II de Jordanie.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Bruxelles", "Abdallah II, Ursula von der Leyen")],
        ),
        (
            (
                "Le vice-président de la République de Côte d'Ivoire, Tiémoko Meyliet Koné, a été reçu "
                "lundi à Dakar par le président sénégalais Macky Sall."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Dakar", "Macky Sall, Tiémoko Meyliet Koné")],
        ),
        (
            ("Le président du Conseil européen, Charles Michel, a été reçu jeudi à Pékin par Xi Jinping."),
            "2022-12-02",
            [("Meeting", "occurred", "2022-12-01", "Pékin", "Charles Michel, Xi Jinping")],
        ),
        (
            (
                "La ministre soudanaise des Affaires étrangères, Amna Saleh Birou, a reçu lundi à "
                "Khartoum le ministre tchadien de la Défense, Saleh Mbaïnaissem."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Khartoum", "Amna Saleh Birou, Saleh Mbaïnaissem")],
        ),
        (
            (
                "Le président tchadien Ali Djimbaye a nommé lundi Saleh Mbaïnaissem ministre des "
                "Affaires étrangères. Le Tchad et le Soudan sont voisins. Le Soudan borde le Tchad."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2023-02-20", None, "Ali Djimbaye → Saleh Mbaïnaissem")],
        ),
    ],
)
def test_names_and_titles(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who is named, with whatever title, is one person."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Les Occidentaux ont condamné la Russie. La communauté internationale s'inquiète pour "
                "l'Ukraine. La Russie et l'Ukraine sont en guerre."
            ),
            "2023-02-22",
            [],
        ),
        (
            ("Selon des experts, la Russie et la Chine se rapprochent. La Chine est voisine de la Russie."),
            "2023-02-22",
            [],
        ),
        (
            (
                "Le politologue Armand Castelnau a accusé la Russie. « La Russie ment à l'Ukraine "
                "depuis longtemps », a-t-il ajouté."
            ),
            "2023-02-22",
            [],
        ),
        (
            (
                "Des milliers de manifestants ont réclamé mardi à Tbilissi l'adhésion de la Géorgie à "
                "l'Union européenne."
            ),
            "2023-02-22",
            [],
        ),
        (
            "Le journal allemand Nordbote a interrogé le président slovène Anton Bregar.",
            "2023-02-22",
            [],
        ),
    ],
)
def test_who_is_left_out(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Crowds, experts, media and vague collectives are no actors."""
    tells(text, published, events)


def test_no_mention_is_passed_over(seeds: Path) -> None:
    """The finder tries only who may begin where a mention may, and finds what trying all everywhere finds."""
    texts = [article.text for article in read_sources([str(seeds)], on_problem=print)]
    texts.append(
        "Tous les anciens présidents, ces deux hommes et ce dernier, Son Excellence M. Brekke, l'ex-ministre et Me Kallela "
        "l'accueilleront au Quai d'Orsay ; l'Américain, sa très haute représentante, la capitale qatarie, le château de "
        "Versailles et les trois pays lui ont répondu. Celui-ci l'a reçu, a-t-il dit, en visite franco-allemande."
    )
    book, words, grammar_ = load_book(), mention_words("fr"), grammar("fr")
    finder = MentionFinder(book, words, grammar_)
    for text in texts:
        paragraph = Paragraph.of(text, 0, len(text))
        names = {name.first: name for name in finder.names.find(paragraph)}
        everywhere = mentions_by(Surface(paragraph, names, book, words, grammar_), lambda *_: READERS)
        assert finder.find(paragraph) == list(everywhere)


def test_offices_after_other_than_as_many_names_are_nobodys_of_these() -> None:
    """« A, B et C, les ministres X et Y »: whose the two offices are is not told."""
    text = "Anton Bregar, Jaan Kuusk et Anja Bregar, les ministres slovène et estonien de la Défense, se sont vus."
    finder = MentionFinder(load_book(), mention_words("fr"), grammar("fr"))
    *names, offices = finder.find(Paragraph.of(text, 0, len(text)))
    assert [name.text for name in names] == ["Anton Bregar", "Jaan Kuusk", "Anja Bregar"]
    assert [person.name for person in offices.persons] == [None, None]


def test_names_that_end_with_an_article(tells: Callable[..., None]) -> None:
    """« al-Sissi » begins in small letters, but ends a name of the book: no title need stand before it."""
    tells(
        "Emmanuel Macron et Abdel Fattah al-Sissi ont dîné mardi à Paris.",
        "2023-09-06",
        [("Meeting", "occurred", "2023-09-05", "Paris", "Abdel Fattah al-Sissi, Emmanuel Macron")],
    )


def test_who_leads_a_delegation_of_a_country(tells: Callable[..., None]) -> None:
    """« une délégation américaine conduite par X »: X takes part."""
    tells(
        "Une délégation slovène conduite par la ministre slovène Ana Bregar a rencontré mardi à Oslo le Premier ministre norvégien Ola Nordmann.",
        "2023-09-06",
        [("Meeting", "occurred", "2023-09-05", "Oslo", "Ana Bregar, Ola Nordmann")],
    )


def test_in_a_town_of_a_region(tells: Callable[..., None]) -> None:
    """« en tournée au Proche-Orient, X a vu Y à Jérusalem »: in Jerusalem."""
    tells(
        "Le ministre slovène Anton Bregar, en tournée au Proche-Orient, a rencontré mercredi à Amman le ministre jordanien Nabil Haddad.",
        "2023-09-06",
        [
            ("Meeting", "occurred", "2023-09-06", "Amman", "Anton Bregar, Nabil Haddad"),
            ("Visit", "occurred", "*", "*", "Anton Bregar →"),
        ],
    )


def test_a_nationality_in_small_letters_before_a_name(tells: Callable[..., None]) -> None:
    """« le slovène Anton Bregar » is a person, as « le Slovène Anton Bregar » is."""
    tells(
        "Le président français Emmanuel Macron a reçu mardi à Paris l'américain Joe Biden et le croate Ivan Kos.",
        "2023-09-06",
        [("Meeting", "occurred", "2023-09-05", "Paris", "Emmanuel Macron, Ivan Kos, Joe Biden")],
    )
