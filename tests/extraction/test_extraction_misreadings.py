"""Sentences whose words tempt to a wrong reading: titles beside unknown names, lists, days to come, borrowed pronouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le ministre serbe des Affaires étrangères Dragan Milutinac a quitté la salle sans "
                "s'entretenir avec le ministre australien des Affaires étrangères Warwick Penhale."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, None, "Dragan Milutinac, Warwick Penhale")],
        ),
        (
            (
                "Le ministre omanais des Affaires étrangères Salim al-Habsouni a été reçu avec tous "
                "les honneurs mercredi à Ankara par le président kosovar Besnik Hoxhallari."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-22", "Ankara", "Besnik Hoxhallari, Salim al-Habsouni")],
        ),
        (
            (
                "Le président géorgien Irakli Tamaradze a reçu le ministre vietnamien des Affaires "
                "étrangères Pham Quoc Thanh dans sa résidence de Novo-Ogariovo, près de Moscou."
            ),
            "2023-02-22",
            [
                (
                    "Meeting",
                    "occurred",
                    None,
                    "résidence de Novo-Ogariovo",
                    "Irakli Tamaradze, Pham Quoc Thanh",
                )
            ],
        ),
        (
            (
                "Le Kremlin a indiqué mardi que le président géorgien Irakli Tamaradze avait reçu "
                "lundi le ministre vietnamien des Affaires étrangères Pham Quoc Thanh."
            ),
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-20", None, "Irakli Tamaradze, Pham Quoc Thanh"),
                ("?Statement", "occurred", "2023-02-21", None, "Russie → *"),
            ],
        ),
        (
            (
                "À Moscou, le président géorgien Irakli Tamaradze et le président kosovar Besnik "
                "Hoxhallari se sont rencontrés mardi."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Moscou", "Besnik Hoxhallari, Irakli Tamaradze")],
        ),
        (
            "Selon le Kremlin, Vladimir Poutine et Emmanuel Macron se sont entretenus dimanche au téléphone.",
            "2022-03-07",
            [("Call", "occurred", "2022-03-06", None, "Emmanuel Macron, Vladimir Poutine")],
        ),
        (
            "Justin Trudeau et Joe Biden ont eu vendredi une conversation téléphonique.",
            "2021-01-23",
            [("Call", "occurred", "2021-01-22", None, "Joe Biden, Justin Trudeau")],
        ),
        (
            "Emmanuel Macron se rend vendredi au Liban.",
            "2025-01-16",
            [("Visit", "planned", "2025-01-17", "Liban", "Emmanuel Macron →")],
        ),
        (
            (
                "Le chancelier autrichien Gregor Steinlechner rencontre jeudi à Paris le président "
                "slovène Anton Bregar."
            ),
            "2023-02-22",
            [("Meeting", "planned", "2023-02-23", "Paris", "Anton Bregar, Gregor Steinlechner")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, est reçue "
                "demain à Accra par le président ghanéen Nana Akufo-Addo."
            ),
            "2023-02-22",
            [("Meeting", "planned", "2023-02-23", "Accra", "Maarika Veldhuis-Ots, Nana Akufo-Addo")],
        ),
        (
            "Le président serbe Aleksandar Vucic effectue à partir de demain une visite en Hongrie.",
            "2023-02-22",
            [("Visit", "planned", "*", "Hongrie", "Aleksandar Vucic →")],
        ),
        (
            "Le Premier ministre indien Narendra Modi accueille samedi à New Delhi le sommet du G20.",
            "2023-09-07",
            [("Summit", "planned", "2023-09-09", "New Delhi", "→ Narendra Modi | Groupe des vingt, Narendra Modi")],
        ),
        (
            (
                "Accueilli lundi à Kiev par le président ukrainien Volodymyr Zelensky, Joe Biden est "
                "reparti dans la soirée."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Kiev", "Joe Biden, Volodymyr Zelensky")],
        ),
        (
            (
                "Attendu vendredi à Ottawa, le président philippin Rodel Macaspac doit y rencontrer le "
                "Premier ministre néo-zélandais Colin Rathbone."
            ),
            "2023-02-22",
            [
                ("Visit", "planned", "2023-02-24", "Ottawa", "Rodel Macaspac →"),
                ("Meeting", "planned", "*", "Ottawa", "Colin Rathbone, Rodel Macaspac"),
            ],
        ),
        (
            "Emmanuel Macron doit rencontrer jeudi à Pékin Xi Jinping.",
            "2023-04-04",
            [("Meeting", "planned", "2023-04-06", "Pékin", "Emmanuel Macron, Xi Jinping")],
        ),
        (
            "Le chancelier autrichien Gregor Steinlechner a décidé de se rendre jeudi à Kiev.",
            "2023-02-22",
            [("Visit", "planned", "2023-02-23", "Kiev", "Gregor Steinlechner →")],
        ),
        (
            (
                "Le chancelier autrichien Gregor Steinlechner a accepté de rencontrer vendredi à "
                "Berlin le président letton Juris Ozolkalns."
            ),
            "2023-02-22",
            [("Meeting", "planned", "2023-02-24", "Berlin", "Gregor Steinlechner, Juris Ozolkalns")],
        ),
        (
            (
                "Le ministre australien des Affaires étrangères Warwick Penhale et le ministre serbe "
                "des Affaires étrangères Dragan Milutinac ont prévu de se parler au téléphone jeudi."
            ),
            "2023-02-22",
            [("Call", "planned", "2023-02-23", None, "Dragan Milutinac, Warwick Penhale")],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a remercié le "
                "Ghana et accusé la Russie de mentir."
            ),
            "2023-02-22",
            [
                ("Support", "occurred", None, None, "Maarika Veldhuis-Ots → Ghana"),
                ("Criticism", "occurred", None, None, "Maarika Veldhuis-Ots → Russie"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, a condamné la "
                "Russie et appelé la Chine à la raison."
            ),
            "2023-02-22",
            [
                ("Criticism", "occurred", None, None, "Maarika Veldhuis-Ots → Russie"),
                ("Demand", "occurred", None, None, "Maarika Veldhuis-Ots → Chine"),
            ],
        ),
        (
            "Le chancelier Olaf Scholz a téléphoné vendredi au président russe Vladimir Poutine.",
            "2022-12-03",
            [("Call", "occurred", "2022-12-02", None, "Olaf Scholz, Vladimir Poutine")],
        ),
        (
            "Le Premier ministre britannique a téléphoné mardi au président ukrainien.",
            "2020-02-05",
            [("Call", "occurred", "2020-02-04", None, "Boris Johnson, Volodymyr Zelensky")],
        ),
        (
            "Le secrétaire d'État américain a été reçu lundi à Ankara par le président Recep Tayyip Erdogan.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Ankara", "Antony Blinken, Recep Tayyip Erdogan")],
        ),
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, s'apprête à recevoir la ministre "
                "estonienne des Affaires étrangères, Maarika Veldhuis-Ots."
            ),
            "2023-02-22",
            [("Meeting", "planned", None, None, "Jonas Kaltamat, Maarika Veldhuis-Ots")],
        ),
        (
            (
                "Le président slovène Anton Bregar s'est abstenu de rencontrer le Premier ministre "
                "slovaque Marek Hlavinka."
            ),
            "2023-02-22",
            [("Meeting", "denied", None, None, "Anton Bregar, Marek Hlavinka")],
        ),
        (
            (
                "Le Premier ministre vanuatais, Jonas Kaltamat, a annoncé une aide de 2 milliards de "
                "livres pour l'Ukraine."
            ),
            "2023-02-22",
            [("Aid", "occurred", None, None, "Jonas Kaltamat → Ukraine")],
        ),
        (
            "L'Union européenne a gelé les avoirs de trente responsables bélarusses.",
            "2023-02-22",
            [("Sanction", "occurred", None, None, "Union européenne → Biélorussie")],
        ),
        (
            (
                "Le ministre hongrois des Affaires étrangères, Zsombor Kerekes, a rencontré lundi à "
                "Budapest Maarika Veldhuis-Ots, la ministre estonienne des Affaires étrangères. "
                "L'Estonienne a ensuite dîné avec le Premier ministre slovaque Marek Hlavinka."
            ),
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-20", "Budapest", "Maarika Veldhuis-Ots, Zsombor Kerekes"),
                ("Meeting", "occurred", "2023-02-20", "Budapest", "Maarika Veldhuis-Ots, Marek Hlavinka"),
            ],
        ),
        (
            (
                "Le président kényan William Ruto a reçu mardi à Nairobi Maarika Veldhuis-Ots, la "
                "ministre estonienne des Affaires étrangères."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Nairobi", "Maarika Veldhuis-Ots, William Ruto")],
        ),
        (
            (
                "Joe Biden et Vladimir Poutine se sont rencontrés mercredi. L'entretien a duré trois "
                "heures à Genève."
            ),
            "2021-06-17",
            [("Meeting", "occurred", "2021-06-16", "Genève", "Joe Biden, Vladimir Poutine")],
        ),
        (
            (
                "Joe Biden et Vladimir Poutine se sont entretenus mardi. Leur échange par "
                "visioconférence a duré deux heures."
            ),
            "2021-12-08",
            [("Call", "occurred", "2021-12-07", None, "Joe Biden, Vladimir Poutine")],
        ),
        (
            (
                "Xi Jinping et Volodymyr Zelensky se sont entretenus mercredi. Leur conversation, par "
                "téléphone, a duré une heure."
            ),
            "2023-04-27",
            [("Call", "occurred", "2023-04-26", None, "Volodymyr Zelensky, Xi Jinping")],
        ),
        (
            "L'Argentine et le Chili ont signé lundi un accord.",
            "2023-02-22",
            [("Agreement", "occurred", "2023-02-20", None, "Argentine, Chili")],
        ),
        (
            "Le porte-parole du Kremlin, Oleg Brandovski, a accusé mardi la Pologne.",
            "2023-02-22",
            [("Criticism", "occurred", "2023-02-21", None, "Oleg Brandovski, Russie → Pologne")],
        ),
        (
            "Lin Baozhai, porte-parole de la diplomatie chinoise, a fustigé mardi les États-Unis.",
            "2023-02-22",
            [("Criticism", "occurred", "2023-02-21", None, "Chine, Lin Baozhai → États-Unis")],
        ),
        (
            (
                "Le président slovène Anton Bregar devait rencontrer le président mongol Batbold "
                "Ganzorig lundi à Bali. La rencontre a été annulée."
            ),
            "2022-11-16",
            [("Meeting", "denied", "2022-11-14", "Bali", "Anton Bregar, Batbold Ganzorig")],
        ),
        (
            "Antony Blinken a rencontré Wang Yi lundi et Qin Gang dimanche.",
            "2023-06-20",
            [
                ("Meeting", "occurred", "2023-06-19", None, "Antony Blinken, Wang Yi"),
                ("Meeting", "occurred", "2023-06-18", None, "Antony Blinken, Qin Gang"),
            ],
        ),
        (
            (
                "La ministre estonienne des Affaires étrangères, Maarika Veldhuis-Ots, entame lundi "
                "une tournée qui la mènera en Angola, en Namibie et au Mozambique."
            ),
            "2023-02-19",
            [
                ("Visit", "planned", "*", "Angola", "Maarika Veldhuis-Ots →"),
                ("Visit", "planned", "*", "Namibie", "Maarika Veldhuis-Ots →"),
                ("Visit", "planned", "*", "Mozambique", "Maarika Veldhuis-Ots →"),
            ],
        ),
        (
            (
                "Le chancelier allemand Olaf Scholz est arrivé vendredi à Pékin. Le président chinois "
                "Xi Jinping lui a accordé une audience."
            ),
            "2022-11-05",
            [
                ("Visit", "occurred", "2022-11-04", "Pékin", "Olaf Scholz →"),
                ("Meeting", "occurred", "2022-11-04", "Pékin", "Olaf Scholz, Xi Jinping"),
            ],
        ),
        (
            "Emmanuel Macron, accompagné d'Olaf Scholz et de Mario Draghi, s'est rendu à Kiev en juin 2022.",
            "2023-02-22",
            [("Visit", "occurred", "2022-06", "Kiev", "Emmanuel Macron, Mario Draghi, Olaf Scholz →")],
        ),
        (
            "Sergueï Lavrov, qui effectue une tournée en Afrique, s'est rendu mardi au Mali.",
            "2023-02-08",
            [("Visit", "occurred", "2023-02-07", "Mali", "Sergueï Lavrov →")],
        ),
        (
            "Reçue à l'Élysée mardi, la présidente croate Ivana Mestrov a remercié la France.",
            "2023-02-22",
            [
                ("Meeting", "occurred", "2023-02-21", "Élysée", "Emmanuel Macron, Ivana Mestrov"),
                ("Support", "occurred", "*", None, "Ivana Mestrov → France"),
            ],
        ),
    ],
)
def test_is_not_misread(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Each of these sentences tells exactly these events."""
    tells(text, published, events)


