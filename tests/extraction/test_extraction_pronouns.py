"""Whom pronouns and groups mean beside quotations, things, and others of their sentence, and whom nobody can know."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article

BREKKE = "Le ministre norvégien Torvald Brekke"
HEDLUND = "le ministre suédois Nils Hedlund"


def taken_for(extractor: Extractor, text: str, words: str) -> list[str]:
    """The ids of the actors that the last mention of these words is taken for."""
    found = [each for each in extractor.explain(Article("a", text, published="2023-10-05")) if each.text == words]
    assert found, f"no mention {words!r}"
    return list(found[-1].actors)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (f"{BREKKE} a salué {HEDLUND}. « Il a beaucoup fait », a déclaré M. Brekke.", "Il", "nils-hedlund"),
        (f"{BREKKE} a salué {HEDLUND}. « Il a beaucoup fait », a-t-il déclaré.", "Il", "nils-hedlund"),
        (f"{BREKKE} a vu {HEDLUND}. « Nous l'avons écouté, mais il se trompe », a-t-il déclaré.", "il", "nils-hedlund"),
        (f"{BREKKE} attend. « C'est ce que veut {HEDLUND}. Il est ferme », a déclaré M. Brekke.", "Il", "nils-hedlund"),
        ("« J'ai eu l'ambassadrice au téléphone, a raconté le député Paul Trembleau. Elle m'a rassuré. »", "Elle", ""),
        ("« J'ai eu l'ambassadeur au téléphone, a raconté le député Paul Trembleau. Il m'a rassuré. »", "Il", ""),
        (f"{BREKKE} a rencontré {HEDLUND}. « Je l'ai trouvé ouvert au dialogue », a dit M. Brekke.", "l'", "nils-hedlund"),
        (f"« Avec {HEDLUND}, nous plaisantons et ça l'a fait rire », a dit le ministre Torvald Brekke.", "l'", "nils-hedlund"),
    ],
)  # fmt: skip
def test_in_quotations(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« Il » in a quotation is not who says it, be the speaker told before, after, or between commas inside."""
    assert taken_for(extractor, text, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        # beside the subject
        (f"{BREKKE} a vu {HEDLUND} et a dîné avec lui.", "lui", "nils-hedlund"),
        (f"{BREKKE} a appelé {HEDLUND} pour lui demander son aide.", "lui", "nils-hedlund"),
        (f"{BREKKE} a salué {HEDLUND} en lui serrant la main.", "lui", "nils-hedlund"),
        ("La ministre Aino Kallela a vu la ministre Eleni Vassou et a dîné avec elle.", "elle", "eleni-vassou"),
        (f"{BREKKE} n'a pas vu {HEDLUND}, qui lui a reproché son silence.", "lui", "torvald-brekke"),
        # beside a state that acts
        ("L'Algérie a rappelé son ambassadeur à Madrid, et l'Espagne lui a répondu.", "lui", "algeria"),
        ("Le Mali a expulsé le consul Jean Lebret, et la France lui a répondu par des sanctions.", "lui", "mali"),
        ("L'Iran a nié. Les États-Unis l'avaient accusé d'avoir livré des drones.", "l'", "iran"),
        # who acts is not known
        (f"{BREKKE} a reçu {HEDLUND}. La décision lui a été notifiée.", "lui", ""),
        (f"{BREKKE} est arrivé. La décision lui a été notifiée.", "lui", "torvald-brekke"),
    ],
)  # fmt: skip
def test_beside_who_acts(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """« Lui » and « elle » after « avec », « pour » and « en » are not the subject; after a state's deed they are whom it answers."""
    assert taken_for(extractor, text, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le sommet avec le président Vladimir Poutine était prévu à Genève. Il a été reporté.", "Il"),
        (f"Quant à l'entretien avec {HEDLUND}, il a duré une heure.", "il"),
        ("Le ministre a été reçu par le sultan d'Oman. Il a ensuite gagné Doha.", "Il"),
        ("La France attend Vladimir Poutine. Il n'est pas question de céder.", "Il"),
        ("La France attend Vladimir Poutine. Il convient de patienter.", "Il"),
        ("Le président Macky Sall était là. Le pape a vu l'autre président.", "président"),
    ],
)
def test_nobody_is_known(extractor: Extractor, text: str, words: str) -> None:
    """Where a thing or somebody not named may be meant, nobody is; « l'autre président » is not the one told last."""
    article = Article("a", text, published="2023-10-05")
    assert not [each for each in extractor.explain(article) if words in each.text.split() and each.start > 40 and each.actors]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{BREKKE} attend. Le 7 octobre, il ira à Riga.", "il"),
        (f"{BREKKE} attend. La semaine dernière, il était à Riga.", "il"),
        (f"{BREKKE} attend. Le projet est de vendre du gaz, a-t-il dit.", "-t-il"),
        ("Vint le voyage de l'émissaire Torvald Brekke. Reçu à Riga, il attend.", "il"),
    ],
)
def test_a_time_or_speaker_is_no_thing(extractor: Extractor, text: str, words: str) -> None:
    """What a sentence begins with tells a time, or cannot speak: « il » is the person told before."""
    assert taken_for(extractor, text, words) == ["torvald-brekke"]


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        # who signed
        (
            "Le ministre grec Nikos Vassou et la ministre chypriote Eleni Laskari ont signé un accord. Entre eux se tenait "
            + "l'émissaire égyptien Hatem Zaki ; au premier rang, le général Samir Qassem. Les deux signataires sont sortis.",
            "Les deux signataires", "nikos-vassou eleni-laskari",
        ),
        # who is told here, and whom they met
        (
            "Le chef de la diplomatie française, Arnaud Delbosc, a vu ses homologues danois, Jens Overgaard, et islandaise, Sigrun "
            + "Halldor. L'entretien avec cette dernière a permis aux deux ministres de conclure.",
            "aux deux ministres", "arnaud-delbosc sigrun-halldor",
        ),
        ("La Chine a visé trois élus. Les États-Unis ont protesté. Les deux premières puissances se parlent encore.",
         "Les deux premières puissances", "china united-states"),
        # a president's peer is a president
        ("Recep Tayyip Erdogan a vu son homologue iranien.", "son homologue iranien", "ebrahim-raisi"),
        ("Emmanuel Macron a vu son homologue allemand.", "son homologue allemand", "frank-walter-steinmeier"),
    ],
)  # fmt: skip
def test_groups_and_peers(extractor: Extractor, text: str, words: str, actors: str) -> None:
    """Two who did a thing, two of whom one alone is told here, and who holds the same office elsewhere."""
    assert taken_for(extractor, text, words) == actors.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le ministre norvégien de la Défense Ola Brevikson attend.", "Le ministre norvégien de la Défense Ola Brevikson"),
        ("L'émissaire Ola Brevikson est là. On a vu sur CNews Ola Brevikson.", "Ola Brevikson"),
    ],
)
def test_where_a_name_begins(extractor: Extractor, text: str, words: str) -> None:
    """A field of office or an outlet before a name is no part of it, though no list has its given name."""
    assert taken_for(extractor, text, words) == ["ola-brevikson"]


def test_guests_of_a_programme(tells: Callable[..., None]) -> None:
    """Whom a journalist has as a guest on air, they do not meet."""
    tells("L'ancien ministre français Jean Lorme a reçu jeudi sur le plateau de CNews l'ambassadeur iranien Abol Delfi.", "2018-04-27", [])
