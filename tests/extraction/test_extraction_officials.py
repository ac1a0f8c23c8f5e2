"""Talks of states whose people nobody names: by an adjective of two, by delegations, by officials of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DAY = "2023-04-26"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Les pourparlers slovéno-croates ont repris mardi à Oslo.",
            ("Negotiation", "occurred", "2023-04-25", "Oslo", "Croatie, Slovénie"),
        ),
        (
            "La Norvège accueille mercredi des discussions américano-iraniennes.",
            ("Negotiation", "planned", "2023-04-26", None, "Iran, États-Unis"),
        ),
        (
            "Les négociations talibano-pakistanaises ont échoué lundi.",
            ("Negotiation", "occurred", "2023-04-24", None, "Pakistan, talibans"),
        ),
        (
            "Le sommet franco-slovène se tiendra le 10 mai à Bled.",
            ("Meeting", "planned", "2023-05-10", "Bled", "France, Slovénie"),
        ),
        (
            "La rencontre russo-turque, prévue jeudi à Oslo, a été reportée.",
            ("Meeting", "denied", "2023-04-27", "Oslo", "Russie, Turquie"),
        ),
    ],
)  # fmt: skip
def test_an_adjective_of_two_states_tells_who_talks(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """Where nobody else is told to."""
    tells(text, DAY, [event])


@pytest.mark.parametrize(
    "text",
    [
        "L'affaire porte un coup dur au dialogue franco-slovène, que tous voulaient relancer.",
        "Les échanges franco-slovènes ont progressé de 4 % en mars.",
        "La coopération germano-norvégienne est ancienne.",
    ],
)
def test_what_two_states_have_may_be_no_talk(tells: Callable[..., None], text: str) -> None:
    """A dialogue, trade and the like."""
    tells(text, DAY, [])


def test_who_is_named_meets_on_the_occasion_of_their_states(tells: Callable[..., None]) -> None:
    """The talk is theirs, and told once."""
    tells(
        "Le président slovène Anton Bregar et le président finlandais Paavo Salmela se sont vus mardi à Oslo lors du sommet finno-slovène.",
        DAY,
        [("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Paavo Salmela")],
    )


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "De hauts responsables norvégiens et islandais ont mené mardi des discussions à Helsinki.",
            ("Negotiation", "occurred", "2023-04-25", "Helsinki", "Islande, Norvège"),
        ),
        (
            "Des diplomates japonais et slovènes ont tenu des consultations lundi à Ljubljana.",
            ("Meeting", "occurred", "2023-04-24", "Ljubljana", "Japon, Slovénie"),
        ),
        (
            "Des responsables militaires indiens et pakistanais se sont vus mardi à Oslo.",
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Inde, Pakistan"),
        ),
        (
            "Les délégations arménienne et azerbaïdjanaise se sont rencontrées lundi à Vienne.",
            ("Meeting", "occurred", "2023-04-24", "Vienne", "Arménie, Azerbaïdjan"),
        ),
        (
            "Une délégation arménienne a rencontré une délégation azerbaïdjanaise lundi à Vienne.",
            ("Meeting", "occurred", "2023-04-24", "Vienne", "Arménie, Azerbaïdjan"),
        ),
        (
            "Des délégations d'Arménie et d'Azerbaïdjan sont arrivées lundi à Vienne.",
            ("Visit", "occurred", "2023-04-24", "Vienne", "Arménie, Azerbaïdjan →"),
        ),
        (
            "Des représentants des gouvernements éthiopien et soudanais ont repris dimanche leurs discussions à Oslo.",
            ("Negotiation", "occurred", "2023-04-23", "Oslo", "Soudan, Éthiopie"),
        ),
        (
            "Une nouvelle séance de pourparlers a eu lieu mardi entre l'Inde et le Pakistan.",
            ("Negotiation", "occurred", "2023-04-25", None, "Inde, Pakistan"),
        ),
        (
            "Une session de négociations s'est tenue mardi entre Oslo et Reykjavik à Helsinki.",
            ("Negotiation", "occurred", "2023-04-25", "Helsinki", "Islande, Norvège"),
        ),
    ],
)  # fmt: skip
def test_unnamed_officials_of_two_states_talk(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """Officials, delegations and rounds of talks of two states are talks of these."""
    tells(text, DAY, [event])


def test_governments_of_a_continent_are_not_its_union(tells: Callable[..., None]) -> None:
    """« plusieurs gouvernements européens »: nobody knows which."""
    tells("Plusieurs gouvernements européens ont critiqué la Norvège.", DAY, [])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Les pourparlers entre Oslo et Reykjavik sont « sur le point » de débuter, a-t-on appris mercredi.",
            ("Negotiation", "planned", None, None, "Islande, Norvège"),
        ),
        (
            "Le président slovène Anton Bregar est sur le point de rencontrer le roi Harald V à Oslo.",
            ("Meeting", "planned", None, "Oslo", "Anton Bregar, Harald V"),
        ),
        (
            "La Norvège et l'Islande sont en passe de signer un accord.",
            ("Agreement", "planned", None, None, "Islande, Norvège"),
        ),
    ],
)  # fmt: skip
def test_what_is_about_to_be_done_has_not_been(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """« sur le point de », « en passe de »: as « va »."""
    tells(text, DAY, [event])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "La visite du président slovène Anton Bregar à Oslo, prévue lundi et finalement annulée, devait durer deux jours.",
            ("Visit", "denied", "2023-05-01", "Oslo", "Anton Bregar →"),
        ),
        (
            "Le sommet entre la Norvège et l'Islande, prévu le 14 mai à Bled mais qui a été reporté, devait aborder le climat.",
            ("Meeting", "denied", "2023-05-14", "Bled", "Islande, Norvège"),
        ),
    ],
)  # fmt: skip
def test_what_was_planned_and_called_off_was_not_held(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """Of « prévue » and « annulée » the second holds."""
    tells(text, DAY, [event])


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Le Togo mène la médiation dans la crise malienne.", ("Mediation", "occurred", None, None, "Togo → | Mali")),
        (
            "L'ancien président slovène Anton Bregar a conduit une longue médiation dans le conflit en Éthiopie.",
            ("Mediation", "occurred", None, None, "Anton Bregar → | Éthiopie"),
        ),
    ],
)  # fmt: skip
def test_a_mediation_in_a_conflict_is_between_those_whose_it_is(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """« dans la crise malienne », « dans le conflit en Éthiopie »."""
    tells(text, DAY, [event])


@pytest.mark.parametrize(
    "second",
    ["Lors de cet appel, les deux hommes ont parlé d'énergie.", "Leur appel a duré une heure.", "Pendant l'appel, ils ont plaisanté."],
)
def test_a_talk_that_is_called_a_call_afterwards_is_one(tells: Callable[..., None], second: str) -> None:
    """« lors de cet appel » tells of the talk before how it was held."""
    tells(
        f"Le président slovène Anton Bregar s'est entretenu mardi avec Vladimir Poutine. {second}",
        DAY,
        [("Call", "occurred", "2023-04-25", None, "Anton Bregar, Vladimir Poutine"), ("?Statement", "occurred", None, None, "Anton Bregar, Vladimir Poutine →")],
    )


def test_an_appeal_is_no_call(tells: Callable[..., None]) -> None:
    """« cet appel » after « un appel au calme »."""
    tells(
        "Le président slovène Anton Bregar a reçu mardi à Bled le roi Harald V. Il a lancé un appel au calme. Cet appel a été entendu.",
        DAY,
        [("?Demand", "occurred", None, None, "Harald V → Anton Bregar"), ("Meeting", "occurred", "2023-04-25", "Bled", "Anton Bregar, Harald V")],
    )


def test_where_a_place_lies_is_not_where_it_was(tells: Callable[..., None]) -> None:
    """« au château de Versailles, au sud-ouest de Paris »: the first."""
    tells(
        "Le président finlandais Paavo Salmela s'envolera jeudi vers le château de Versailles, au sud-ouest de Paris, pour une rencontre avec le président slovène Anton Bregar.",
        DAY,
        [
            ("Visit", "planned", "2023-04-27", "château de Versailles", "Paavo Salmela →"),
            ("Meeting", "planned", "2023-04-27", "château de Versailles", "Anton Bregar, Paavo Salmela"),
        ],
    )


def test_an_audience_that_is_held_every_week_meets_nobody_in_particular(tells: Callable[..., None]) -> None:
    """Whoever was told before was not there."""
    tells(
        "Le roi Harald V a reçu mardi à Oslo le président slovène Anton Bregar. Le souverain pontife a chanté lors de son audience générale du mercredi.",
        DAY,
        [("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Harald V")],
    )


def test_the_head_of_state_is_that_of_the_country_whose_papers_name_it_only_by_adjective(tells: Callable[..., None]) -> None:
    """« le président français » tells enough of whom « le chef de l'État » is."""
    tells(
        "Le président français s'est entretenu mardi avec Vladimir Poutine. Le chef de l'État a appelé la Russie à la retenue.",
        DAY,
        [
            ("Meeting", "occurred", "2023-04-25", None, "Emmanuel Macron, Vladimir Poutine"),
            ("Demand", "occurred", None, None, "Emmanuel Macron → Russie"),
        ],
    )


