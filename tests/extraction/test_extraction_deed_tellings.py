"""Deeds in the further words by which news tells them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Oslo et Reykjavik sont tombés d'accord mardi sur les quotas de maquereau.",
            "2022-03-15",
            [("Agreement", "occurred", "2022-03-15", None, "Islande, Norvège")],
        ),
        (
            "Un cessez-le-feu est entré en vigueur entre l'Arménie et l'Azerbaïdjan.",
            "2022-03-15",
            [("Agreement", "occurred", None, None, "Arménie, Azerbaïdjan")],
        ),
        (
            "Signé en 1960 par l'Inde et le Pakistan, le traité des eaux de l'Indus tient toujours.",
            "2022-03-15",
            [("Agreement", "occurred", "1960", None, "Inde, Pakistan")],
        ),
        (
            "L'accord gazier que le Turkménistan a passé avec l'Iran arrive à échéance.",
            "2022-03-15",
            [("Agreement", "occurred", None, None, "Iran, Turkménistan")],
        ),
        (
            "Le gouvernement du Mali et celui de la Tunisie ont signé dix protocoles d'accord.",
            "2022-03-15",
            [("Agreement", "occurred", None, None, "Mali, Tunisie")],
        ),
        (
            "Le premier texte porte sur le domaine des pêches, qui a été signé par la Namibie et l'Angola.",
            "2022-03-15",
            [("Agreement", "occurred", None, None, "Angola, Namibie")],
        ),
    ],
)
def test_pacts_in_further_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Agreements told by their coming into force, by whose they are, and by who passed them."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Mark Rutte a décliné l'invitation de Viktor Orban.",
            "2022-03-15",
            [
                ("Invitation", "occurred", None, None, "Viktor Orban → Mark Rutte"),
                ("?Refusal", "*", "*", None, "*"),
            ],
        ),
        (
            "L'Équateur a annulé l'invitation adressée au président vénézuélien Nicolas Maduro.",
            "2022-03-15",
            [("Invitation", "denied", None, None, "Équateur → Nicolás Maduro")],
        ),
        (
            "Le Premier ministre fidjien a répondu favorablement à l'invitation que lui avait adressée Narendra Modi.",
            "2022-03-15",
            [("Invitation", "occurred", None, None, "Narendra Modi → Frank Bainimarama")],
        ),
    ],
)
def test_invitations_declined_and_withdrawn(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An invitation that is declined was made; one that the host takes back was not."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La Norvège débourse dix millions de couronnes pour la Moldavie.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Norvège → Moldavie")],
        ),
        (
            "Séoul fera parvenir 50.000 tonnes de riz à Pyongyang.",
            "2022-03-15",
            [("Aid", "planned", None, None, "Corée du Sud → Corée du Nord")],
        ),
        (
            "Washington a livré deux patrouilleurs aux Philippines.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "États-Unis → Philippines")],
        ),
        (
            "L'UE mettra 100 millions d'euros à la disposition de la Tunisie.",
            "2022-03-15",
            [("Aid", "planned", None, None, "Union européenne → Tunisie")],
        ),
        (
            "Le Danemark porte à 300 millions de couronnes son aide à Kiev.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Danemark → Ukraine")],
        ),
        (
            "Kinshasa a bénéficié d'un don chinois de 400.000 doses de vaccin.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Chine → République démocratique du Congo")],
        ),
        (
            "Le Japon vient en aide aux Tonga avec deux avions de secours.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Japon → Tonga")],
        ),
        (
            "La Slovaquie cède treize MiG-29 à l'Ukraine.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Slovaquie → Ukraine")],
        ),
        (
            "La Corée du Sud a financé à hauteur de 70 millions un hôpital en Éthiopie.",
            "2022-03-15",
            [("Aid", "occurred", None, None, "Corée du Sud → Éthiopie")],
        ),
    ],
)
def test_aid_in_further_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Aid is told by what is sent, by whom it is put at the disposal of, and by adjectives."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La Suisse s'aligne sur les sanctions européennes contre la Russie.",
            "2022-03-15",
            [
                ("Sanction", "occurred", None, None, "Suisse → Russie"),
                ("Sanction", "occurred", None, None, "Union européenne → Russie"),
            ],
        ),
        (
            "Pékin riposte par des droits de douane de 25% sur le soja américain.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "Chine → États-Unis")],
        ),
        (
            "Plusieurs oligarques russes font désormais l'objet de sanctions britanniques.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "Royaume-Uni → Russie")],
        ),
        pytest.param(
            "Le Bélarus est sous le coup d'un train de sanctions de l'UE depuis 2020.",
            "2022-03-15",
            [("Sanction", "occurred", "2020", None, "Union européenne → Biélorussie")],
            marks=pytest.mark.xfail(strict=True, reason="the parser reads this sentence otherwise"),
        ),
        (
            "Le gouvernement britannique a banni deux ministres israéliens.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "Royaume-Uni → Israël")],
        ),
        (
            "Les États-Unis ont imposé des sanctions contre sept responsables et dix banques russes jugés proches du pouvoir, en réponse à l'invasion de l'Ukraine.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "États-Unis → Russie")],
        ),
        (
            "L'Union européenne va ajouter quinze noms de responsables birmans à la liste des personnes sanctionnées.",
            "2022-03-15",
            [("Sanction", "planned", None, None, "Union européenne → Birmanie")],
        ),
        (
            "L'UE n'a pas l'intention de lever ses sanctions contre la Syrie.",
            "2022-03-15",
            [("Sanction lift", "denied", None, None, "Union européenne → Syrie")],
        ),
        (
            "Les Vingt-Sept ont convenu de prolonger les sanctions contre Moscou.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "Union européenne → Russie")],
        ),
        (
            "Deux neveux du président russe sont soumis à un gel de leurs avoirs aux États-Unis.",
            "2022-03-15",
            [],
        ),
    ],
)
def test_sanctions_in_further_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Sanctions are told by who joins them, answers with them, bears them or is decided against."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Mexique et l'Équateur ont renoué mardi.",
            "2022-03-15",
            [("RelationsUp", "occurred", "2022-03-15", None, "Mexique, Équateur →")],
        ),
        (
            "Le Rwanda a renoué avec la croissance.",
            "2022-03-15",
            [],
        ),
        (
            "L'ambassade de France à Kiev a rouvert ses portes vendredi.",
            "2022-03-15",
            [("RelationsUp", "occurred", "2022-03-11", "Kiev", "France → Ukraine")],
        ),
        (
            "L'ambassade américaine à Minsk a suspendu ses activités.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, "Minsk", "États-Unis → Biélorussie")],
        ),
        (
            "Pékin gèle tout contact diplomatique avec Vilnius.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, None, "Chine → Lituanie")],
        ),
        (
            "Le Vanuatu a annoncé l'ouverture prochaine d'une ambassade à Canberra.",
            "2022-03-15",
            [("RelationsUp", "planned", None, None, "Vanuatu → Australie")],
        ),
        (
            "Vladimir Poutine a signé le décret de reconnaissance des républiques de Donetsk et de Louhansk.",
            "2022-03-15",
            [
                (
                    "RelationsUp",
                    "occurred",
                    None,
                    None,
                    "Vladimir Poutine → République populaire de Donetsk, République populaire de Louhansk",
                )
            ],
        ),
        (
            "La chargée d'affaires du Mali à Paris a été convoquée au Quai d'Orsay.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, None, "France → Mali")],
        ),
        (
            "La Jamaïque a protesté auprès du chargé d'affaires haïtien, convoqué à Kingston.",
            "2022-03-15",
            [
                ("?Criticism", "*", "*", None, "*"),
                ("RelationsDown", "occurred", None, None, "Jamaïque → Haïti"),
            ],
        ),
        (
            "Deux diplomates iraniens ont été priés de quitter l'Albanie.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, None, "Albanie → Iran")],
        ),
        (
            "Le départ de l'ambassadeur de France a été exigé par la junte nigérienne.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, None, "Niger → France")],
        ),
        (
            "L'Estonie a annoncé que deux diplomates russes avaient été expulsés.",
            "2022-03-15",
            [
                ("RelationsDown", "occurred", None, None, "Estonie → Russie"),
                ("?Statement", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_relations_in_further_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Relations are told by embassies that open or stop their work, by contacts, by who must go."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le général Abdel Fattah al-Burhan, arrivé au pouvoir en octobre 2021, dirige le Soudan.",
            "2022-03-15",
            [("Appointment", "occurred", "2021-10", None, "Abdel Fattah al-Burhane →")],
        ),
        (
            "Le président kényan William Ruto est allé en Ouganda pour la première fois depuis sa prise de fonctions en septembre 2021.",
            "2022-03-15",
            [
                ("Appointment", "occurred", "2021-09", None, "William Ruto →"),
                ("Visit", "occurred", None, "Ouganda", "William Ruto →"),
            ],
        ),
    ],
)
def test_offices_taken(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Whoever takes office takes it when he comes to power or takes up his duties."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Bahreïn avait rompu lundi ses relations avec Beyrouth. Le Koweït l'avait imité mardi.",
            "2022-03-15",
            [
                ("RelationsDown", "occurred", "2022-03-14", None, "Bahreïn → Liban"),
                ("RelationsDown", "occurred", "2022-03-15", None, "Koweït → Liban"),
            ],
        ),
        (
            "Riyad a rompu ses relations avec Doha. Le Yémen et les Maldives l'ont imité.",
            "2022-03-15",
            [
                ("RelationsDown", "occurred", None, None, "Arabie saoudite → Qatar"),
                ("RelationsDown", "occurred", None, None, "Maldives, Yémen → Qatar"),
            ],
        ),
        (
            "L'Allemagne a suspendu son aide au Niger. L'Union européenne et la France avaient pris la même décision samedi.",
            "2022-03-15",
            [
                ("Aid", "denied", None, None, "Allemagne → Niger"),
                ("Aid", "denied", "2022-03-12", None, "France, Union européenne → Niger"),
            ],
        ),
        (
            "Ottawa a expulsé six diplomates indiens. L'Inde lui a aussitôt rendu la pareille.",
            "2022-03-15",
            [
                ("RelationsDown", "occurred", None, None, "Canada → Inde"),
                ("RelationsDown", "occurred", None, None, "Inde → Canada"),
            ],
        ),
        (
            "L'Arabie saoudite a rappelé son ambassadeur au Liban. Bahreïn a emboîté le pas à Riyad dans la soirée.",
            "2022-03-15",
            [
                ("RelationsDown", "occurred", "2022-03-15", None, "Arabie saoudite → Liban"),
                ("RelationsDown", "occurred", "2022-03-15", None, "Bahreïn → Liban"),
            ],
        ),
        (
            "Londres a sanctionné vingt généraux birmans. Le Canada a fait de même.",
            "2022-03-15",
            [
                ("Sanction", "occurred", None, None, "Royaume-Uni → Birmanie"),
                ("Sanction", "occurred", None, None, "Canada → Birmanie"),
            ],
        ),
        (
            "Le ministre canadien a visité une école de Bamako. La France a fait de même.",
            "2022-03-15",
            [],
        ),
    ],
)
def test_deeds_told_by_anothers(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who imitates somebody, follows suit or pays back does what was told before."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'UE appelle à la préparation et à l'adoption de sanctions visant des responsables du Bélarus, allié de Moscou.",
            "2022-03-15",
            [("Sanction", "proposed", None, None, "Union européenne → Biélorussie")],
        ),
        (
            "Washington a pris des sanctions contre Téhéran pour son soutien au Hezbollah.",
            "2022-03-15",
            [("Sanction", "occurred", None, None, "États-Unis → Iran")],
        ),
        (
            "L'UE a décidé lundi de mesures restrictives à l'encontre de dix hauts responsables birmans.",
            "2022-03-15",
            [("Sanction", "occurred", "2022-03-14", None, "Union européenne → Birmanie")],
        ),
        (
            "La ministre a vu le président Bazoum et le général Tiani, qui s'était proclamé vendredi chef de l'État du Niger.",
            "2022-03-15",
            [("Appointment", "occurred", "2022-03-11", None, "Abdourahamane Tiani →")],
        ),
        (
            "Les Pays-Bas étudient l'envoi de Patriot à l'Ukraine.",
            "2022-03-15",
            [("Aid", "proposed", None, None, "Pays-Bas → Ukraine")],
        ),
        (
            "Le Mali et ses alliés du Niger et du Burkina Faso annonçaient le rappel de leurs ambassadeurs en Algérie.",
            "2022-03-15",
            [("RelationsDown", "occurred", None, None, "Burkina Faso, Mali, Niger → Algérie")],
        ),
        pytest.param(
            "La probabilité que les États-Unis concluent un accord commercial avec l'UE est de 50%.",
            "2022-03-15",
            [("Agreement", "proposed", None, None, "Union européenne, États-Unis")],
            marks=pytest.mark.xfail(strict=True, reason="the parser reads this sentence otherwise"),
        ),
        (
            "Après l'expulsion de douze fonctionnaires français en Algérie, le 15 avril, Paris a rappelé son ambassadeur à Alger.",
            "2025-04-25",
            [
                ("RelationsDown", "occurred", "2025-04-15", None, "Algérie → France"),
                ("RelationsDown", "occurred", "2025-04-15", None, "France → Algérie"),
            ],
        ),
    ],
)
def test_whom_sanctions_are_for(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Sanctions are for whom they name, not for what they answer, nor for who is told of beside."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Sénat américain a voté une aide à la Jordanie.",
            "2021-06-18",
            [("Aid", "occurred", None, None, "États-Unis → Jordanie")],
        ),
        (
            "Le Conseil d'administration du FMI a approuvé jeudi un prêt de 455 millions de dollars à la Zambie.",
            "2021-06-18",
            [("Aid", "occurred", "2021-06-17", None, "Fonds monétaire international → Zambie")],
        ),
        (
            "La France est visée par des taxes américaines sur le vin.",
            "2021-06-18",
            [("Sanction", "occurred", None, None, "États-Unis → France")],
        ),
        (
            "Les relations diplomatiques entre Cuba et les États-Unis ont été rétablies en 2015.",
            "2021-06-18",
            [("RelationsUp", "occurred", "2015", None, "Cuba, États-Unis →")],
        ),
        (
            "Les Émirats ont renvoyé un ambassadeur à Téhéran.",
            "2021-06-18",
            [("RelationsUp", "occurred", None, None, "Émirats arabes unis → Iran")],
        ),
        (
            "Le retour de l'ambassadeur turc en Israël a été annoncé mercredi.",
            "2021-06-18",
            [("RelationsUp", "occurred", "2021-06-16", None, "Turquie → Israël")],
        ),
        (
            "Le Soudan du Sud a fermé son consulat à Lubumbashi.",
            "2021-06-18",
            [
                (
                    "RelationsDown",
                    "occurred",
                    None,
                    "Lubumbashi",
                    "Soudan du Sud → République démocratique du Congo",
                )
            ],
        ),
        (
            "L'attaché militaire nord-coréen a été renvoyé par Kuala Lumpur.",
            "2021-06-18",
            [("RelationsDown", "occurred", None, None, "Malaisie → Corée du Nord")],
        ),
        (
            "Addis-Abeba a donné 72 heures à sept responsables de l'ONU pour quitter le pays.",
            "2021-06-18",
            [("RelationsDown", "occurred", None, None, "Éthiopie → Organisation des Nations unies")],
        ),
        (
            "Vienne a ordonné à quatre diplomates russes de partir.",
            "2021-06-18",
            [("RelationsDown", "occurred", None, None, "Autriche → Russie")],
        ),
        (
            "Washington a imposé des sanctions à Moscou pour sa guerre contre l'Ukraine.",
            "2021-06-18",
            [("Sanction", "occurred", None, None, "États-Unis → Russie")],
        ),
        (
            "La Grèce et l'Albanie vont saisir la Cour de La Haye, aux termes d'un accord signé mercredi.",
            "2021-06-18",
            [("Agreement", "occurred", "2021-06-16", None, "Albanie, Grèce")],
        ),
        (
            "L'Australie, les États-Unis et le Royaume-Uni ont formé une alliance de défense.",
            "2021-06-18",
            [("Agreement", "occurred", None, None, "Australie, Royaume-Uni, États-Unis")],
        ),
        (
            "Washington met fin à son aide militaire à l'Arabie saoudite.",
            "2021-06-18",
            [("Aid", "denied", None, None, "États-Unis → Arabie saoudite")],
        ),
        (
            "La Suède a annoncé 30 millions de couronnes pour le Soudan.",
            "2021-06-18",
            [("Aid", "occurred", None, None, "Suède → Soudan")],
        ),
        (
            "Pekka Haavisto-Salmi a été choisi comme envoyé spécial de l'UE pour le Soudan.",
            "2021-06-18",
            [("Appointment", "occurred", None, None, "Pekka Haavisto-Salmi →")],
        ),
        (
            "La Zambie inaugure un consulat à Lubumbashi.",
            "2021-06-18",
            [("RelationsUp", "occurred", None, "Lubumbashi", "Zambie → République démocratique du Congo")],
        ),
        (
            "La Russie a protesté : les Vingt-Sept ont sanctionné vingt de ses généraux.",
            "2025-03-19",
            [
                ("?Criticism", "*", "*", None, "*"),
                ("Sanction", "occurred", None, None, "Union européenne → Russie"),
            ],
        ),
    ],
)
def test_deeds_by_whose_they_are(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who acts is told by a chamber's adjective, a town of the mission, or both sides of a tie."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Ottawa avait expulsé lundi le diplomate chinois Zhao Wei, et Pékin a expulsé mardi en retour la consule du Canada.",
            "2023-05-12",
            [
                ("RelationsDown", "occurred", "2023-05-08", None, "Canada → Chine, Zhao Wei"),
                ("RelationsDown", "occurred", "2023-05-09", None, "Chine → Canada"),
            ],
        ),
        (
            "L'accord céréalier, signé en juillet 2022 par la Russie, l'Ukraine et la Turquie, expire le 18 mai.",
            "2023-05-12",
            [("Agreement", "occurred", "2022-07", None, "Russie, Turquie, Ukraine")],
        ),
        (
            "Le ministre iranien Hossein Amir-Abdollahian a transmis au roi Salmane une invitation du président Ebrahim Raïssi.",
            "2023-05-12",
            [("Invitation", "occurred", None, None, "Ebrahim Raïssi → Salmane d'Arabie saoudite")],
        ),
        (
            "Le 3 mai, l'ambassade d'Ouganda à Khartoum a fermé.",
            "2023-05-12",
            [("RelationsDown", "occurred", "2023-05-03", "Khartoum", "Ouganda → Soudan")],
        ),
        (
            "Le Honduras a rejoint la table des négociations avec la Chine, qu'il a reconnue en mars.",
            "2023-05-12",
            [
                ("Negotiation", "occurred", None, None, "Chine, Honduras"),
                ("RelationsUp", "occurred", "2023-03", None, "Honduras → Chine"),
            ],
        ),
        (
            "Un communiqué conjoint, sanctionnant la visite du ministre russe à Nairobi, a été publié.",
            "2021-06-18",
            [],
        ),
        (
            "L'UE a annoncé de nouvelles sanctions contre la Birmanie. La Suisse s'alignera sur ces sanctions.",
            "2009-08-13",
            [
                ("Sanction", "occurred", None, None, "Union européenne → Birmanie"),
                ("Sanction", "planned", None, None, "Suisse → Birmanie"),
            ],
        ),
        (
            "La Cédéao a décidé la levée des sanctions imposées au Mali.",
            "2020-10-07",
            [
                (
                    "Sanction lift",
                    "occurred",
                    None,
                    None,
                    "Communauté économique des États de l'Afrique de l'Ouest → Mali",
                )
            ],
        ),
        (
            "Le Maroc et le Rwanda ont renforcé leur coopération par deux accords signés à Rabat par leurs ministres.",
            "2017-12-20",
            [],
        ),
        (
            "Bahreïn est le quatrième pays arabe à nouer des relations avec Israël, après l'Égypte en 1979 et les Émirats.",
            "2020-11-18",
            [
                ("RelationsUp", "occurred", None, None, "Bahreïn → Israël"),
                ("RelationsUp", "occurred", "1979", None, "Égypte → Israël"),
                ("RelationsUp", "occurred", None, None, "Émirats arabes unis → Israël"),
            ],
        ),
    ],
)
def test_deeds_in_long_sentences(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Clauses joined by « et » have their own doers, and days, owners and names their own words."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Dans une déclaration commune, la Norvège, la Suède et le Danemark s'engagent à renforcer leur coopération.",
            "2024-03-12",
            [("Agreement", "occurred", None, None, "Danemark, Norvège, Suède")],
        ),
        (
            ("Quelques heures plus tard tombait un communiqué annonçant la fin de l'accord de coopération en matière de "
            "défense que le Tchad et la France avaient signé en septembre 2019."),
            "2024-11-29",
            [("Agreement", "occurred", "2019-09", None, "France, Tchad")],
        ),
        (
            "Le Mali a accordé 72 heures à l'ambassadeur du Danemark pour s'en aller.",
            "2024-03-12",
            [("RelationsDown", "occurred", None, None, "Mali → Danemark")],
        ),
        (
            "La Russie a convoqué l'ambassadeur d'Espagne. Les 27 diplomates espagnols ont une semaine pour partir.",
            "2024-03-12",
            [("RelationsDown", "occurred", None, None, "Russie → Espagne")],
        ),
        (
            "Le Burundi dispose depuis lundi d'une ambassade à Oslo.",
            "2024-03-12",
            [("RelationsUp", "occurred", "2024-03-11/2024-03-12", "Oslo", "Burundi → Norvège")],
        ),
        (
            "Le Togo inaugurera lundi un consulat général à Dakhla.",
            "2024-03-12",
            [("RelationsUp", "planned", "2024-03-18", "Dakhla", "Togo → Maroc")],
        ),
        (
            "L'invitation, adressée par Xi Jinping à Denis Sassou Nguesso, a été remise lundi.",
            "2024-03-12",
            [("Invitation", "occurred", "2024-03-11", None, "Xi Jinping → Denis Sassou-Nguesso")],
        ),
        (
            "L'Australie a déchiré le contrat passé en 2016 avec la France.",
            "2024-03-12",
            [("Agreement", "occurred", "2016", None, "Australie, France")],
        ),
        (
            ("Emmanuel Macron a reçu lundi le président chilien Gabriel Boric. Plusieurs accords ont été "
            "signés à l'issue de l'entretien entre les deux hommes."),
            "2024-03-12",
            [
                ("Meeting", "occurred", "2024-03-11", None, "Emmanuel Macron, Gabriel Boric"),
                ("Agreement", "occurred", "2024-03-11", None, "Chili, France"),
            ],
        ),
        (
            "Le Pérou a prié ses agents diplomatiques en poste au Venezuela de rentrer.",
            "2024-03-12",
            [("RelationsDown", "occurred", None, None, "Pérou → Venezuela")],
        ),
        (
            "La Russie a convoqué l'ambassadeur d'Italie. Vingt diplomates italiens devront quitter le pays.",
            "2024-03-12",
            [("RelationsDown", "occurred", None, None, "Russie → Italie")],
        ),
        (
            "Les États-Unis ont expulsé douze membres de la mission russe à New York.",
            "2024-03-12",
            [("RelationsDown", "occurred", None, None, "États-Unis → Russie")],
        ),
        (
            "La France, a annoncé le ministre Jean-Noël Barrot, va accroître son aide à l'Ukraine.",
            "2024-10-03",
            [("Aid", "planned", None, None, "France → Ukraine")],
        ),
        # who is asked to do something else is not invited, who was overthrown is not who rules today
        ("Emmanuel Macron a invité la Russie et l'Ukraine à se montrer dignes de l'enjeu.", "2024-03-12", []),
        ("Des militaires ont renversé le président gabonais en août.", "2024-03-12", []),
        ("L'accord signé entre la France et le Vietnam succède au partenariat de To Lam.", "2024-03-12", [
            ("Agreement", "occurred", None, None, "France, Vietnam")]),
    ],
)
def test_deeds_in_everyday_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Deeds told in passing, in few words or at length."""
    tells(text, published, events)
