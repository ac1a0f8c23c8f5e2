"""Deeds as agencies and ministries tell them: who did what to whom, on what day, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DAY = "2024-03-12"  # a Tuesday

AGREEMENTS = [
    # of who visits and is visited
    ("Cinq accords ont été signés mercredi lors de la visite à Rabat du Premier ministre portugais.", [
        ("Agreement", "occurred", "2024-03-06", "Rabat", "Maroc, Portugal"),
        ("Visit", "occurred", "2024-03-06", "Rabat", "António Costa →")]),
    # how long it is to last is not when it was agreed on
    ("La trêve entre Israël et le Hezbollah, conclue en novembre, a été prolongée jusqu'au 18 février.", [
        ("Agreement", "occurred", "2023-11", None, "Hezbollah, Israël")]),
    ("Le Sénat philippin a ratifié lundi l'accord de défense avec le Japon.", [("Agreement", "occurred", "2024-03-11", None, "Japon, Philippines")]),
    ("Un cessez-le-feu entre l'Arménie et l'Azerbaïdjan est entré en vigueur mardi à minuit.", [("Agreement", "occurred", "2024-03-12", None, "Arménie, Azerbaïdjan")]),
    ("Varsovie a signé avec Séoul un contrat d'armement de deux milliards de dollars.", [("Agreement", "occurred", None, None, "Corée du Sud, Pologne")]),
    ("La Turquie et la Libye devraient signer mercredi un accord maritime.", [("Agreement", "planned", "2024-03-13", None, "Libye, Turquie")]),
    ("Le Chili et la Bolivie n'ont pas réussi à conclure un accord sur l'eau.", [("Agreement", "denied", None, None, "Bolivie, Chili")]),
    # of those who talked, though their talk is told after it
    ("Plusieurs contrats ont été signés mardi à l'issue de l'entretien entre Emmanuel Macron et Patrice Talon.", [
        ("Agreement", "occurred", "2024-03-12", None, "Bénin, France"),
        ("Meeting", "occurred", "2024-03-12", None, "Emmanuel Macron, Patrice Talon")]),
]

INVITATIONS = [
    ("Xi Jinping a accepté l'invitation de Vladimir Poutine à se rendre à Moscou en mai.", [
        ("Invitation", "occurred", None, None, "Vladimir Poutine → Xi Jinping"),
        ("Visit", "planned", "2024-05", "Moscou", "Xi Jinping → Vladimir Poutine")]),
    # when one comes is not when one was invited
    ("Invité par Xi Jinping, le président mongol Ukhnaagiin Khürelsükh se rendra à Pékin en août.", [
        ("Invitation", "occurred", None, None, "Xi Jinping → Ukhnaagiin Khürelsükh"),
        ("Visit", "planned", "2024-08", "Pékin", "Ukhnaagiin Khürelsükh → Xi Jinping")]),
    # who receives an invitation has not come
    ("Le président Kaïs Saïed a reçu une invitation du roi Abdallah II à se rendre à Amman.", [
        ("Invitation", "occurred", None, None, "Abdallah II → Kaïs Saïed"),
        ("Visit", "proposed", None, "Amman", "Kaïs Saïed → Abdallah II")]),
    # where one is invited to, where nobody else is said to invite
    ("Le roi de Jordanie est officiellement invité à Bagdad.", [("Invitation", "occurred", None, None, "Irak → Abdallah II")]),
    ("L'Italie a convié l'Ukraine au sommet du G7.", [("Invitation", "occurred", None, None, "Italie → Ukraine")]),
    # who resigned holds the office until the next
    ("Invité par Emmanuel Macron, le chef démissionnaire du gouvernement libanais se rendra en France.", [
        ("Invitation", "occurred", None, None, "Emmanuel Macron → Najib Mikati"),
        ("Visit", "planned", None, "France", "Najib Mikati → Emmanuel Macron")]),
]

AID = [
    ("Les Emirats et la Jordanie ont largué des vivres sur la Somalie.", [("Aid", "occurred", None, None, "Jordanie, Émirats arabes unis → Somalie")]),
    ("Le roi Salmane a ordonné l'envoi de secours à la Libye.", [
        ("Aid", "occurred", None, None, "Salmane d'Arabie saoudite → Libye"), ("?Demand", "occurred", None, None, "*")]),
    ("Le gouvernement indien a annoncé l'envoi de médicaments au Népal.", [("Aid", "occurred", None, None, "Inde → Népal")]),
    ("Les Etats-Unis ont coupé les vivres à l'Unrwa.", [("Aid", "denied", None, None, "États-Unis → Office de secours et de travaux des Nations unies pour les réfugiés de Palestine")]),
    ("Pékin a effacé lundi 15 millions de dollars de dette du Cameroun.", [("Aid", "occurred", "2024-03-11", None, "Chine → Cameroun")]),
    ("La Chine a annulé une partie de la dette de la Zambie.", [("Aid", "occurred", None, None, "Chine → Zambie")]),
    ("L'Allemagne suspend jusqu'à nouvel ordre son aide budgétaire à l'Ouganda.", [("Aid", "denied", None, None, "Allemagne → Ouganda")]),
    ("Les Pays-Bas ont interrompu lundi leur aide au développement au Burundi.", [("Aid", "denied", "2024-03-11", None, "Pays-Bas → Burundi")]),
    ("Le Fonds central d'intervention d'urgence des Nations Unies a alloué mercredi 12 millions de dollars au Tchad.", [
        ("Aid", "occurred", "2024-03-06", None, "Organisation des Nations unies → Tchad")]),
    ("La livraison par les Pays-Bas de 18 F-16 à l'Ukraine a commencé lundi.", [("Aid", "occurred", "2024-03-11", None, "Pays-Bas → Ukraine")]),
    # each of those who did as much
    ("La France a promis 30 millions d'euros au Liban, l'Allemagne 20 et le Qatar 15.", [
        ("Aid", "occurred", None, None, "France → Liban"),
        ("Aid", "occurred", None, None, "Allemagne → Liban"),
        ("Aid", "occurred", None, None, "Qatar → Liban")]),
]

SANCTIONS = [
    ("Trois responsables biélorusses ont été ajoutés mardi à la liste des sanctions de l'Union européenne.", [
        ("Sanction", "occurred", "2024-03-12", None, "Union européenne → Biélorussie")]),
    ("Le Hezbollah a été inscrit en 2013 sur la liste noire de l'Union européenne.", [("Sanction", "occurred", "2013", None, "Union européenne → Hezbollah")]),
    ("Washington a placé Cuba sur sa liste des pays soutenant le terrorisme.", [("Sanction", "occurred", None, None, "États-Unis → Cuba")]),
    ("Les Etats-Unis ont retiré le Soudan de la liste des Etats soutenant le terrorisme.", [("Sanction lift", "occurred", None, None, "États-Unis → Soudan")]),
    ("La Suède a rétabli une partie des restrictions visant Cuba.", [("Sanction", "occurred", None, None, "Suède → Cuba")]),
    ("La levée partielle par Washington d'un embargo vieux de trente ans sur la vente d'armes à Chypre a irrité Ankara.", [
        ("Sanction lift", "occurred", None, None, "États-Unis → Chypre")]),
    # what is decided is as good as done, all of it
    ("Les tensions se sont accrues depuis que Washington a décidé en mai 2018 de dénoncer l'accord et de rétablir des sanctions contre Téhéran.", [
        ("Sanction", "occurred", "2018-05", None, "États-Unis → Iran")]),
    ("Pékin a interdit à Nancy Pelosi l'entrée sur le territoire chinois.", [("Sanction", "occurred", None, None, "Chine → Nancy Pelosi")]),
    ("Le Niger a été suspendu mardi de l'Union africaine.", [("Sanction", "occurred", "2024-03-12", None, "Union africaine → Niger")]),
]

RELATIONS = [
    # whose envoys the rest of the sentence tells
    ("Après l'expulsion de son ambassadeur par le Niger, la Suède a fermé son ambassade à Niamey.", [
        ("RelationsDown", "occurred", None, None, "Niger → Suède"), ("RelationsDown", "occurred", None, "Niamey", "Suède → Niger")]),
    ("En représailles à l'expulsion de ses diplomates par la Norvège, Moscou a renvoyé dix diplomates norvégiens.", [
        ("RelationsDown", "occurred", None, None, "Norvège → Russie"), ("RelationsDown", "occurred", None, None, "Russie → Norvège")]),
    ("Les relations diplomatiques entre Quito et Mexico sont rompues depuis avril.", [("RelationsDown", "occurred", "2023-04", None, "Mexique, Équateur →")]),
    ("Madrid a convoqué l'ambassadeur d'Argentine pour protester contre les propos de Javier Milei.", [
        ("RelationsDown", "occurred", None, None, "Espagne → Argentine"), ("?Criticism", "occurred", None, None, "*")]),
    ("L'Algérie a retiré son ambassadeur auprès de l'Italie.", [("RelationsDown", "occurred", None, None, "Algérie → Italie")]),
    ("L'Algérie « retire avec effet immédiat » son ambassadeur auprès de la République française.", [("RelationsDown", "occurred", None, None, "Algérie → France")]),
    ("Rabat a rappelé lundi son ambassadeur à Tunis, Hassan Tariq, pour consultations.", [("RelationsDown", "occurred", "2024-03-11", None, "Maroc → Tunisie")]),
    ("La France a expulsé 41 diplomates russes, l'Italie 30 et l'Espagne 27.", [
        ("RelationsDown", "occurred", None, None, "France → Russie"),
        ("RelationsDown", "occurred", None, None, "Italie → Russie"),
        ("RelationsDown", "occurred", None, None, "Espagne → Russie")]),
    # those who have to leave have been expelled
    ("Les diplomates belges ont 48 heures pour faire leurs valises, a annoncé Kigali.", [("RelationsDown", "occurred", None, None, "Rwanda → Belgique")]),
    ("Les diplomates belges n'ont pas eu le temps de faire leurs valises.", []),
    ("L'ambassadeur de Suède a quitté Bakou lundi, a indiqué l'Azerbaïdjan.", [("Statement", "occurred", None, None, "Azerbaïdjan → *")]),
    ("Moscou renvoie aussi, à titre de représailles, 24 diplomates italiens.", [("RelationsDown", "occurred", None, None, "Russie → Italie")]),
    ("Washington a annoncé la reconnaissance de la souveraineté marocaine sur le Sahara occidental.", [("RelationsUp", "occurred", None, None, "États-Unis → Maroc")]),
    ("La Norvège, l'Irlande et l'Espagne ont reconnu mardi l'Etat de Palestine.", [("RelationsUp", "occurred", "2024-03-12", None, "Espagne, Irlande, Norvège → Palestine")]),
    ("La reprise des relations diplomatiques entre Cuba et les Etats-Unis a été annoncée en 2014.", [("RelationsUp", "occurred", "2014", None, "Cuba, États-Unis →")]),
]

APPOINTMENTS = [
    ("Le président américain a limogé l'ambassadrice en Ukraine, Marie Yovanovitch.", [("Appointment", "occurred", None, None, "Joe Biden → Marie Yovanovitch")]),
    ("Robert Malley a été nommé envoyé spécial pour l'Iran par Joe Biden.", [("Appointment", "occurred", None, None, "Joe Biden → Robert Malley")]),
    ("Geir Pedersen a quitté lundi ses fonctions d'émissaire de l'ONU pour la Syrie.", [("Appointment", "occurred", "2024-03-11", None, "Geir Pedersen →")]),
    ("Le Premier ministre slovaque Robert Fico a été remplacé par son adjoint du parti Smer-SD, Peter Pellegrini.", [("Appointment", "occurred", None, None, "Peter Pellegrini →")]),
    ("Le Premier ministre libanais Hassan Diab et son gouvernement ont démissionné en août 2020.", [("Appointment", "occurred", "2020-08", None, "Hassan Diab →")]),
    ("Le Premier ministre portugais Antonio Costa a rendu son tablier.", [("Appointment", "occurred", None, None, "António Costa →")]),
]

# Wished for, needed, alleged, nearly done, blocked.
MOODS = [
    ("Le ministre syrien Assaad al-Chaibani a reçu une invitation officielle pour se rendre à Moscou.", [("Visit", "proposed", None, "Moscou", "Assaad al-Chaibani →")]),
    ("Le Parlement polonais a voté une loi permettant de sanctionner la Biélorussie.", [("Sanction", "proposed", None, None, "Pologne → Biélorussie")]),
    ("La mesure permet à la Norvège de sanctionner la Biélorussie.", [("Sanction", "proposed", None, None, "Norvège → Biélorussie")]),
    ("Le Congrès américain a adopté lundi une loi prévoyant de sanctionner les responsables chinois.", [("Sanction", "planned", None, None, "Congrès américain → Chine")]),
    ("Berlin juge nécessaire de sanctionner la Biélorussie.", [("Sanction", "proposed", None, None, "Allemagne → Biélorussie"), ("?Statement", "*", None, None, "*")]),
    ("Il faut sanctionner la Biélorussie, a dit la Pologne.", [("Sanction", "proposed", None, None, "Pologne → Biélorussie"), ("?Statement", "*", None, None, "*")]),
    ("Prague a besoin de normaliser ses relations avec Moscou.", [("RelationsUp", "proposed", None, None, "République tchèque → Russie")]),
    ("La Chine est soupçonnée d'avoir livré des drones à la Russie.", [("Aid", "proposed", None, None, "Chine → Russie")]),
    ("Washington accuse la Chine de fournir des armes à la Russie.", [
        ("Aid", "proposed", None, None, "Chine → Russie"), ("Criticism", "occurred", None, None, "*")]),
    ("La Turquie a failli rompre ses relations avec Israël.", [("RelationsDown", "denied", None, None, "Turquie → Israël")]),
    ("La Hongrie a bloqué l'adoption par l'Union européenne de sanctions contre la Russie.", [("Sanction", "denied", None, None, "Union européenne → Russie")]),
    ("Chypre a renoncé à expulser l'ambassadeur de Russie.", [("RelationsDown", "denied", None, None, "Chypre → Russie")]),
]

NOTHING = [
    "Le ministre de l'Economie Bruno Le Maire a signé mardi un accord avec les syndicats de la fonction publique.",
    "Le Real Madrid a signé un contrat de trois ans avec Kylian Mbappé.",
    "L'entraîneur de l'équipe de Tunisie a été limogé mardi.",
    "Microsoft a signé un partenariat avec OpenAI.",
    "Le gouvernement a débloqué 30 millions d'euros d'aide pour les agriculteurs bretons.",
    "La Chine accorde souvent des prêts aux pays africains.",
    "Les sanctions contre la Russie pèsent sur l'économie allemande.",
    "Le Parlement français a ratifié mardi la réforme des retraites.",
    "L'accord de Paris sur le climat divise les Etats-Unis.",
    "Total a signé un contrat de 20 ans avec le Qatar.",
    "La justice italienne a gelé les avoirs d'un entrepreneur.",
    "L'Italie a rappelé son attaquant pour le match contre l'Angleterre.",
    "La France a accordé l'asile à un opposant russe.",
    "Le Japon a livré un match difficile contre la Croatie.",
]


@pytest.mark.parametrize(("text", "events"), [*AGREEMENTS, *INVITATIONS, *AID, *SANCTIONS, *RELATIONS, *APPOINTMENTS, *MOODS])
def test_deeds_of_agencies(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Deeds in the words of agencies and ministries."""
    tells(text, DAY, events)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_a_deed(tells: Callable[..., None], text: str) -> None:
    """Habits, companies, sport and what is done at home are no deeds between states."""
    tells(text, DAY, [])
