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
        ("L'UE a décidé lundi un embargo partiel sur le pétrole russe.", [("Sanction", "occurred", "2021-03-15", None, "Union européenne → Russie")]),
        ("La Lituanie a interdit le transit de marchandises sous sanctions européennes.", []),
        ("L'Italie a pris des mesures contre les inondations en Émilie.", []),
        ("Le maire de Londres, Sadiq Khan, a taxé Donald Trump d'hypocrisie.", []),
        ("La mairie va taxer à 20 % les résidences secondaires.", []),
    ],
)
def test_sanctions_in_further_constructions(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Sanctions passively, by what they hinder, and who is to lift them."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "L'ambassadeur de France au Mali, Joël Meyer, est attendu à Paris. Les autorités maliennes ont donné 72 heures à Joël Meyer pour plier bagage.",
            [("RelationsDown", "occurred", None, None, "Mali → France, Joël Meyer"), ("?Visit", "*", "*", "*", "*")],
        ),
        (
            "L'ambassadeur de France au Niger, Sylvain Itté, a tenu une conférence de presse. Niamey a expulsé M. Itté mardi.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Niger → France, Sylvain Itté")],
        ),
        (
            "L'ambassadeur de France au Niger, Sylvain Itté, reste à son poste. Le Niger lui a laissé 48 heures pour partir.",
            [("RelationsDown", "occurred", None, None, "Niger → France, Sylvain Itté")],
        ),
        (
            "Athènes a reçu l'ambassadeur de Turquie. Kyriakos Mitsotakis a sommé la Turquie de quitter le plateau continental grec.",
            [("Demand", "occurred", None, None, "Kyriakos Mitsotakis → Turquie"), ("?Meeting", "*", "*", "*", "*")],
        ),
        ("La France a expulsé Doudi El Hadi vers l'Algérie, a annoncé l'ambassadeur de France à Alger.", [("?Statement", "*", "*", "*", "*")]),
        (
            "Le Niger a ordonné mardi à la police d'expulser l'ambassadeur de France, Sylvain Itté.",
            [("RelationsDown", "occurred", "2021-03-16", None, "Niger → France, Sylvain Itté"), ("?Demand", "*", "*", "*", "*")],
        ),
        (
            "Quito a déclaré l'ambassadrice mexicaine, Raquel Serur, persona non grata.",
            [("RelationsDown", "occurred", None, None, "Équateur → Mexique, Raquel Serur")],
        ),
        ("Pékin a répliqué par l'expulsion de la consule du Canada à Shanghai.", [("RelationsDown", "occurred", None, None, "Chine → Canada")]),
        (
            "L'Allemagne a expulsé deux diplomates russes. La Russie a fait de même.",
            [("RelationsDown", "occurred", None, None, "Allemagne → Russie"), ("RelationsDown", "occurred", None, None, "Russie → Allemagne")],
        ),
        ("Washington a suspendu les activités de son ambassade à Kaboul.", [("RelationsDown", "occurred", None, "Kaboul", "États-Unis → Afghanistan")]),
        ("Expulsion de l'ambassadeur de France au Niger.", [("RelationsDown", "occurred", None, None, "Niger → France")]),
        (
            "Le royaume de Bahreïn a rompu lundi ses relations diplomatiques avec l'Iran.",
            [("RelationsDown", "occurred", "2021-03-15", None, "Bahreïn → Iran")],
        ),
    ],
)
def test_envoys_by_name_and_deeds_in_return(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Envoys whom the article has told as such, and what is done in return."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le ministre danois de la Défense, Troels Lund Poulsen, a annoncé que son pays livrerait des F-16 à l'Ukraine.",
            [("Aid", "planned", None, None, "Danemark → Ukraine"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Le président colombien, Gustavo Petro, a annoncé mercredi que son pays romprait ses relations diplomatiques avec Israël.",
            [("RelationsDown", "planned", None, None, "Colombie → Israël"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Le président ukrainien, Volodymyr Zelensky, a déclaré que son pays avait reçu des missiles de la France.",
            [("Aid", "occurred", None, None, "France → Ukraine"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Jean-Yves Le Drian a accusé le président syrien, Bachar al-Assad, de détruire son pays.",
            [("Criticism", "occurred", None, None, "Jean-Yves Le Drian → Bachar al-Assad")],
        ),
        (
            "Le Cap-Vert a reçu mardi 24.000 doses de vaccin offertes par le Portugal.",
            [("Aid", "occurred", "2021-03-16", None, "Portugal → Cap-Vert")],
        ),
        (
            "La Guinée bénéficiera d'un prêt de 70 millions de dollars de la Banque mondiale.",
            [("Aid", "planned", None, None, "Banque mondiale → Guinée")],
        ),
        ("Un avion algérien chargé de 80 tonnes d'aide humanitaire est arrivé à Damas.", [("Aid", "occurred", None, None, "Algérie → Syrie")]),
        ("Des secouristes mexicains sont arrivés mardi au Chili.", [("Aid", "occurred", "2021-03-16", None, "Mexique → Chili")]),
        ("Une équipe de sauveteurs algériens a été dépêchée en Turquie.", [("Aid", "occurred", None, None, "Algérie → Turquie")]),
        ("La Chine financera la construction d'un hôpital au Burundi.", [("Aid", "planned", None, None, "Chine → Burundi")]),
        ("Le Danemark va former des pilotes ukrainiens.", [("Aid", "planned", None, None, "Danemark → Ukraine")]),
        ("Washington a annoncé mardi la suspension de son aide au Soudan.", [("Aid", "denied", "2021-03-16", None, "États-Unis → Soudan")]),
        (
            "Le secrétaire d'État américain, Antony Blinken, a annoncé à Nairobi une aide de 25 millions de dollars au Soudan.",
            [("Aid", "occurred", None, "Nairobi", "Antony Blinken → Soudan")],
        ),
        ("La Pologne finance la rénovation d'une école à Varsovie.", []),
    ],
)
def test_by_ones_country_and_what_aid_brings(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« son pays » is that of who speaks; aid by what arrives."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Laurent Nkusi prend les rênes de la diplomatie rwandaise.", [("Appointment", "occurred", None, None, "Laurent Nkusi →")]),
        (
            "Geir Pedersen prendra la succession de Staffan de Mistura, envoyé spécial de l'ONU pour la Syrie.",
            [("Appointment", "planned", None, None, "Geir Pedersen →*")],
        ),
        (
            "Naledi Pandor remplace Lindiwe Sisulu au ministère sud-africain des Affaires étrangères.",
            [("Appointment", "occurred", None, None, "Naledi Pandor →*")],
        ),
        ("Le portefeuille des Affaires étrangères revient à Naledi Pandor.", [("Appointment", "occurred", None, None, "Naledi Pandor →*")]),
        (
            "Le chef de la diplomatie ukrainienne, Dmytro Kouleba, a été relevé de ses fonctions.",
            [("Appointment", "occurred", None, None, "Dmytro Kouleba →*")],
        ),
        (
            "Le président tunisien, Kaïs Saïed, a congédié le Premier ministre, Hichem Mechichi.",
            [("Appointment", "occurred", None, None, "Kaïs Saïed → Hichem Mechichi")],
        ),
        (
            "La démission du ministre japonais des Affaires étrangères, Seiji Maehara, a été acceptée par le Premier ministre, Naoto Kan.",
            [("Appointment", "occurred", None, None, "Seiji Maehara →*")],
        ),
        (
            "La ministre suédoise des Affaires étrangères, Ann Linde, a fait part de sa démission.",
            [("Appointment", "occurred", None, None, "Ann Linde →*")],
        ),
        (
            "Depuis sa nomination en mai 2018, le ministre polonais des Affaires étrangères, Jacek Czaputowicz, a multiplié les voyages.",
            [("Appointment", "occurred", "2018-05", None, "Jacek Czaputowicz →*")],
        ),
        (
            "Emmanuel Macron a félicité le ministre polonais des Affaires étrangères, Jacek Czaputowicz, pour sa nomination.",
            [("Support", "occurred", None, None, "Emmanuel Macron → Jacek Czaputowicz")],
        ),
        (
            "L'opposition israélienne a pour but de chasser le Premier ministre, Benyamin Nétanyahou, du pouvoir.",
            [("?Appointment", "proposed", None, None, "*")],
        ),
        (
            "Le ministre israélien de la Défense, Yoav Gallant, a été démis mardi par Benyamin Nétanyahou.",
            [("Appointment", "occurred", "2021-03-16", None, "Benyamin Nétanyahou → Yoav Gallant")],
        ),
        (
            "António Guterres a soumis jeudi au Conseil de sécurité le nom d'Abdoulaye Bathily pour le poste d'envoyé spécial en Libye.",
            [("Appointment", "proposed", "*", None, "António Guterres → Abdoulaye Bathily")],
        ),
        ("Les deux passeports diplomatiques attribués à Alexandre Benalla ont été rendus.", []),
        ("Lionel Messi a remplacé Neymar à la 80e minute.", []),
    ],
)
def test_offices_in_further_constructions(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who takes or leaves an office, told by the office, by whom one follows and by what one is asked to lead."""
    tells(text, _DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Les ministres saoudien et iranien se retrouveront lundi à Pékin. Riyad avait rompu en 2016.",
            [("RelationsDown", "occurred", "2016", None, "Arabie saoudite → Iran"), ("?Meeting", "*", "*", "*", "*")],
        ),
        ("Le Nicaragua a vu la Colombie. Le Nicaragua a rompu avec ses habitudes.", []),
        ("La Tunisie n'a plus d'ambassadeur en Syrie depuis 2012.", [("RelationsDown", "occurred", "2012", None, "Tunisie → Syrie")]),
        (
            "L'Arabie saoudite et l'Iran ont fait part vendredi de la reprise de leurs relations diplomatiques.",
            [("RelationsUp", "occurred", "2021-03-12", None, "Arabie saoudite, Iran →*"), ("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Nicolas Hulot reconnaît des signaux intéressants de la part du gouvernement français au G7.",
            [("?Statement", "*", "*", "*", "*")],
        ),
        (
            "Le Honduras a annoncé dimanche qu'il ne reconnaissait plus qu'une seule Chine.",
            [("?Refusal", "*", "*", "*", "*")],
        ),
        (
            "La Cédéao a fait savoir dimanche qu'elle renonçait aux mesures économiques prises contre Conakry.",
            [("Sanction lift", "occurred", "2021-03-14", None, "Communauté économique des États de l'Afrique de l'Ouest → Guinée")],
        ),
        ("La Ligue arabe a mis fin à la suspension de la Syrie.", [("Sanction lift", "occurred", None, None, "Ligue des États arabes → Syrie")]),
        (
            "Ankara réclame l'abandon des sanctions contre la Syrie.",
            [("Demand", "occurred", None, None, "*")],
        ),
        (
            "L'Égypte a annoncé la fermeture de son espace aérien aux avions qataris.",
            [("Sanction", "occurred", None, None, "Égypte → Qatar")],
        ),
        ("La Banque mondiale a gelé ses crédits à Madagascar.", [("Aid", "denied", None, None, "Banque mondiale → Madagascar")]),
    ],
)
def test_what_is_left_to_the_context_and_taken_back(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Whom one broke with, what one no longer has, and what one gives up."""
    tells(text, _DAY, events)
