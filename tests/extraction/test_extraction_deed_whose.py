"""Whose deeds are told: of the country that a sentence or an article is about, of those who act together, of an envoy's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

Tells = Callable[[str, str, Sequence[tuple[str | None, ...]]], None]

DAY = "2024-04-25"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "En Espagne, le gouvernement a approuvé mardi une aide de 20 millions d'euros à la Moldavie. Le président français a salué Madrid.",
            [("Aid", "occurred", "2024-04-23", "Espagne", "Espagne → Moldavie"), ("?Support", "*", "*", "*", "*")],
        ),
        (
            "Emmanuel Macron est arrivé mercredi à Berlin. Au Niger, le ministère des Affaires étrangères a convoqué jeudi l'ambassadeur d'Italie.",
            [
                ("Visit", "occurred", "2024-04-24", "Berlin", "Emmanuel Macron →"),
                ("RelationsDown", "occurred", "2024-04-25", None, "Niger → Italie"),
            ],
        ),
        (
            "Le Paraguay a annoncé jeudi une hausse de ses exportations.\n\nLe Paraguay a aussi reçu l'appui de la France.\n\nLe gouvernement a expulsé mercredi l'ambassadeur du Ghana.",
            [("RelationsDown", "occurred", "2024-04-24", None, "Paraguay → Ghana"), ("?*", "*", "*", "*", "*")],
        ),
        (
            "Une délégation française est arrivée mercredi à Amman. Le roi a convoqué l'ambassadeur du Pérou.",
            [("Visit", "*", "*", "*", "*"), ("RelationsDown", "occurred", "*", None, "Abdallah II → Pérou")],
        ),
    ],
)
def test_the_country_that_is_told_about(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """« En Espagne, le gouvernement »: Spain's, though the paper's own country is told, too; a republic has no king."""
    tells(text, DAY, expected)


def test_a_king_of_no_republic(tells: Tells) -> None:
    """« le roi » where only a republic is told is nobody known."""
    tells(
        "Le gouvernement français a présenté ses condoléances à Alger. Le roi a décrété un deuil et remercié le Qatar.",
        DAY,
        [("Support", "occurred", None, None, "France → Algérie")],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bahreïn et le Soudan ont annoncé jeudi qu'ils rompaient leurs relations diplomatiques avec l'Islande.",
            [("RelationsDown", "occurred", "2024-04-25", None, "Bahreïn, Soudan → Islande")],
        ),
        (
            "L'Estonie et la Lettonie ont fait savoir qu'elles convoquaient l'ambassadeur du Pérou.",
            [("RelationsDown", "occurred", None, None, "Estonie, Lettonie → Pérou")],
        ),
    ],
)
def test_states_that_act_together(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """« A et B ont annoncé qu'ils … »: both."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'ambassadeur du Chili en Islande, Juan Perez Soto, a été rappelé jeudi à Santiago pour consultations.",
            [("RelationsDown", "occurred", "2024-04-25", None, "Chili → Islande")],
        ),
        (
            "Le chargé d'affaires péruvien en Finlande, Mario Vega Luna, a été rappelé mardi pour consultations, a indiqué Lima.",
            [("RelationsDown", "occurred", "2024-04-23", None, "Pérou → Finlande"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Ottawa a annoncé l'expulsion de 60 diplomates péruviens et la fermeture du consulat du Pérou à Vancouver.",
            [
                ("RelationsDown", "occurred", None, None, "Canada → Pérou"),
                ("RelationsDown", "occurred", None, "*", "Canada → Pérou"),
            ],
        ),
        (
            "L'Islande a réduit jeudi sa représentation diplomatique au Pérou.",
            [("RelationsDown", "occurred", "2024-04-25", None, "Islande → Pérou")],
        ),
        (
            "Le ministre islandais a fait part mardi de la cessation des relations diplomatiques entre l'Islande et le Pérou.",
            [("RelationsDown", "occurred", "2024-04-23", None, "*"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Lima a condamné la rupture des relations avec le Pérou annoncée par l'Islande.",
            [("RelationsDown", "occurred", None, None, "Islande → Pérou"), ("Criticism", "*", "*", "*", "*")],
        ),
        (
            "La Chine a mis fin jeudi à ses droits de douane sur le vin australien.",
            [("Sanction lift", "occurred", "2024-04-25", None, "Chine → Australie")],
        ),
        (
            "Les États-Unis ont annoncé mardi des restrictions de visas à l'encontre de responsables ougandais.",
            [("Sanction", "occurred", "2024-04-23", None, "États-Unis → Ouganda")],
        ),
    ],
)
def test_deeds_by_nouns_and_their_envoys(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """Envoys told by name who are recalled, deeds told beside each other, further words of breaking off and of sanctions."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bruxelles a expulsé mardi trois diplomates péruviens.",
            [("RelationsDown", "occurred", "2024-04-23", None, "Belgique → Pérou")],
        ),
        (
            "La Haye et Bruxelles ont convoqué mardi l'ambassadeur du Pérou.",
            [("RelationsDown", "occurred", "2024-04-23", None, "Belgique, Pays-Bas → Pérou")],
        ),
        (
            "Bruxelles a imposé mardi de nouvelles sanctions au Pérou.",
            [("Sanction", "occurred", "2024-04-23", None, "Union européenne → Pérou")],
        ),
        (
            "L'ambassadeur du Pérou a été prié de quitter l'Estonie avant le 7 mai.",
            [("RelationsDown", "occurred", None, None, "Estonie → Pérou")],
        ),
        (
            "L'Estonie a expulsé l'ambassadeur du Pérou, qui devra quitter le pays d'ici au 7 mai.",
            [("RelationsDown", "occurred", None, None, "Estonie → Pérou")],
        ),
        (
            "L'Estonie a expulsé lundi l'ambassadeur du Pérou. La Lettonie a pris une mesure identique. Oslo en a fait autant.",
            [
                ("RelationsDown", "occurred", "2024-04-22", None, "Estonie → Pérou"),
                ("RelationsDown", "occurred", "2024-04-22", None, "Lettonie → Pérou"),
                ("RelationsDown", "occurred", "2024-04-22", None, "Norvège → Pérou"),
            ],
        ),
        (
            "Les États-Unis ont imposé lundi des sanctions au Nicaragua. L'Union européenne a adopté jeudi des sanctions similaires.",
            [
                ("Sanction", "occurred", "2024-04-22", None, "États-Unis → Nicaragua"),
                ("Sanction", "occurred", "2024-04-25", None, "Union européenne → Nicaragua"),
            ],
        ),
        (
            "Les rebelles houthis et l'Arabie saoudite ont repris mardi à Mascate leurs négociations.",
            [("Negotiation", "occurred", "2024-04-23", "Mascate", "Arabie saoudite, Houthis")],
        ),
    ],
)
def test_who_it_is_by_the_deed(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """« Bruxelles » that expels is Belgium; the last day of who must leave is not that of the deed; deeds alike; rebels by name."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'Australie a imposé jeudi des sanctions ciblées à treize Iraniens. Oslo a convoqué l'ambassadeur du Pérou.",
            [
                ("Sanction", "occurred", "2024-04-25", None, "Australie → Iran"),
                ("RelationsDown", "occurred", "2024-04-25", None, "Norvège → Pérou"),
            ],
        ),
        (
            "Oslo avait expulsé 41 Russes jouissant du statut diplomatique.",
            [("RelationsDown", "occurred", None, None, "Norvège → Russie")],
        ),
        (
            "Oslo a convoqué l'ambassadeur du Pérou après la mort de deux Norvégiens.",
            [("RelationsDown", "occurred", None, None, "Norvège → Pérou")],
        ),
        (
            "Israël a annoncé le rappel de ses ambassadeurs en Islande et au Pérou, après leur décision de reconnaître la Palestine.",
            [
                ("RelationsDown", "occurred", None, None, "Israël → Islande, Pérou"),
                ("RelationsUp", "occurred", None, None, "Islande, Pérou → Palestine"),
            ],
        ),
    ],
)
def test_people_counted_and_decisions_of_others(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """« treize Iraniens » who are put under sanctions; « après leur décision de … » is that of who was told before."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Syrie a été réintégrée dimanche au sein de la Ligue arabe.",
            [("Sanction lift", "occurred", "2024-04-21", None, "Ligue des États arabes → Syrie")],
        ),
        (
            "Le Gabon a été réintégré mardi par l'Union africaine.",
            [("Sanction lift", "occurred", "2024-04-23", None, "Union africaine → Gabon")],
        ),
        ("Le Gabon réintègre l'Union africaine, trois ans après en être sorti.", []),
        ("La Russie a livré vendredi deux hélicoptères au Mali, achetés par Bamako en 2020.", []),
        ("Cinq frégates ont été livrées lundi à la Grèce par la France, conformément au contrat de 2021.", []),
        (
            "L'Allemagne a livré lundi dix chars à l'Ukraine.",
            [("Aid", "occurred", "2024-04-22", None, "Allemagne → Ukraine")],
        ),
        (
            "La Turquie et l'Arménie ont annoncé jeudi l'ouverture de négociations pour normaliser leurs relations.",
            [("RelationsUp", "planned", "*", None, "Arménie, Turquie →"), ("?Statement", "*", "*", "*", "*")],
        ),
    ],
)
def test_what_is_sold_or_only_aimed_at(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """What is sold is no aid, a state that comes back has had nothing lifted, and what talks are held for is not done."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo a levé mercredi les sanctions visant le Venezuela. Ces sanctions avaient été imposées en 2019 par l'Islande.",
            [
                ("Sanction lift", "occurred", "2024-04-24", None, "Norvège → Venezuela"),
                ("Sanction", "occurred", "2019", None, "Islande → Venezuela"),
            ],
        ),
        (
            "L'Union européenne a imposé lundi des sanctions au Burundi. Bruxelles lèvera les sanctions en 2025.",
            [
                ("Sanction", "occurred", "2024-04-22", None, "Union européenne → Burundi"),
                ("Sanction lift", "planned", "2025", None, "Union européenne → Burundi"),
            ],
        ),
        (
            "Oslo a imposé lundi des sanctions au Burundi. Le Burundi a dénoncé les sanctions.",
            [("Sanction", "occurred", "2024-04-22", None, "Norvège → Burundi"), ("?Criticism", "*", "*", "*", "*")],
        ),
        (
            "Le Pérou a expulsé mardi cinq employés de l'ambassade d'Estonie en réponse à l'expulsion par Tallinn d'un diplomate péruvien.",
            [
                ("RelationsDown", "occurred", "2024-04-23", None, "Pérou → Estonie"),
                ("RelationsDown", "occurred", "*", None, "Estonie → Pérou"),
            ],
        ),
        (
            "Le Qatar a suspendu mardi sa médiation entre Israël et le Hamas.",
            [("Mediation", "denied", "2024-04-23", None, "Qatar → | Hamas, Israël")],
        ),
        (
            "Ottawa a expulsé lundi six diplomates indiens. L'Inde a rappelé son haut-commissaire.",
            [
                ("RelationsDown", "occurred", "2024-04-22", None, "Canada → Inde"),
                ("RelationsDown", "occurred", "*", None, "Inde → Canada"),
            ],
        ),
    ],
)
def test_deeds_that_go_on_from_those_before(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """« ces sanctions » bear whom those did that were told before; what is answered has been done."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vladimir Poutine a remplacé dimanche son ministre de la Défense Sergueï Choïgou par Andreï Belooussov.",
            [("Appointment", "occurred", "2024-04-21", None, "Vladimir Poutine → Andreï Belooussov")],
        ),
        (
            "Le Pérou a rappelé ses diplomates en Islande. Le Parlement a voté une motion demandant la fermeture de l'ambassade d'Islande à Lima. Le Chili a rappelé son chargé d'affaires.",
            [
                ("RelationsDown", "occurred", None, None, "Pérou → Islande"),
                ("RelationsDown", "occurred", None, None, "Chili → Islande"),
                ("?RelationsDown", "proposed", None, None, "Pérou → Islande"),
            ],
        ),
        (
            "L'ambassadeur de Chine à Ottawa a été convoqué mardi. Le consul général de Chine à Toronto, Zhao Wei, a été déclaré persona non grata lundi.",
            [
                ("RelationsDown", "occurred", "2024-04-23", None, "Canada → Chine"),
                ("RelationsDown", "occurred", "2024-04-22", None, "Canada → Chine, Zhao Wei"),
            ],
        ),
        (
            "La médiation de l'Angola entre le Pérou et le Chili est dans l'impasse. Le président a proposé un plan. Luanda avait tout fait. On l'a oublié. Les deux pays ont négocié mardi à Luanda.",
            [
                ("?Mediation", "*", "*", "*", "*"),
                ("Negotiation", "occurred", "2024-04-23", "Luanda", "Chili, Pérou"),
            ],
        ),
    ],
)
def test_who_is_meant_by_what_was_told(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """Who is replaced by whom, whose embassy others want closed, who acts again against the same, which two countries."""
    tells(text, DAY, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'Arabie saoudite a gelé mardi toute transaction commerciale avec le Canada.",
            [("Sanction", "occurred", "2024-04-23", None, "Arabie saoudite → Canada")],
        ),
        (
            "Le Chili a suspendu mardi toutes ses relations commerciales avec l'Islande.",
            [("Sanction", "occurred", "2024-04-23", None, "Chili → Islande")],
        ),
        ("Le Maroc a suspendu son trafic aérien avec l'Islande en raison de l'épidémie.", []),
        ("Les relations commerciales entre le Chili et l'Islande se renforcent.", []),
    ],
)
def test_trade_that_is_suspended(tells: Tells, text: str, expected: list[tuple[str | None, ...]]) -> None:
    """Trade that a state breaks off is a sanction; flights stopped are none."""
    tells(text, DAY, expected)