@pytest.mark.parametrize(
    "text",
    [
        # Home politics: another country is only mentioned.
        (
            "La présidente de la région, Odile Trézenec, a dénoncé mardi la réforme. « Nous ne voterons pas ce texte », "
            "a déclaré la députée. En France, un salarié sur trois serait touché. La France est loin derrière la Suède. "
            "La Suède a réformé ses retraites en 1998, a rappelé le ministre du Travail."
        ),
        # Company news.
        (
            "L'entreprise Kermarrec a ouvert lundi une usine en Pologne. « La Pologne est un beau marché », a déclaré son "
            "directeur, Yann Kermarrec. L'Allemagne reste son premier client. L'Allemagne achète la moitié des pompes, a-t-il "
            "précisé."
        ),
        # A traveller who represents nobody.
        "L'actrice Maud Sauvignat s'est rendue mardi à Lisbonne. Elle y tourne un film.",
        # A minister at home, in a town that no gazetteer knows.
        "Le ministre français de l'Intérieur s'est rendu jeudi à Trucville-sur-Orne.",
    ],
)
def test_what_is_no_diplomacy_tells_no_event(tells: Callable[..., None], text: str) -> None:
    """Home politics, company news and private journeys tell no event, even where other countries are named."""
    tells(text, "2023-02-22", [])
