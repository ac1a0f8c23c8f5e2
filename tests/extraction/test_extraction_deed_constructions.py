"""Deeds told as news tells them: by what an envoy has to do, by nouns, passively, and by what no longer is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_DAY = "2021-03-17"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("La Suède a fait venir mercredi l'ambassadeur de Chine.", [("RelationsDown", "occurred", "2021-03-17", None, "Suède → Chine")]),
        (
            "L'ambassadeur de Turquie à La Haye a été prié mardi de se rendre au ministère des Affaires étrangères.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Pays-Bas → Turquie")],
        ),
        (
            "L'ambassadeur de France à Bangui a été appelé mardi à s'expliquer au ministère centrafricain des Affaires étrangères.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Centrafrique → France")],
        ),
        (
            "Le ministère iranien des Affaires étrangères a convié l'ambassadeur de Suisse à fournir des explications.",
            [("RelationsDown", "occurred", None, None, "Iran → Suisse")],
        ),
        (
            "Le chargé d'affaires du Rwanda à Bujumbura a été invité à quitter le Burundi.",
            [("RelationsDown", "occurred", None, None, "Burundi → Rwanda")],
        ),
        (
            "L'ambassadeur belge à Kigali a été sommé de quitter le territoire rwandais sous 48 heures.",
            [("RelationsDown", "occurred", None, None, "Rwanda → Belgique")],
        ),
        ("Dix-huit diplomates russes ont dû quitter l'Espagne lundi.", [("RelationsDown", "occurred", "2021-03-15", None, "Espagne → Russie")]),
        (
            "Douze employés de l'ambassade de Chine à Vilnius devront partir, a annoncé la Lituanie.",
            [("RelationsDown", "occurred", None, None, "Lituanie → Chine"), ("?Demand", "*", "*", "*", "*")],
        ),
        ("La Belgique a signifié leur expulsion à dix diplomates russes.", [("RelationsDown", "occurred", None, None, "Belgique → Russie")]),
        ("Berne a annoncé mardi le départ forcé de trois diplomates russes.", [("RelationsDown", "occurred", "2021-03-16", None, "Suisse → Russie")]),
        (
            "Le ministère tchèque des Affaires étrangères a remis au chargé d'affaires russe une note déclarant deux diplomates personae non gratae.",
            [("RelationsDown", "occurred", None, None, "République tchèque → Russie")],
        ),
        (
            "Madrid a annoncé mardi le rappel pour consultations de son ambassadrice à Buenos Aires.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Espagne → Argentine")],
        ),
        (
            "L'ambassadeur d'Espagne en Argentine rentrera à Madrid pour consultations, a indiqué mardi le ministère espagnol.",
            [("RelationsDown", "planned", None, None, "Espagne → Argentine"), ("?Statement", "*", "*", "*", "*")],
        ),
        ("L'ambassadeur de Suisse est venu avec l'ambassadeur d'Autriche.", []),
        ("Ankara a appelé les ambassadeurs occidentaux à ne pas s'immiscer dans ses affaires.", [("?Demand", "*", "*", "*", "*")]),
        ("Le patron de l'usine a été prié par les syndicats de s'expliquer au ministère.", []),
    ],
)
def test_what_envoys_have_to_do(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Summons, expulsions and recalls told by what the envoy is asked, told or seen to do."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La rupture des relations diplomatiques décidée mardi par Alger a surpris Rabat.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Algérie → Maroc")],
        ),
        (
            "Depuis la rupture de 2016 entre Riyad et Téhéran, Berne représente les intérêts iraniens.",
            [("RelationsDown", "occurred", "2016", None, "Arabie saoudite, Iran →*")],
        ),
        ("Le Honduras a annoncé samedi la fin de ses relations avec Taïwan.", [("RelationsDown", "occurred", "2021-03-13", None, "Honduras → Taïwan")]),
        ("L'Argentine et le Venezuela ont rompu en août.", [("RelationsDown", "occurred", "2020-08", None, "Argentine, Venezuela →*")]),
        (
            "La Colombie n'entretient plus de relations diplomatiques avec Israël depuis mai 2020.",
            [("RelationsDown", "occurred", "2020-05", None, "Colombie → Israël")],
        ),
        ("La Colombie entretient des relations diplomatiques avec Israël.", []),
        ("La rupture entre Emmanuel Macron et Gérard Collomb est consommée.", []),
        ("La fin des relations commerciales entre les deux groupes a été actée.", []),
        ("La Grèce va nommer un ambassadeur à Damas.", [("RelationsUp", "planned", None, None, "Grèce → Syrie")]),
        ("La France a nommé un nouvel ambassadeur au Mali.", []),
        (
            "L'ambassadeur de France regagnera Canberra cette semaine, a annoncé l'Élysée.",
            [("RelationsUp", "planned", "2021-03-15/2021-03-21", None, "France → Australie"), ("?Statement", "*", "*", "*", "*")],
        ),
        ("L'ambassadeur du Canada est retourné à Ottawa pour les fêtes.", []),
        (
            "L'ambassadeur d'Algérie à Paris va reprendre ses fonctions.",
            [("RelationsUp", "planned", None, None, "Algérie → France")],
        ),
        ("Athènes a réinstallé son ambassade à Tripoli.", [("RelationsUp", "occurred", None, "Tripoli", "Grèce → Libye")]),
        (
            "Berlin a salué la normalisation entre Israël et le Maroc.",
            [("RelationsUp", "occurred", None, None, "Israël, Maroc →*"), ("Support", "*", "*", "*", "Allemagne →*")],
        ),
    ],
)
def test_ties_by_nouns_and_by_what_no_longer_is(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Ties broken off and taken up again, told by nouns, by both sides together, and by what one no longer has."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Onze responsables vénézuéliens ont été frappés de sanctions par l'Union européenne.",
            [("Sanction", "occurred", None, None, "Union européenne → Venezuela")],
        ),
        ("Le Royaume-Uni a pris mercredi des mesures contre cinq oligarques russes.", [("Sanction", "occurred", "2021-03-17", None, "Royaume-Uni → Russie")]),
        ("L'Algérie a fermé son espace aérien aux avions marocains.", [("Sanction", "occurred", None, None, "Algérie → Maroc")]),
        ("Donald Trump veut taxer de 30 % les produits européens.", [("Sanction", "proposed", None, None, "Donald Trump → Union européenne")]),
        (
            "Le président américain, Donald Trump, a signé un décret mettant fin aux sanctions contre la Syrie.",
            [("Sanction lift", "occurred", None, None, "Donald Trump → Syrie")],
        ),
        (
            "Bruxelles a mis fin à l'embargo sur les armes à destination de l'Érythrée.",
            [("Sanction lift", "occurred", None, None, "Union européenne → Érythrée")],
        ),
        ("Washington a allégé les restrictions visant Cuba.", [("Sanction lift", "occurred", None, None, "États-Unis → Cuba")]),
        ("Cuba a été retiré de la liste américaine des États soutenant le terrorisme.", [("Sanction lift", "occurred", None, None, "États-Unis → Cuba")]),
        (
            "La levée des sanctions américaines contre la Syrie a été annoncée mardi par Donald Trump.",
            [("Sanction lift", "occurred", "2021-03-16", None, "Donald Trump → Syrie")],
        ),
        (
            "Le Zimbabwe réclame la levée des sanctions européennes.",
            [("Sanction lift", "proposed", None, None, "Union européenne → Zimbabwe"), ("?Demand", "*", "*", "*", "*")],
        ),
        (
            "Le Mali a demandé à la Cédéao la levée des sanctions.",
            [("Sanction lift", "proposed", None, None, "Communauté économique des États de l'Afrique de l'Ouest → Mali"), ("?Demand", "*", "*", "*", "*")],
        ),
        (
            "La Turquie a plaidé pour la levée des sanctions américaines contre la Syrie.",
            [("Sanction lift", "proposed", None, None, "États-Unis → Syrie"), ("?Demand", "*", "*", "*", "*")],
        ),
        (
            "La prolongation des sanctions européennes contre la Russie a été décidée lundi.",
            [("Sanction", "occurred", "2021-03-15", None, "Union européenne → Russie")],
        ),
        ("Pékin a fermé son espace aérien en raison du mauvais temps.", []),
        ("L'Italie a pris des mesures contre les inondations en Émilie.", []),
        ("Le maire de Londres, Sadiq Khan, a taxé Donald Trump d'hypocrisie.", []),
        ("La mairie va taxer à 20 % les résidences secondaires.", []),
    ],
)
def test_sanctions_in_further_constructions(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Sanctions passively, by what they hinder, and who is to lift them."""
    tells(text, _DAY, events)