def test_a_family_name_in_front_is_that_of_who_is_told(tells: Callable[..., None]) -> None:
    """« M. Zhang » after « Zhang Dejiang » is he, not another Zhang of the book who held office then."""
    tells(
        "Le vice-Premier ministre chinois Zhang Dejiang s'est rendu lundi à Oslo. M. Zhang a rencontré mardi le roi Harald V.",
        "2009-12-03",
        [
            ("Visit", "occurred", "2009-11-30", "Oslo", "Zhang Dejiang →"),
            ("Meeting", "occurred", "2009-12-01", "Oslo", "Harald V, Zhang Dejiang"),
        ],
    )


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Reçue mardi au Kremlin par Vladimir Poutine, la présidente slovène Nataša Pirc Musar, dont le pays grandit, a dîné.",
            [
                ("Meeting", "occurred", "2023-04-25", "Kremlin", "Nataša Pirc Musar, Vladimir Poutine"),
            ],
        ),
        (
            "Boris Johnson est arrivé mardi à Oslo pour une visite surprise, trois jours après un incendie.",
            [("Visit", "occurred", "2023-04-25", "Oslo", "Boris Johnson →")],
        ),
        (
            "Au Royaume-Uni, la reine Elizabeth II a reçu le 3 mars 2021 à Windsor le Premier ministre britannique Boris Johnson et Ursula von der Leyen.",
            [("Meeting", "occurred", "2021-03-03", "Windsor", "Boris Johnson, Ursula von der Leyen, Élisabeth II")],
        ),
    ],
)  # fmt: skip
def test_whose_guest_how_long_and_where(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """An office of another country after a host is the guest's; days since something are no stay."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le numéro deux de la junte, le général Salifou Modi, s'était déplacé mardi à Bamako, où il a été reçu par Assimi Goïta, puis à Ouagadougou.",
            [
                ("Meeting", "occurred", "2023-04-25", "Bamako", "Assimi Goïta, Salifou Mody"),
                ("Visit", "occurred", "2023-04-25", "Bamako", "Salifou Mody →"),
            ],
        ),
        (
            "Emmanuel Macron a parlé mardi au téléphone au président du Niger Mohamed Bazoum. La junte a expulsé mardi l'ambassadeur de France.",
            [
                ("Call", "occurred", "2023-04-25", None, "Emmanuel Macron, Mohamed Bazoum"),
                ("RelationsDown", "occurred", "2023-04-25", None, "Niger → France"),
            ],
        ),
    ],
)  # fmt: skip
def test_whose_junta_and_where_next(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A junta is that of the country told last, not the paper's own; the next stop is not where one was received before."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Félix Tshisekedi a reçu mardi à Kinshasa Emmanuel Macron. Le vice-président Arnaud Loubrac assistait à l'audience.",
            [("Meeting", "occurred", "2023-04-25", "Kinshasa", "Arnaud Loubrac, Emmanuel Macron, Félix Tshisekedi")],
        ),
        (
            "Joe Biden a reçu mardi à Washington Olaf Scholz. L'entretien, auquel participait Antony Blinken, a duré une heure.",
            [("Meeting", "occurred", "2023-04-25", "Washington", "Antony Blinken, Joe Biden, Olaf Scholz")],
        ),
        (
            "Joe Biden a reçu mardi à Washington Olaf Scholz. L'entretien s'est déroulé en présence d'Antony Blinken.",
            [("Meeting", "occurred", "2023-04-25", "Washington", "Antony Blinken, Joe Biden, Olaf Scholz")],
        ),
        (
            "Joe Biden a reçu mardi Olaf Scholz. Le chancelier allemand était accompagné de sa ministre Annalena Baerbock.",
            [("Meeting", "occurred", "2023-04-25", None, "Annalena Baerbock, Joe Biden, Olaf Scholz")],
        ),
        (
            "Joe Biden recevra vendredi Olaf Scholz. Antony Blinken n'assistera pas à la rencontre.",
            [("Meeting", "planned", "2023-04-28", None, "Joe Biden, Olaf Scholz")],
        ),
    ],
)  # fmt: skip
def test_who_was_there_too(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Who attends a talk told before takes part in it; who does not attend does not call it off."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Olaf Scholz a rencontré mardi, en marge d'une conférence à Oslo, le président français Emmanuel Macron et le roi Felipe VI.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Emmanuel Macron, Felipe VI, Olaf Scholz")],
        ),
        (
            "Joe Biden doit recevoir vendredi à Washington, à la veille du sommet de l'Otan, Emmanuel Macron.",
            [
                ("Meeting", "planned", "2023-04-28", "Washington", "Emmanuel Macron, Joe Biden"),
                ("Summit", "planned", "2023-04-29", None, "Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Joe Biden s'est exprimé mardi, en marge d'une conférence à Oslo, Emmanuel Macron gardant le silence.",
            [],
        ),
    ],
)  # fmt: skip
def test_whom_an_aside_parts_from_the_verb(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Whoever is named after an aside is whom the verb is about, and no place or organisation."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Olaf Scholz et Rishi Sunak ne se sont pas entendus mardi lors de leur rencontre à Oslo, sous l'égide de la Norvège.",
            [
                ("Meeting", "occurred", "2023-04-25", "Oslo", "Olaf Scholz, Rishi Sunak"),
                ("Mediation", "occurred", "2023-04-25", None, "Norvège → | Olaf Scholz, Rishi Sunak"),
            ],
        ),
        (
            "Des pourparlers ont eu lieu mardi entre délégations chilienne et péruvienne, au Mexique.",
            [("Negotiation", "occurred", "2023-04-25", "Mexique", "Chili, Pérou")],
        ),
        (
            "Joe Biden et Olaf Scholz se sont mis d'accord sur l'envoi de 200 observateurs avant le 1er octobre.",
            [("Agreement", "occurred", None, None, "Joe Biden, Olaf Scholz")],
        ),
    ],
)  # fmt: skip
def test_what_is_not_of_the_event(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A failed understanding undoes no mediation, a place is no third side, and what is to be done later dates no accord."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Emmanuel Macron s'envolera vendredi pour Budapest, où il doit prendre la parole et être reçu par Viktor Orban.",
            [
                ("Visit", "planned", "2023-04-28", "Budapest", "Emmanuel Macron →"),
                ("Meeting", "planned", "2023-04-28", "Budapest", "Emmanuel Macron, Viktor Orban"),
            ],
        ),
        (
            "Des manifestants ont défilé mardi après un sommet réunissant à Oslo, autour de Jens Stoltenberg, une dizaine de dirigeants, dont Olaf Scholz, Emmanuel Macron et Petr Pavel.",
            [
                (
                    "Summit",
                    "occurred",
                    "2023-04-25",
                    "Oslo",
                    "→ Jens Stoltenberg | Emmanuel Macron, Jens Stoltenberg, Olaf Scholz, Petr Pavel",
                ),
            ],
        ),
        (
            "Olaf Scholz et Rishi Sunak se sont vus mardi à Oslo. Les deux dirigeants, a indiqué un diplomate, ont revu le texte.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Olaf Scholz, Rishi Sunak")],
        ),
        (
            "Annalena Baerbock a reçu mardi du ministre norvégien Espen Barth Eide confirmation du départ des soldats danois.",
            [],
        ),
        (
            "Le président libanais Michel Aoun a reçu mardi un émissaire. Son homologue turc Recep Tayyip Erdogan a téléphoné à Joe Biden pour lui faire part de son accord.",
            [
                ("Call", "occurred", "2023-04-25", None, "Joe Biden, Recep Tayyip Erdogan"),
                ("Statement", "occurred", None, None, "Recep Tayyip Erdogan → Joe Biden"),
            ],
        ),
        (
            "L'accord entre le Chili et le Pérou a été signé mardi à Lima.\n\nAnnalena Baerbock, en visite à Rome, a rencontré Antonio Tajani.",
            [
                ("Agreement", "occurred", "2023-04-25", "Lima", "Chili, Pérou"),
                ("Visit", "occurred", None, "Rome", "Annalena Baerbock →"),
                ("Meeting", "occurred", None, "Rome", "Annalena Baerbock, Antonio Tajani"),
            ],
        ),
    ],
)  # fmt: skip
def test_beside_what_else_is_told(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What somebody is to do besides, whom a summit gathers, who speaks in an aside, what is received, who was telephoned, and when."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "L'Iran et les grandes puissances (Chine, Russie et Allemagne) ont conclu mardi à Vienne un accord historique.",
            [("Agreement", "occurred", "2023-04-25", "Vienne", "Allemagne, Chine, Iran, Russie")],
        ),
        (
            "Trois dirigeants (Emmanuel Macron, Olaf Scholz et Rishi Sunak) ont rencontré mardi à Oslo Joe Biden.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Emmanuel Macron, Joe Biden, Olaf Scholz, Rishi Sunak")],
        ),
        (
            "Les pays voisins (Serbie et Kosovo) ont accueilli mardi des réfugiés.",
            [],
        ),
        (
            "Joe Biden avait rencontré le roi Charles III lundi à Windsor, participé mardi à un sommet de l'Otan à Oslo et regagné Washington.",
            [
                ("Meeting", "occurred", "2023-04-24", "Windsor", "Charles III, Joe Biden"),
                ("Summit", "occurred", "2023-04-25", "Oslo", "Joe Biden, Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Joe Biden et Olaf Scholz se sont vus mardi à Oslo. Antony Blinken participait à une partie des entretiens.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Antony Blinken, Joe Biden, Olaf Scholz")],
        ),
        (
            "Joe Biden ira jeudi à Londres faire la connaissance de Rishi Sunak.",
            [
                ("Visit", "planned", "2023-04-27", "Londres", "Joe Biden →"),
                ("Meeting", "planned", "2023-04-27", "Londres", "Joe Biden, Rishi Sunak"),
            ],
        ),
        (
            "Emmanuel Macron, qui avait reçu Petr Pavel la veille, a salué un accord.\n\nJoe Biden devait voir dans l'après-midi Rishi Sunak.",
            [
                ("Meeting", "occurred", "2023-04-25", None, "Emmanuel Macron, Petr Pavel"),
                ("Support", "occurred", None, None, "Emmanuel Macron → Petr Pavel"),
                ("Meeting", "planned", "2023-04-26", None, "Joe Biden, Rishi Sunak"),
            ],
        ),
    ],
)  # fmt: skip
def test_who_is_told_in_brackets_and_what_goes_on(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Lists in brackets tell who they are; participles share an auxiliary; the next paragraph goes back to the day before « la veille »."""
    tells(text, "2023-04-26", events)
