"""Short reports of the kind that papers print: talks of one minister, journeys, deeds and replies to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène des Affaires étrangères, Anton Bregar, a rencontré son homologue mauritanien, Omar Salek, avant la prochaine session de leur comité conjoint.\nQuant aux entretiens avec le ministre finlandais Onni Lahti, ils ont été centrés sur les échéances à venir.\nLes échanges avec la ministre chilienne Aino Salmela ont permis d'aborder la situation dans la région.",
            "2024-11-09",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Omar Salek"),
                ("Meeting", "occurred", None, None, "Anton Bregar, Onni Lahti"),
                ("Meeting", "occurred", None, None, "Aino Salmela, Anton Bregar"),
            ],
        ),
        (
            "Le ministre finlandais Onni Lahti a effectué, du 26 au 28 juillet, une visite sur le continent africain, la première depuis sa nomination.\nLe ministre s'est rendu à Niamey, au Niger. Il a eu un entretien avec son homologue M. Issa Sanogo, suivi d'une rencontre avec le Premier ministre, M. Paul Mugenzi.",
            "2012-07-30",
            [
                ("Visit", "occurred", None, "Niamey", "Onni Lahti →"),
                ("Meeting", "occurred", None, "Niamey", "Issa Sanogo, Onni Lahti"),
                ("Meeting", "occurred", None, "Niamey", "Onni Lahti, Paul Mugenzi"),
            ],
        ),
        (
            "Lahti reçoit la vice-présidente de la Commission de l'UA\n\nLe ministre finlandais Onni Lahti a reçu, lundi au siège du ministère, la vice-présidente de la Commission de l'Union africaine (UA), Mme Monique Sanogo, qui lui a rendu une visite d'adieu.",
            "2012-07-30",
            [("Meeting", "occurred", "2012-07-30", None, "Monique Sanogo, Onni Lahti")],
        ),
        (
            "Le président slovène Anton Bregar achève un marathon diplomatique qui l'a conduit jeudi au sommet de l'Otan de Bruxelles puis, en fin de semaine, au G7 de Taormina.",
            "2017-05-29",
            [
                ("Summit", "occurred", "2017-05-25/2017-05-28", "Taormine", "Groupe des sept"),
                ("Summit", "occurred", "2017-05-25", None, "Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Le Chili a annoncé l'expulsion de 12 diplomates islandais en réaction à une mesure similaire prise la veille par l'Islande.",
            "2025-04-16",
            [
                ("RelationsDown", "occurred", "2025-04-15", None, "Islande → Chili"),
                ("RelationsDown", "occurred", None, None, "Chili → Islande"),
            ],
        ),
        (
            "Après un entretien qui durera 45 minutes, Anton Bregar et Onni Lahti seront face à la presse pour une déclaration conjointe.",
            "2017-06-09",
            [],
        ),
        (
            "L'Islande a subi l'expulsion par le Chili de deux consuls.",
            "2022-05-19",
            [("RelationsDown", "occurred", None, None, "Chili → Islande")],
        ),
        (
            "Le département diplomatique islandais a condamné mardi la décision du Chili.",
            "2022-05-19",
            [("Criticism", "occurred", "2022-05-17", None, "Islande → Chili")],
        ),
        (
            "Le président slovène Anton Bregar a discuté mercredi avec son homologue mongol Batbold Ganzorig des relations avec le Chili et du conflit.",
            "2023-05-04",
            [("Meeting", "occurred", "2023-05-03", None, "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Le président slovène Anton Bregar a reçu jeudi le Finlandais Onni Lahti. Ils avaient déjà discuté au téléphone.",
            "2023-05-05",
            [
                ("Meeting", "occurred", "2023-05-04", None, "Anton Bregar, Onni Lahti"),
                ("Call", "occurred", None, None, "Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le Slovène Anton Bregar doit retrouver le Finlandais Onni Lahti dans ce forum accueilli par le Brésil. La Mongole Aino Salmela ne sera pas présente pour ce rendez-vous, dont le sommet aura lieu en novembre à Rio.",
            "2024-02-20",
            [
                ("Meeting", "planned", "2024-11", "Rio de Janeiro", "Anton Bregar, Onni Lahti"),
                ("Summit", "planned", "2024-11", "Rio de Janeiro", "→ Brésil | Anton Bregar, Brésil, Onni Lahti"),
            ],
        ),
        (
            "Ouvrant lundi la rencontre bilatérale avec son homologue russe, le ministre chinois des Affaires étrangères a salué sa présence. M. Lavrov repartira mercredi.",
            "2022-11-15",
            [
                ("Meeting", "occurred", "2022-11-14", None, "Sergueï Lavrov, Wang Yi"),
                ("Support", "occurred", None, None, "Wang Yi → Sergueï Lavrov"),
            ],
        ),
        (
            "Le président finlandais Onni Lahti ne renonce pas. Après avoir téléphoné lundi au président slovène Anton Bregar, le président a reçu mardi le Mongol Batbold Ganzorig.",
            "2022-11-16",
            [
                ("Call", "occurred", "2022-11-14", None, "Anton Bregar, Onni Lahti"),
                ("Meeting", "occurred", "2022-11-15", None, "Batbold Ganzorig, Onni Lahti"),
            ],
        ),
        (
            "De hauts dirigeants israéliens et palestiniens se sont rencontrés lundi à Ramallah.",
            "2017-10-31",
            [("Meeting", "occurred", "2017-10-30", "Ramallah", "Israël, Palestine")],
        ),
        (
            "Le président slovène Anton Bregar a échangé lundi avec la ministre finlandaise Aino Salmela sur la situation en Guinée et au Mali.",
            "2021-11-09",
            [("Meeting", "occurred", "2021-11-08", None, "Aino Salmela, Anton Bregar")],
        ),
        ("Le président slovène Anton Bregar a dépêché lundi une délégation auprès du Togo, à Lomé.", "2022-01-05", []),
        (
            "Les chefs d'État et de gouvernement de la Communauté des États de l'Afrique de l'Ouest (Cédéao) se réunissent dimanche à Accra sur la crise au Mali.",
            "2021-05-28",
            [("Summit", "planned", "2021-05-30", "Accra", "Communauté économique des États de l'Afrique de l'Ouest")],
        ),
        (
            "Sommet de la Cédéao sur le Mali à Accra\n\nCe sommet de la Communauté des États ouest-africains a débuté dans l'après-midi. Il doit examiner la situation de la Guinée.",
            "2022-03-25",
            [("Summit", "occurred", "2022-03-25", "Accra", "Communauté économique des États de l'Afrique de l'Ouest")],
        ),
        (
            "La ministre finlandaise des Affaires étrangères, Aino Salmela, a demandé lundi à son homologue russe, Sergueï Lavrov, de « mettre fin » à la « guerre d'agression » de la Russie en Ukraine, lors de leur échange en marge d'une réunion à New Delhi.",
            "2023-03-07",
            [
                ("Demand", "occurred", "2023-03-06", None, "Aino Salmela → Russie, Sergueï Lavrov, Ukraine"),
                ("Meeting", "occurred", "2023-03-06", "New Delhi", "Aino Salmela, Sergueï Lavrov"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a reçu jeudi les lettres de créance du nouvel ambassadeur de Finlande auprès de la Slovénie, Onni Lahti.",
            "2021-09-03",
            [("Meeting", "occurred", "2021-09-02", None, "Anton Bregar, Onni Lahti")],
        ),
        (
            "Le président slovène Anton Bregar a ajouté mardi qu'il continuerait à discuter avec le Finlandais Onni Lahti.",
            "2022-06-04",
            [("Meeting", "planned", None, None, "Anton Bregar, Onni Lahti")],
        ),
        (
            "La possibilité d'une rencontre n'apparaîtra qu'après la reprise du processus de négociation entre le Chili et l'Islande avait déclaré le ministre slovène des Affaires étrangères, Anton Bregar.",
            "2022-06-04",
            [("Negotiation", "proposed", None, None, "Chili, Islande")],
        ),
        (
            "Les négociations sur le programme nucléaire iranien reprendront le 29 novembre à Vienne. Des représentants de la Chine, de la France, de la Russie et de l'Iran y participeront.",
            "2021-11-04",
            [("Negotiation", "planned", "2021-11-29", "Vienne", "Chine, France, Iran, Russie")],
        ),
        (
            "Alors qu'il est arrivé dimanche en Finlande, le président slovène Anton Bregar a rencontré lundi le président finlandais Onni Lahti.\nIl a d'abord rejoint Onni Lahti et la présidente chilienne Aino Salmela lors d'une réunion.",
            "2024-05-07",
            [
                ("Visit", "occurred", "2024-05-05", "Finlande", "Anton Bregar →"),
                ("Meeting", "occurred", "2024-05-06", "Finlande", "Anton Bregar, Onni Lahti"),
                ("Meeting", "occurred", "2024-05-06", "Finlande", "Aino Salmela, Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a été accueilli lundi par son homologue finlandais Onni Lahti. Les deux hommes devaient avoir un entretien en présence de la ministre chilienne Aino Salmela.",
            "2024-05-06",
            [
                ("Meeting", "occurred", "2024-05-06", None, "Anton Bregar, Onni Lahti"),
                ("Meeting", "planned", "2024-05-06", None, "Aino Salmela, Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a rencontré mardi Onni Lahti, président finlandais, au Siège de l'Organisation des Nations unies à New York.",
            "2009-09-23",
            [("Meeting", "occurred", "2009-09-22", "New York", "Anton Bregar, Onni Lahti")],
        ),
        (
            "Plusieurs accords ont été passés entre le Chili et l'Islande.",
            "2023-04-07",
            [("Agreement", "occurred", None, None, "Chili, Islande")],
        ),
        (
            "Cette déclaration arrive trois semaines après la signature d'un accord de paix entre le Chili et l'Islande à Washington le 27 juin dernier.",
            "2025-07-20",
            [("Agreement", "occurred", "2025-06-27", "Washington", "Chili, Islande")],
        ),
        (
            "Viktor Orban est arrivé ce vendredi à Moscou. La Hongrie assure la présidence tournante du Conseil de l'Union européenne.",
            "2024-07-05",
            [("Visit", "occurred", "2024-07-05", "Moscou", "Viktor Orban →")],
        ),
        (
            "La rencontre qui devait réunir lundi à Oslo le président slovène Anton Bregar et son homologue finlandais Onni Lahti a été annulée.",
            "2024-03-14",
            [
                ("Meeting", "denied", "2024-03-11", "Oslo", "Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Les pourparlers qui devaient s'ouvrir en avril à Genève entre la Slovénie et la Finlande ont été ajournés.",
            "2023-03-15",
            [
                ("Negotiation", "denied", "2023-04", "Genève", "Finlande, Slovénie"),
            ],
        ),
        (
            "L'entretien qui devait avoir lieu mercredi entre le ministre slovène des Affaires étrangères Anton Bregar et le ministre finlandais Onni Lahti a été reporté, a indiqué Helsinki.",
            "2024-03-14",
            [
                ("Meeting", "denied", "2024-03-13", None, "Anton Bregar, Onni Lahti"),
                ("Statement", "occurred", None, None, "Finlande → Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a annulé mardi sa visite à Oslo.",
            "2024-03-14",
            [
                ("Visit", "denied", None, "Oslo", "Anton Bregar →"),
            ],
        ),
        (
            "La visite du président slovène Anton Bregar à Oslo, prévue la semaine prochaine, a été annulée mardi, a annoncé son bureau.",
            "2024-03-14",
            [
                ("Visit", "denied", "2024-03-18/2024-03-24", "Oslo", "Anton Bregar →"),
            ],
        ),
        (
            "L'annulation mardi de la visite à Oslo du président slovène Anton Bregar a surpris.",
            "2024-03-14",
            [
                ("Visit", "denied", None, "Oslo", "Anton Bregar →"),
            ],
        ),
        (
            "La visite du président slovène Anton Bregar à Berlin est reportée.",
            "2024-03-14",
            [
                ("Visit", "denied", None, "Berlin", "Anton Bregar →"),
            ],
        ),
        (
            "Malgré les réticences du président slovène Anton Bregar à rencontrer son homologue finlandais Onni Lahti, le dialogue continue.",
            "2024-03-14",
            [
                ("Meeting", "proposed", None, None, "Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le sommet de l'Otan s'ouvre mardi à Oslo.",
            "2024-03-14",
            [
                ("Summit", "planned", "2024-03-19", "Oslo", "Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Un sommet de l'Otan débute lundi à Oslo en présence du président slovène Anton Bregar.",
            "2024-03-14",
            [
                ("Summit", "planned", "2024-03-18", "Oslo", "Anton Bregar, Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Le sommet du G20 se tient mardi et mercredi à Lisbonne. Le président slovène Anton Bregar y a rencontré le président finlandais Onni Lahti.",
            "2024-03-14",
            [
                ("Summit", "occurred", "2024-03-12/2024-03-13", "Lisbonne", "Anton Bregar, Groupe des vingt, Onni Lahti"),
                ("Meeting", "occurred", "2024-03-12/2024-03-13", "Lisbonne", "Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Le Qatar a suspendu mardi sa médiation entre Israël et le Hamas.",
            "2024-04-25",
            [
                ("Mediation", "denied", "2024-04-23", None, "Qatar → | Hamas, Israël"),
            ],
        ),
        (
            "Le président slovène Anton Bregar ne rencontrera finalement pas mardi à Oslo son homologue finlandais Onni Lahti, comme cela était prévu.",
            "2024-03-14",
            [
                ("Meeting", "denied", "2024-03-19", "Oslo", "Anton Bregar, Onni Lahti"),
            ],
        ),
        (
            "Les ministres des Affaires étrangères des 27 États membres de l'UE se réunissent lundi à Bruxelles.",
            "2024-03-14",
            [
                ("Summit", "planned", "2024-03-18", "Bruxelles", "Union européenne"),
            ],
        ),
        (
            "Les ministres des Affaires étrangères des pays membres de la Ligue arabe se sont réunis mardi à Oslo.",
            "2024-03-14",
            [
                ("Summit", "occurred", "2024-03-12", "Oslo", "Ligue des États arabes"),
            ],
        ),
        (
            "Les chefs d'État et de gouvernement des 27 pays de l'Union européenne se réuniront jeudi à Bruxelles.",
            "2024-03-14",
            [
                ("Summit", "planned", "2024-03-14", "Bruxelles", "Union européenne"),
            ],
        ),
        (
            "Les ambassadeurs des États membres de l'Otan se sont réunis mardi à Bruxelles.",
            "2024-03-14",
            [
                ("Summit", "occurred", "2024-03-12", "Bruxelles", "Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar s'est entretenu mardi avec les ministres des Affaires étrangères des États membres de l'UE.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", None, "Anton Bregar, Union européenne"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar a rencontré mardi ses homologues des pays membres de l'Union européenne à Bruxelles.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-12", "Bruxelles", "Anton Bregar, Union européenne"),
            ],
        ),
        (
            "Les dirigeants des 27 pays membres de l'Union européenne ont condamné mardi la Russie.",
            "2024-03-14",
            [
                ("Criticism", "occurred", "2024-03-12", None, "Union européenne → Russie"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a été reçu jeudi à Oslo par le Premier ministre norvégien Lars Holm. Selon la chancellerie, le dirigeant slovène se rendra vendredi à Helsinki.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-14", "Oslo", "Anton Bregar, Lars Holm"),
                ("Visit", "planned", "2024-03-15", "Helsinki", "Anton Bregar →"),
            ],
        ),
        (
            "L'émissaire slovène Anton Bregar a rencontré jeudi à Oslo le ministre norvégien Lars Holm, qui lui a remis un message du roi Harald V au président finlandais Onni Lahti.",
            "2024-03-14",
            [
                ("Meeting", "occurred", "2024-03-14", "Oslo", "Anton Bregar, Lars Holm"),
            ],
        ),
    ],
)  # fmt: skip
def test_short_reports(tells: Callable[..., None], text: str, published: str, events: list[tuple[str | None, ...]]) -> None:
    """Whose talks they were, where they were, when deeds and journeys were, and what is no accord."""
    tells(text, published, events)
