"""How sure an event is: what is known of how it was read."""

from __future__ import annotations

from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article, Event


def _events(extractor: Extractor, text: str) -> list[Event]:
    return extractor.events(Article("a", text, published="2023-02-22"))


def _surest(extractor: Extractor, text: str, type_: str) -> float:
    return max(event.confidence for event in _events(extractor, text) if event.type == type_)


def test_who_is_named_speaks_no_less_surely_than_whoever_spoke_before(extractor: Extractor) -> None:
    """« X a condamné » is as sure at least as « le communiqué a condamné », which leaves open whose it is."""
    text = (
        "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a exigé mardi que le Ghana cesse ses frappes. "
        "{} a aussi condamné mardi les frappes du Togo."
    )
    named, unnamed = (text.format(who) for who in ("Maarika Veldhuis-Ots", "Le communiqué"))
    assert _surest(extractor, named, "Criticism") >= _surest(extractor, unnamed, "Criticism")


def test_named_and_dated_is_surer_than_neither(extractor: Extractor) -> None:
    """Who is named on a told day is surer to have met than « il », on none."""
    plain = (
        "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a rencontré mardi à Tallinn son homologue "
        "ghanéen, Kofi Darkwa-Appiah, qu'elle avait invité."
    )
    vague = (
        "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est à Accra. Elle y a rencontré le "
        "président ghanéen."
    )
    assert _surest(extractor, plain, "Meeting") > _surest(extractor, vague, "Meeting")


def test_a_deed_between_states_is_surer_than_an_office_at_home(extractor: Extractor) -> None:
    """What diplomats do to each other on a told day is surer than an undated change of office."""
    recall = (
        "Le Vanuatu a rappelé mardi son ambassadeur au Ghana, dont le ministre des Affaires étrangères avait critiqué le "
        "Vanuatu. Le Ghana a regretté le rappel de l'ambassadeur."
    )
    office = "Le Premier ministre vanuatais Jonas Kaltamat a démissionné."
    assert _surest(extractor, recall, "RelationsDown") > _surest(extractor, office, "Appointment")


def test_confidence_is_neither_none_nor_certain(extractor: Extractor) -> None:
    """Nothing that rules read is impossible or as good as sure."""
    text = (
        "La France et l'Inde ont signé vendredi à Paris un accord. Le Premier ministre indien a été reçu par Emmanuel "
        "Macron. Il a ensuite imposé des sanctions au Ghana, a dit le Ghana."
    )
    assert all(0.05 <= event.confidence <= 0.97 for event in _events(extractor, text))
