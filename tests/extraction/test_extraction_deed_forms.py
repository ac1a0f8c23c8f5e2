"""Deeds told in further forms: by a noun, by one side, by what is sent; and what only looks like a deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le mouvement palestinien Hamas et les autorités israéliennes ont annoncé lundi un accord pour mettre fin aux tirs à Gaza.",
            "2020-03-02",
            [("Agreement", "occurred", "2020-03-02", None, "Hamas, Israël")],
        ),
        (
            "En vertu d'un accord conclu avec la Turquie en mars 2016, l'UE renvoie les migrants arrivés en Grèce.",
            "2021-06-10",
            [("Agreement", "occurred", "2016-03", None, "Turquie, Union européenne")],
        ),
        (
            "Les talibans n'attaquent plus les villes depuis la signature d'un accord avec Washington fin février.",
            "2020-03-02",
            [("Agreement", "occurred", "2020-02", None, "talibans, États-Unis")],
        ),
        (
            "L'accord signé fin février entre Washington et les talibans prévoit le retrait des troupes étrangères.",
            "2020-03-02",
            [("Agreement", "occurred", "2020-02", None, "talibans, États-Unis")],
        ),
        (
            "La ministre togolaise, Afi Mensah-Kodjo, et son homologue béninois, Sèna Houngbédji-Alapini, ont procédé à la signature d'un mémorandum d'entente.",
            "2023-05-12",
            [("Agreement", "occurred", None, None, "Afi Mensah-Kodjo, Sèna Houngbédji-Alapini")],
        ),
        (
            'Les députés norvégiens ont ratifié mercredi, par 98 voix contre 12, l\'accord "ciel ouvert" entre la Norvège et le Japon, signé en 2019.',
            "2023-05-12",
            [
                ("Agreement", "occurred", "2019", None, "Japon, Norvège"),
                ("Agreement", "occurred", "2023-05-10", None, "Japon, Norvège"),
            ],
        ),
        (
            "La Serbie et le Kosovo ont repris des pourparlers, sans parvenir à s'entendre sur le statut des communes du nord.",
            "2016-03-09",
            [("Negotiation", "occurred", None, None, "Kosovo, Serbie")],
        ),
        (
            "La visite de Torvald Brekke à Helsinki a été sanctionnée par la signature d'un accord entre la Norvège et la Finlande.",
            "2023-05-12",
            [("Agreement", "occurred", None, None, "Finlande, Norvège")],
        ),
    ],
)
def test_agreements_in_other_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An agreement is told by its noun, by who announces it, by one side and who the sentence is about."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Paris enverra des pompiers en Grèce.",
            "2020-08-10",
            [("Aid", "planned", None, None, "France → Grèce")],
        ),
        (
            "L'Égypte a dépêché une équipe de secouristes en Libye.",
            "2020-08-10",
            [("Aid", "occurred", None, None, "Égypte → Libye")],
        ),
        (
            "Le Koweït a offert un hôpital de campagne à la Tunisie.",
            "2020-08-10",
            [("Aid", "occurred", None, None, "Koweït → Tunisie")],
        ),
        (
            "La Banque mondiale a validé un financement de 200 millions de dollars en faveur du Sénégal.",
            "2020-08-10",
            [("Aid", "occurred", None, None, "Banque mondiale → Sénégal")],
        ),
        (
            "Kiev a reçu de Londres de nouveaux missiles.",
            "2020-08-10",
            [("Aid", "occurred", None, None, "Royaume-Uni → Ukraine")],
        ),
        (
            "Washington a approuvé la livraison de F-16 à l'Ukraine.",
            "2020-08-10",
            [("Aid", "occurred", None, None, "États-Unis → Ukraine")],
        ),
        (
            "Berlin a autorisé la livraison à Kiev de 1.000 lance-roquettes antichar.",
            "2022-02-28",
            [("Aid", "occurred", None, None, "Allemagne → Ukraine")],
        ),
        (
            "L'Estonie et le Ghana ont signé un accord. La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a promis trois millions d'euros aux réfugiés. Le Ghana a remercié l'Estonie.",
            "2022-08-28",
            [
                ("Agreement", "occurred", None, None, "Estonie, Ghana"),
                ("Aid", "occurred", None, None, "Maarika Veldhuis-Ots →"),
                ("?Support", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_aid_in_other_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Aid is told by what is sent where, by who receives it, by counted goods, and for those in need by no name."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'Arabie saoudite, Bahreïn et l'Égypte imposent un blocus au Qatar depuis juin 2017.",
            "2019-06-21",
            [("Sanction", "occurred", "2017-06/2019-06", None, "Arabie saoudite, Bahreïn, Égypte → Qatar")],
        ),
        (
            "Sous le coup de sanctions américaines, l'Iran cherche des acheteurs.",
            "2019-06-21",
            [("Sanction", "occurred", None, None, "États-Unis → Iran")],
        ),
        (
            "Donald Trump a imposé samedi des droits de douane au Mexique. Plus tôt cette semaine, des taxes similaires ont été appliquées au Japon, à la Corée du Sud, au Canada et au Brésil.",
            "2025-07-13",
            [
                ("Sanction", "occurred", "2025-07-12", None, "Donald Trump → Mexique"),
                (
                    "Sanction",
                    "occurred",
                    "2025-07-07/2025-07-13",
                    None,
                    "Donald Trump → Brésil, Canada, Corée du Sud, Japon",
                ),
            ],
        ),
        (
            "Les sanctions contre la Chine ont été promulguées jeudi par Donald Trump, malgré les protestations de Moscou.",
            "2020-07-02",
            [("Sanction", "occurred", "2020-07-02", None, "Donald Trump → Chine")],
        ),
        (
            "Le Royaume-Uni a expulsé 23 diplomates russes après l'empoisonnement de Serguei Voronine.",
            "2019-06-21",
            [("RelationsDown", "occurred", None, None, "Royaume-Uni → Russie")],
        ),
        (
            "Prague a exhorté l'Otan à agir, avec l'expulsion de diplomates russes. La République tchèque a menacé mardi d'expulser tous les diplomates russes.",
            "2021-04-20",
            [
                ("?Demand", "*", "*", None, "*"),
                ("RelationsDown", "proposed", None, None, "République tchèque → Russie"),
                ("?Threat", "*", "*", None, "*"),
            ],
        ),
    ],
)
def test_sanctions_borne_and_carried_on(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who stands under sanctions is their target; a passive that names nobody goes on with who did the last."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La reconnaissance de l'État de Palestine par l'Espagne, l'Irlande et la Norvège change peu de choses.",
            "2024-05-28",
            [("RelationsUp", "occurred", None, None, "Espagne, Irlande, Norvège → Palestine")],
        ),
        (
            "La Suède est le premier pays d'Europe occidentale à avoir reconnu l'État de Palestine.",
            "2019-06-21",
            [("RelationsUp", "occurred", None, None, "Suède → Palestine")],
        ),
        (
            "Donald Trump a fait un pari en reconnaissant Jérusalem comme capitale d'Israël.",
            "2018-05-14",
            [("RelationsUp", "occurred", None, None, "Donald Trump → Israël")],
        ),
        (
            "La France a rappelé vendredi son ambassadeur à Washington. Paris a également rappelé son envoyé en Australie.",
            "2021-09-18",
            [
                ("RelationsDown", "occurred", "2021-09-17", None, "France → États-Unis"),
                ("RelationsDown", "occurred", "2021-09-17", None, "France → Australie"),
            ],
        ),
    ],
)
def test_relations_in_other_words(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """A recognition is told by its noun, by who was the first to grant it, and by the way."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le Premier ministre slovaque Robert Fico a démissionné jeudi.",
            "2020-02-20",
            [("Appointment", "occurred", "2020-02-20", None, "Robert Fico →")],
        ),
        (
            "Donald Trump a limogé son conseiller à la sécurité nationale, John Bolton.",
            "2020-02-20",
            [("Appointment", "occurred", None, None, "Donald Trump → John Bolton")],
        ),
        (
            "Christine Lagarde a pris la tête de la BCE le 1er novembre.",
            "2020-02-20",
            [("Appointment", "occurred", "2019-11-01", None, "Christine Lagarde →")],
        ),
        (
            "Evo Morales, renversé en novembre, vit en exil en Argentine.",
            "2020-02-20",
            [("Appointment", "occurred", "2019-11", None, "Evo Morales →")],
        ),
        (
            "Le poste de secrétaire général de l'Otan sera confié à la Norvégienne Astrid Haugen-Lie.",
            "2020-02-20",
            [("Appointment", "planned", None, None, "Astrid Haugen-Lie →")],
        ),
        (
            "Le président vanuatais Jonas Kaltamat voudrait placer l'ancienne ministre malienne Awa Diabaté-Koné à la tête de l'ONU.",
            "2020-02-20",
            [("Appointment", "proposed", None, None, "Jonas Kaltamat → Awa Diabaté-Koné")],
        ),
        (
            "Le colonel Assimi Goïta a été déclaré président de la transition au Mali.",
            "2021-05-31",
            [("Appointment", "occurred", None, None, "Assimi Goïta →")],
        ),
        (
            "Donald Trump a été officiellement investi lundi par son parti à Charlotte.",
            "2020-02-20",
            [],
        ),
        (
            "S'il était élu président des États-Unis, Joe Biden renouerait avec l'Iran.",
            "2020-02-20",
            [],
        ),
        (
            "Christophe Dorval-Lacaze a démissionné mardi de la mairie de Limoges.",
            "2020-02-20",
            [],
        ),
    ],
)
def test_appointments_abroad(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who takes or leaves an office abroad or in an international organisation; a party's offices are none, nor who wants to be elected."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La CPI est la cible du président américain Donald Trump, qui a annoncé des sanctions économiques contre des membres de la juridiction.",
            "2020-06-22",
            [("Sanction", "occurred", None, None, "Donald Trump → Cour pénale internationale")],
        ),
        (
            "Cuba est la cible de Washington, qui a renforcé son embargo contre Cuba en 2017.",
            "2020-05-17",
            [("Sanction", "occurred", "2017", None, "États-Unis → Cuba")],
        ),
        (
            "Aux termes de l'accord de rétrocession passé avec Londres, Pékin devait laisser Hong Kong jouir d'une large autonomie.",
            "2020-08-10",
            [("Agreement", "occurred", None, None, "Chine, Royaume-Uni")],
        ),
    ],
)
def test_deeds_of_whom_a_relative_clause_goes_back_to(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """After a comma « qui » goes back to the name before it, be it a state's."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La Chine et le Honduras ont établi dimanche des relations diplomatiques, un revers pour Taïwan.",
            "2023-03-26",
            [("RelationsUp", "occurred", "2023-03-26", None, "Chine, Honduras →")],
        ),
        (
            "Le Honduras a ouvert une ambassade à Pékin après avoir rompu ses relations diplomatiques avec Taïwan.",
            "2023-06-11",
            [
                ("RelationsDown", "occurred", None, None, "Honduras → Taïwan"),
                ("RelationsUp", "occurred", None, "Pékin", "Honduras → Chine"),
            ],
        ),
        (
            "Le Honduras a mis fin en mars à ses relations avec Taïwan.",
            "2023-06-11",
            [("RelationsDown", "occurred", "2023-03", None, "Honduras → Taïwan")],
        ),
        (
            "Le Honduras a rompu ses relations avec Taïwan. Taïwan a rappelé l'ambassadeur.",
            "2023-03-27",
            [
                ("RelationsDown", "occurred", None, None, "Honduras → Taïwan"),
                ("RelationsDown", "occurred", None, None, "Taïwan → Honduras"),
            ],
        ),
        (
            "Le Koweït a expulsé l'ambassadeur du Liban, tandis que Bahreïn retirait ses diplomates.",
            "2021-11-02",
            [
                ("RelationsDown", "occurred", None, None, "Bahreïn → Liban"),
                ("RelationsDown", "occurred", None, None, "Koweït → Liban"),
            ],
        ),
    ],
)
def test_relations_with_whom_the_words_name(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is only said of the deed, of a mission's own country or of who acts next is no target."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "La diplomate norvégienne Liv Haugen-Roos a été désignée en janvier 2014 par l'Onu.",
            "2015-04-16",
            [
                (
                    "Appointment",
                    "occurred",
                    "2014-01",
                    None,
                    "Organisation des Nations unies → Liv Haugen-Roos",
                )
            ],
        ),
        (
            "Le président vanuatais Jonas Kaltamat a annoncé la nomination de la diplomate Liisu Karjamaa-Roos comme ambassadrice.",
            "2023-05-12",
            [("Appointment", "occurred", None, None, "Jonas Kaltamat → Liisu Karjamaa-Roos")],
        ),
        (
            "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a proposé la ministre ghanéenne Efua Asare-Danso pour le poste d'envoyée de l'ONU.",
            "2023-05-12",
            [("Appointment", "proposed", None, None, "Maarika Veldhuis-Ots → Efua Asare-Danso")],
        ),
    ],
)
def test_offices_given_and_proposed(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who announces a nomination makes it; who is put forward for a post is only proposed; an organisation may appoint."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'ambassadrice du Ghana en Estonie, Efua Asare-Danso, a critiqué l'Estonie. L'Estonie a convoqué mardi l'ambassadrice du Ghana.",
            "2019-11-29",
            [
                ("?Criticism", "*", "*", None, "*"),
                ("RelationsDown", "occurred", "2019-11-26", None, "Estonie → Efua Asare-Danso, Ghana"),
            ],
        ),
        (
            "Invités par le ministre estonien Taavi Kask-Lepik, la ministre ghanéenne Efua Asare-Danso et le président vanuatais Jonas Kaltamat séjournent à Tallinn.",
            "2025-04-04",
            [
                ("Invitation", "occurred", None, None, "Taavi Kask-Lepik → Efua Asare-Danso, Jonas Kaltamat"),
                ("Visit", "occurred", None, "Tallinn", "Efua Asare-Danso, Jonas Kaltamat → Taavi Kask-Lepik"),
            ],
        ),
        (
            "L'ancienne ministre Efua Asare-Danso avait été nommée à la tête de l'Union africaine, l'une des principales organisations du continent, en 2010 par le président ghanéen Kofi Darkwa-Appiah.",
            "2016-05-24",
            [("Appointment", "occurred", "2010", None, "Kofi Darkwa-Appiah → Efua Asare-Danso")],
        ),
        (
            "Dix employés de l'ambassade de Russie à Sofia ont été priés de quitter le pays par la Bulgarie.",
            "2019-06-21",
            [("RelationsDown", "occurred", None, None, "Bulgarie → Russie")],
        ),
        (
            "Le Ghana parle avec Taïwan, qui n'est plus reconnu que par 13 États.",
            "2023-03-26",
            [],
        ),
    ],
)
def test_whom_deeds_are_done_to(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An ambassador is named by his country and, where the article names him, by his name; before the comma stands who acted."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le secrétaire général de l'ONU a obtenu le feu vert de l'Union africaine pour nommer un chef de la Mission en Libye.",
            "2020-12-16",
            [],
        ),
        (
            "L'ambassade de France a rendu les passeports attribués à Torvald Brekke dans le cadre de ses fonctions.",
            "2018-12-27",
            [],
        ),
    ],
)
def test_offices_nobody_takes(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An appointment is of somebody: not of an unnamed chief, nor of what is handed out with an office."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le général estonien Taavi Kask-Lepik a été nommé ambassadeur en 2011. Le gouvernement estonien a dit que Taavi Kask-Lepik sera nommé ministre des Affaires étrangères jeudi.",
            "2020-05-13",
            [
                ("Appointment", "occurred", "2011", None, "Taavi Kask-Lepik →"),
                ("Appointment", "planned", "2020-05-14", None, "Taavi Kask-Lepik →"),
            ],
        ),
    ],
)
def test_offices_held_and_to_come(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """An office taken long ago and one to be taken are two."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "L'Arabie saoudite a décidé de lever le blocus du Qatar. En juin 2017, l'Arabie saoudite avait imposé un blocus au Qatar.",
            "2021-01-05",
            [
                ("Sanction lift", "occurred", None, None, "Arabie saoudite → Qatar"),
                ("Sanction", "occurred", "2017-06", None, "Arabie saoudite → Qatar"),
            ],
        ),
        (
            "La Norvège a proposé de débloquer une aide de 18 millions d'euros pour le Ghana.",
            "2015-01-08",
            [("Aid", "proposed", None, None, "Norvège → Ghana")],
        ),
    ],
)
def test_deeds_taken_back_and_proposed(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """What is lifted is told apart from its imposition; who proposes to give, with nobody asked, is the giver."""
    tells(text, published, events)
