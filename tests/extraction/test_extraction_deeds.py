"""Deeds: what one actor did to or with another."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La France et l'Inde ont signé vendredi à Paris un accord de défense.",
            "2023-07-15",
            [("Agreement", "occurred", "2023-07-14", "Paris", "France, Inde")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, et son "
                "homologue ghanéen, Kofi Darkwa-Appiah, ont paraphé lundi à Accra un mémorandum "
                "d'entente."
            ),
            "2023-02-22",
            [("Agreement", "occurred", "2023-02-20", "Accra", "Kofi Darkwa-Appiah, Maarika Veldhuis-Ots")],
        ),
        (
            "L'Australie a conclu mardi un traité de sécurité avec les Fidji.",
            "2023-02-22",
            [("Agreement", "occurred", "2023-02-21", None, "Australie, Fidji")],
        ),
        (
            "Un accord de coopération a été signé mercredi entre le Maroc et le Nigeria.",
            "2023-02-22",
            [("Agreement", "occurred", "2023-02-22", None, "Maroc, Nigeria")],
        ),
        (
            "L'Iran et l'Arabie saoudite devraient signer dimanche une déclaration commune.",
            "2023-03-08",
            [("Agreement", "planned", "2023-03-12", None, "Arabie saoudite, Iran")],
        ),
        (
            "La Colombie et le Venezuela ont ratifié le traité de libre-échange signé en février.",
            "2023-06-10",
            [("Agreement", "occurred", None, None, "Colombie, Venezuela")],
        ),
    ],
)
def test_agreements(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Both sides of an Agreement are its participants."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président mongol Batbold Ganzorig a invité mardi la ministre estonienne des "
                "Affaires étrangères, Maarika Veldhuis-Ots, à Oulan-Bator."
            ),
            "2023-02-22",
            [
                ("Invitation", "occurred", "2023-02-21", None, "Batbold Ganzorig → Maarika Veldhuis-Ots"),
                ("?Visit", "proposed", "*", "*", "*"),
            ],
        ),
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, a été invité par le roi Charles III à "
                "visiter l'Écosse."
            ),
            "2023-02-22",
            [
                ("Invitation", "occurred", None, None, "Charles III → Jonas Kaltamat"),
                ("?Visit", "proposed", None, "*", "*"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a convié son "
                "homologue ghanéen, Kofi Darkwa-Appiah, à se rendre à Tallinn."
            ),
            "2023-02-22",
            [
                ("Invitation", "occurred", None, None, "Maarika Veldhuis-Ots → Kofi Darkwa-Appiah"),
                ("?Visit", "proposed", None, "Tallinn", "Kofi Darkwa-Appiah → Maarika Veldhuis-Ots"),
            ],
        ),
        (
            (
                "À l'invitation du président Macky Sall, le Premier ministre vanuatais, Jonas "
                "Kaltamat, est arrivé lundi à Dakar."
            ),
            "2023-02-22",
            [
                ("Invitation", "occurred", "*", None, "Macky Sall → Jonas Kaltamat"),
                ("Visit", "occurred", "2023-02-20", "Dakar", "Jonas Kaltamat → Macky Sall"),
            ],
        ),
    ],
)
def test_invitations(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who invites is the agent, who is invited the target."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Les États-Unis ont débloqué lundi une aide militaire de 460 millions de dollars pour "
                "l'Ukraine."
            ),
            "2023-02-22",
            [("Aid", "occurred", "2023-02-20", None, "États-Unis → Ukraine")],
        ),
        (
            "Le Japon a accordé un prêt de 200 millions d'euros au Bangladesh.",
            "2023-02-22",
            [("Aid", "occurred", None, None, "Japon → Bangladesh")],
        ),
        (
            "La Pologne a livré mercredi quatorze chars Leopard à l'Ukraine.",
            "2023-02-22",
            [("Aid", "occurred", "2023-02-22", None, "Pologne → Ukraine")],
        ),
        (
            "La France a suspendu le 6 août 2023 son aide au développement au Burkina Faso.",
            "2023-08-08",
            [("Aid", "denied", "2023-08-06", None, "France → Burkina Faso")],
        ),
        (
            "L'Allemagne va fournir des munitions à l'Ukraine.",
            "2023-02-22",
            [("Aid", "planned", None, None, "Allemagne → Ukraine")],
        ),
    ],
)
def test_aid(tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]) -> None:
    """Who gives or pledges is the agent, who is given to the target."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'Union européenne a imposé lundi de nouvelles sanctions à l'Iran.",
            "2023-02-22",
            [("Sanction", "occurred", "2023-02-20", None, "Union européenne → Iran")],
        ),
        (
            "Le Canada a annoncé mardi des sanctions contre la Russie.",
            "2023-02-22",
            [("Sanction", "occurred", "2023-02-21", None, "Canada → Russie")],
        ),
        (
            "La Cédéao a décrété dimanche un embargo contre le Mali.",
            "2022-01-10",
            [
                (
                    "Sanction",
                    "occurred",
                    "2022-01-09",
                    None,
                    "Communauté économique des États de l'Afrique de l'Ouest → Mali",
                )
            ],
        ),
        (
            "Les États-Unis ont levé en 2020 leurs sanctions contre le Soudan.",
            "2023-02-22",
            [("Sanction lift", "occurred", "2020", None, "États-Unis → Soudan")],
        ),
        (
            "La Cédéao a levé dimanche les sanctions imposées au Mali.",
            "2022-07-04",
            [
                (
                    "Sanction lift",
                    "occurred",
                    "2022-07-03",
                    None,
                    "Communauté économique des États de l'Afrique de l'Ouest → Mali",
                )
            ],
        ),
        (
            "L'Union européenne a prolongé de six mois ses sanctions contre le Bélarus.",
            "2023-02-22",
            [("Sanction", "occurred", None, None, "Union européenne → Biélorussie")],
        ),
    ],
)
def test_sanctions(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who punishes is the agent, who is punished the target; lifted sanctions say so by their sense."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'Algérie a rompu mardi ses relations diplomatiques avec le Maroc.",
            "2021-08-25",
            [("RelationsDown", "occurred", "2021-08-24", None, "Algérie → Maroc")],
        ),
        (
            "La France a rappelé vendredi ses ambassadeurs aux États-Unis et en Australie.",
            "2021-09-18",
            [("RelationsDown", "occurred", "2021-09-17", None, "France → Australie, États-Unis")],
        ),
        (
            "Le Maroc a rappelé son ambassadeur à Berlin.",
            "2021-05-07",
            [("RelationsDown", "occurred", None, None, "Maroc → Allemagne")],
        ),
        (
            "L'Allemagne a expulsé lundi quarante diplomates russes.",
            "2022-04-05",
            [("RelationsDown", "occurred", "2022-04-04", None, "Allemagne → Russie")],
        ),
        (
            "Le Honduras a établi dimanche des relations diplomatiques avec la Chine.",
            "2023-03-27",
            [("RelationsUp", "occurred", "2023-03-26", None, "Honduras → Chine")],
        ),
        (
            "L'Arabie saoudite a rouvert mercredi son ambassade à Téhéran.",
            "2023-08-10",
            [("RelationsUp", "occurred", "2023-08-09", "Téhéran", "Arabie saoudite → Iran")],
        ),
        (
            "Le Canada a fermé son ambassade à Kaboul.",
            "2021-08-16",
            [("RelationsDown", "occurred", None, "Kaboul", "Canada → Afghanistan")],
        ),
        (
            "La Lituanie souhaite renouer ses relations avec la Syrie.",
            "2023-02-22",
            [("RelationsUp", "proposed", None, None, "Lituanie → Syrie")],
        ),
    ],
)
def test_relations(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Relations taken up and broken off, ambassadors recalled, summoned and sent away."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Qin Gang a été nommé le 30 décembre 2022 ministre chinois des Affaires étrangères. La "
                "Chine et les États-Unis sont rivaux. Les États-Unis commercent avec la Chine."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2022-12-30", None, "Qin Gang →")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a démissionné "
                "mardi. Les relations entre l'Estonie et la Russie restent tendues. L'Estonie et la "
                "Russie ont une frontière commune."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2023-02-21", None, "Maarika Veldhuis-Ots →")],
        ),
        (
            (
                "Rishi Sunak a pris ses fonctions de Premier ministre britannique mardi. Le "
                "Royaume-Uni et l'Ukraine sont alliés. L'Ukraine a un ambassadeur au Royaume-Uni."
            ),
            "2022-10-26",
            [("Appointment", "occurred", "2022-10-25", None, "Rishi Sunak →")],
        ),
        (
            (
                "Rishi Sunak a succédé mardi à Liz Truss comme Premier ministre du Royaume-Uni. Le "
                "Royaume-Uni et l'Ukraine sont alliés. L'Ukraine a un ambassadeur au Royaume-Uni."
            ),
            "2022-10-26",
            [("Appointment", "occurred", "2022-10-25", None, "Rishi Sunak →")],
        ),
        (
            (
                "Luiz Inacio Lula da Silva a prêté serment le 1er janvier 2023 à Brasilia. Le Brésil "
                "et l'Uruguay sont voisins. L'ambassadeur de l'Uruguay au Brésil y a assisté."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2023-01-01", None, "Luiz Inácio Lula da Silva →")],
        ),
        (
            (
                "Le président malgache a limogé mardi son ministre des Affaires étrangères, Hery "
                "Rakotovao. Madagascar et la France sont partenaires. La France est liée à Madagascar."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2023-02-21", None, "Andry Rajoelina → Hery Rakotovao")],
        ),
    ],
)
def test_appointments(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """With no named appointer the person is the agent; else the appointer is, and the person the target."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Danemark a promis dix-neuf avions F-16 à l'Ukraine.",
            "2023-02-22",
            [("Aid", "occurred", None, None, "Danemark → Ukraine")],
        ),
        (
            "L'Équateur a suspendu ses relations diplomatiques avec le Mexique.",
            "2023-02-22",
            [("RelationsDown", "occurred", None, None, "Équateur → Mexique")],
        ),
        (
            "La Corée du Sud et le Japon se sont mis d'accord pour reprendre leurs échanges.",
            "2023-02-22",
            [("Agreement", "occurred", None, None, "Corée du Sud, Japon")],
        ),
        (
            "Le 4 octobre 1957, l'URSS et la Chine ont signé un accord à Moscou.",
            "2023-02-22",
            [("Agreement", "occurred", "1957-10-04", "Moscou", "Chine, Union soviétique")],
        ),
        (
            "Londres et Paris ont annoncé mardi de nouvelles sanctions contre Téhéran.",
            "2023-02-22",
            [("Sanction", "occurred", "2023-02-21", None, "France, Royaume-Uni → Iran")],
        ),
    ],
)
def test_further_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Deeds are told in more words than one."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La France a expulsé mardi deux diplomates azerbaïdjanais. Bakou avait expulsé la veille deux diplomates français.",
            "2023-12-28",
            [
                ("RelationsDown", "occurred", "2023-12-26", None, "France → Azerbaïdjan"),
                ("RelationsDown", "occurred", "*", None, "Azerbaïdjan → France"),
            ],
        ),
        (
            "La Russie va expulser des diplomates estoniens. Elle a convoqué lundi l'ambassadeur d'Estonie.",
            "2023-02-22",
            [
                ("RelationsDown", "planned", None, None, "Russie → Estonie"),
                ("RelationsDown", "occurred", "2023-02-20", None, "Russie → Estonie"),
            ],
        ),
        (
            "L'ambassadeur d'Iran à Stockholm a été convoqué mardi par le ministère suédois des Affaires étrangères.",
            "2023-02-22",
            [("RelationsDown", "occurred", "2023-02-21", None, "Suède → Iran")],
        ),
        (
            "L'Algérie a ordonné jeudi le retour de son ambassadeur au Niger.",
            "2026-02-13",
            [("RelationsUp", "occurred", "2026-02-12", None, "Algérie → Niger")],
        ),
        (
            "Les membres de l'Union européenne ont imposé lundi des sanctions contre dix banques iraniennes.",
            "2023-02-22",
            [("Sanction", "occurred", "2023-02-20", None, "Union européenne → Iran")],
        ),
        (
            "L'Arménie et l'Azerbaïdjan ne sont pas parvenus à signer un traité de paix.",
            "2023-02-22",
            [("Agreement", "denied", None, None, "Arménie, Azerbaïdjan")],
        ),
    ],
)
def test_deeds_are_told_apart(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What A does to B is not what B does to A, a summons no expulsion; and who is meant may be told by an adjective."""
    tells(text, published, events)
