"""Two sentences in one: what each side tells is its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La Norvège a condamné les frappes d'Israël, tandis que la Slovénie a appelé l'Iran à la retenue.",
            [
                ("Criticism", "occurred", None, None, "Norvège → Israël"),
                ("Demand", "occurred", None, None, "Slovénie → Iran"),
            ],
        ),
        (
            "Anton Bregar, président slovène, a vu mardi à Oslo le ministre autrichien Gregor Steinlechner et la ministre finlandaise Aino Salmela a reçu mercredi à Helsinki le ministre omanais Salim Harthi.",
            [
                ("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Gregor Steinlechner"),
                ("Meeting", "occurred", "2023-04-26", "Helsinki", "Aino Salmela, Salim Harthi"),
            ],
        ),
    ],
)  # fmt: skip
def test_each_side_acts_by_itself(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« tandis que » begins another sentence, with its own mood and its own actors; so does « et B » with a verb of its own."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le ministre slovène des Affaires étrangères Anton Bregar a rencontré lundi à Oslo le roi Harald V, puis mardi à Riga ses homologues letton Juris Ozols et finlandais Paavo Salmela.",
            [
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Anton Bregar, Harald V"),
                ("Meeting", "occurred", "2023-04-25", "Riga", "Anton Bregar, Juris Ozols, Paavo Salmela"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a reçu mardi à Ljubljana le chancelier autrichien Gregor Steinlechner et le président letton Juris Ozols, une première rencontre à trois depuis mars.",
            [("Meeting", "occurred", "2023-04-25", "Ljubljana", "Anton Bregar, Gregor Steinlechner, Juris Ozols")],
        ),
        (
            "Le président slovène Anton Bregar devait voir jeudi la ministre finlandaise Aino Salmela, avec laquelle il n'avait plus eu de rencontre bilatérale depuis seize mois.",
            [("Meeting", "planned", "2023-04-27", None, "Aino Salmela, Anton Bregar")],
        ),
        (
            "Le président slovène Anton Bregar a reçu Aino Salmela, la ministre finlandaise. La dernière entrevue entre Anton Bregar et Aino Salmela remontait à novembre 2021.",
            [
                ("Meeting", "occurred", None, None, "Aino Salmela, Anton Bregar"),
                ("Meeting", "occurred", "2021-11", None, "Aino Salmela, Anton Bregar"),
            ],
        ),
        (
            "Une rencontre Macron-Steinmeier aura lieu jeudi à Berlin.",
            [("Meeting", "planned", "2023-04-27", "Berlin", "Emmanuel Macron, Frank-Walter Steinmeier")],
        ),
        (
            "Un sommet Macron-Steinmeier se tiendra jeudi à Berlin.",
            [("Meeting", "planned", "2023-04-27", "Berlin", "Emmanuel Macron, Frank-Walter Steinmeier")],
        ),
    ],
)  # fmt: skip
def test_whom_when_and_where(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Each guest has the day and place told beside; what is added after a comma, or told of the time before, changes neither."""
    tells(text, "2023-04-26", events)


def test_whose_counterpart(tells: Callable[..., None]) -> None:
    """« A a rencontré le roi et son homologue français »: A's, and not the king's."""
    tells(
        "Le ministre slovène des Affaires étrangères Anton Bregar a rencontré lundi à Oslo le roi Harald V et son homologue français.", "2023-04-26",
        [("Meeting", "occurred", "2023-04-24", "Oslo", "Anton Bregar, Catherine Colonna, Harald V")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar et le ministre letton Juris Ozols ont été reçus séparément lundi par l'émissaire de l'ONU Greta Lindqvist.",
            [
                ("Meeting", "occurred", "2023-04-24", None, "Anton Bregar, Greta Lindqvist"),
                ("Meeting", "occurred", "2023-04-24", None, "Greta Lindqvist, Juris Ozols"),
            ],
        ),
        (
            "Le président slovène Anton Bregar a participé lundi à Oslo à une cérémonie, avant de rencontrer jeudi à Riga la ministre finlandaise Aino Salmela.",
            [("Meeting", "planned", "2023-04-27", "Riga", "Aino Salmela, Anton Bregar")],
        ),
        (
            "Vienne et Oslo se sont accusées mardi de mentir, au lendemain d'un entretien à Riga entre la ministre finlandaise Aino Salmela et le ministre letton Juris Ozols.",
            [("Meeting", "occurred", "2023-04-24", "Riga", "Aino Salmela, Juris Ozols")],
        ),
    ],
)
def test_who_is_apart_and_what_comes_after(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Of two received apart each was; what comes after a day past may be to come; talks before an accusation were held."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("Anton Bregar et Aino Salmela ont joint lundi Juris Ozols par téléphone.", "Call", None),
        ("Anton Bregar et Aino Salmela se sont entretenus lundi au téléphone avec Juris Ozols.", "Call", None),
        ("Anton Bregar et Aino Salmela se sont entretenus lundi à Oslo avec Juris Ozols.", "Meeting", "Oslo"),
    ],
)
def test_two_who_talk_with_one(tells: Callable[..., None], text: str, type_: str, place: str | None) -> None:
    """Two who call one speak with each other, too; nobody of the two is taken for the other side."""
    who = "Le président slovène Anton Bregar, la ministre finlandaise Aino Salmela et le ministre letton Juris Ozols sont d'accord.\n"
    tells(who + text, "2023-04-26", [(type_, "occurred", "2023-04-24", place, "Aino Salmela, Anton Bregar, Juris Ozols")])


def test_with_him_whom_the_sentence_before_was_about(tells: Callable[..., None]) -> None:
    """« avec lui »: the subject of the sentence before, and not whom that one received."""
    tells(
        "Le ministre slovène Anton Bregar a reçu lundi l'ambassadeur letton Juris Ozols. Aino Salmela, la ministre finlandaise, s'est "
        "entretenue par téléphone avec lui mardi.", "2023-04-26",
        [
            ("Meeting", "occurred", "2023-04-24", None, "Anton Bregar, Juris Ozols"),
            ("Call", "occurred", "2023-04-25", None, "Aino Salmela, Anton Bregar"),
        ],
    )  # fmt: skip


def test_where_somebody_comes_from(tells: Callable[..., None]) -> None:
    """« arrivait d'Oslo »: there was a visit, on no day that is told."""
    tells(
        "La ministre finlandaise Aino Salmela, qui arrivait d'Oslo, a rencontré mardi le ministre letton Juris Ozols.", "2023-04-26",
        [
            ("Meeting", "occurred", "2023-04-25", None, "Aino Salmela, Juris Ozols"),
            ("Visit", "occurred", None, "Oslo", "Aino Salmela →"),
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Le président slovène Anton Bregar devait demander mercredi à l'Autriche de nouvelles sanctions contre la Lettonie.", []),
        (
            "Le président slovène Anton Bregar a dû démentir mardi les propos de l'Autriche.",
            [("Refusal", "occurred", "2023-04-25", None, "Anton Bregar → Autriche")],
        ),
        (
            "Le président slovène Anton Bregar a renoncé à recevoir vendredi à Ljubljana la ministre finlandaise Aino Salmela.",
            [("Meeting", "denied", "2023-04-28", "Ljubljana", "Aino Salmela, Anton Bregar")],
        ),
    ],
)
def test_what_was_to_be(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Nobody has said what they were to say; what one renounces was to be on a day to come."""
    tells(text, "2023-04-26", events)


def test_a_holder_by_one_of_his_names(tells: Callable[..., None]) -> None:
    """« l'émir du Koweït, cheikh Sabah »: who held the office then, where the name alone says nothing."""
    tells(
        "L'émir du Koweït, cheikh Sabah, s'est rendu mardi à Oslo.", "2017-06-07",
        [("Visit", "occurred", "2017-06-06", "Oslo", "Sabah al-Ahmad al-Sabah →")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La rencontre entre Emmanuel Macron et Frank-Walter Steinmeier, mardi à Berlin, n'était pas prévue.",
            [("Meeting", "occurred", "2023-04-25", "Berlin", "Emmanuel Macron, Frank-Walter Steinmeier")],
        ),
        (
            "Aucune rencontre n'était prévue mardi entre Emmanuel Macron et Frank-Walter Steinmeier.",
            [("Meeting", "denied", "2023-04-25", None, "Emmanuel Macron, Frank-Walter Steinmeier")],
        ),
        (
            "Paris souhaite l'organisation d'une rencontre entre Emmanuel Macron et Frank-Walter Steinmeier.",
            [("Meeting", "proposed", None, None, "Emmanuel Macron, Frank-Walter Steinmeier")],
        ),
    ],
)
def test_held_unplanned_and_wished_for(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """« n'était pas prévue »: it was held; « souhaite la tenue de » is a wish, and no plan."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    "text",
    [
        "a rencontré mardi à Oslo la ministre finlandaise Aino Salmela et à Riga le ministre letton Juris Ozols",
        "a rencontré mardi à Oslo la ministre finlandaise Aino Salmela, et une nouvelle fois à Riga le ministre letton Juris Ozols",
        "s'est entretenu mardi à Oslo avec la ministre finlandaise Aino Salmela puis, à Riga, avec le ministre letton Juris Ozols",
        "a été reçu mardi à Oslo par la ministre finlandaise Aino Salmela, puis à Riga par le ministre letton Juris Ozols",
        "a rencontré mardi la ministre finlandaise Aino Salmela à Oslo et le ministre letton Juris Ozols à Riga",
    ],
)
def test_each_at_the_place_told_beside(tells: Callable[..., None], text: str) -> None:
    """Two places are two talks, whether the place stands before the guest or after."""
    tells(
        f"Le président slovène Anton Bregar {text}.", "2023-04-26",
        [
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Aino Salmela, Anton Bregar"),
            ("Meeting", "occurred", "2023-04-25", "Riga", "Anton Bregar, Juris Ozols"),
        ],
    )  # fmt: skip


def test_where_somebody_is_waited_for(tells: Callable[..., None]) -> None:
    """« où l'attend X » is to come, « où l'attendait X » has been."""
    start = "Le président slovène Anton Bregar {} Oslo, où l'{} le ministre norvégien Ola Lie."
    tells(
        start.format("s'envolera jeudi pour", "attend"), "2023-04-26",
        [
            ("Meeting", "planned", "2023-04-27", "Oslo", "Anton Bregar, Ola Lie"),
            ("Visit", "planned", "2023-04-27", "Oslo", "Anton Bregar →"),
        ],
    )  # fmt: skip
    tells(
        start.format("est arrivé mardi à", "attendait"), "2023-04-26",
        [
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Ola Lie"),
            ("Visit", "occurred", "2023-04-25", "Oslo", "Anton Bregar →"),
        ],
    )  # fmt: skip


def test_who_is_on_a_visit_and_will_meet_somebody_elsewhere(tells: Callable[..., None]) -> None:
    """« X, en visite à Oslo, doit rencontrer jeudi à Riga Y »: the visit goes on, on no day that is told."""
    tells(
        "La ministre finlandaise Aino Salmela, en visite à Oslo, doit rencontrer jeudi à Riga le ministre letton Juris Ozols.", "2023-04-26",
        [
            ("Meeting", "planned", "2023-04-27", "Riga", "Aino Salmela, Juris Ozols"),
            ("Visit", "occurred", None, "Oslo", "Aino Salmela →"),
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "status", "day", "place"),
    [
        ("doivent avoir jeudi à Oslo", "planned", "2023-04-27", "Oslo"),
        ("auront jeudi à Oslo", "planned", "2023-04-27", "Oslo"),
        ("ont eue mardi à Oslo", "occurred", "2023-04-25", "Oslo"),
    ],
)
def test_the_talk_that_two_have(tells: Callable[..., None], verb: str, status: str, day: str, place: str) -> None:
    """« a salué la rencontre que A et B auront jeudi »: what stands after « que » is of the talk, and not what is said."""
    tells(
        f"L'Autriche a salué la rencontre que le président slovène Anton Bregar et la ministre finlandaise Aino Salmela {verb}.", "2023-04-26",
        [
            ("Meeting", status, day, place, "Aino Salmela, Anton Bregar"),
            ("Support", "occurred", None, None, "Autriche → Aino Salmela, Anton Bregar, Norvège"),
        ],
    )  # fmt: skip


def test_a_visit_that_was_not_announced(tells: Callable[..., None]) -> None:
    """« n'avait pas été annoncée »: it took place all the same."""
    tells(
        "La visite du président slovène Anton Bregar à Oslo, mardi, n'avait pas été annoncée.", "2023-04-26",
        [("Visit", "occurred", "2023-04-25", "Oslo", "Anton Bregar →")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le roi Harald V a reçu les présidents slovène et letton, venus en train, puis Aino Salmela, la ministre finlandaise, lundi et le président autrichien Gregor Steinlechner mardi.",
            [
                ("Meeting", "occurred", None, None, "Egils Levits, Harald V, Nataša Pirc Musar"),
                ("Meeting", "occurred", "2023-04-24", None, "Aino Salmela, Harald V"),
                ("Meeting", "occurred", "2023-04-25", None, "Gregor Steinlechner, Harald V"),
            ],
        ),
        (
            "Le roi Harald V a reçu Ursula von der Leyen et Charles Michel lundi et Boris Johnson mardi.",
            [
                ("Meeting", "occurred", "2023-04-24", None, "Charles Michel, Harald V, Ursula von der Leyen"),
                ("Meeting", "occurred", "2023-04-25", None, "Boris Johnson, Harald V"),
            ],
        ),
        (
            "Le roi Harald V s'est entretenu avec Ursula von der Leyen, puis avec Charles Michel lundi et avec Boris Johnson mardi.",
            [
                ("Meeting", "occurred", None, None, "Harald V, Ursula von der Leyen"),
                ("Meeting", "occurred", "2023-04-24", None, "Charles Michel, Harald V"),
                ("Meeting", "occurred", "2023-04-25", None, "Boris Johnson, Harald V"),
            ],
        ),
        (
            "Anton Bregar et Juris Ozols, présidents slovène et letton, sont arrivés lundi à Oslo. Les deux rivaux ne se sont pas rencontrés. Ils ont été reçus séparément par le roi Harald V et par le Premier ministre Jonas Gahr Støre.",
            [
                ("Visit", "occurred", "2023-04-24", "Oslo", "Anton Bregar, Juris Ozols →"),
                ("Meeting", "denied", None, None, "Anton Bregar, Juris Ozols"),
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Anton Bregar, Harald V"),
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Harald V, Juris Ozols"),
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Anton Bregar, Jonas Gahr Støre"),
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Jonas Gahr Støre, Juris Ozols"),
            ],
        ),
        (
            "Lundi, le roi Harald V a reçu à Oslo Ursula von der Leyen, et mardi Boris Johnson.",
            [
                ("Meeting", "occurred", "2023-04-24", "Oslo", "Harald V, Ursula von der Leyen"),
                ("Meeting", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Harald V"),
            ],
        ),
        (
            "Le roi Harald V a vu Ursula von der Leyen dimanche et, le lendemain, Boris Johnson.",
            [
                ("Meeting", "occurred", "2023-04-23", None, "Harald V, Ursula von der Leyen"),
                ("Meeting", "occurred", "2023-04-24", None, "Boris Johnson, Harald V"),
            ],
        ),
        (
            "Mardi, à Oslo, le président slovène Anton Bregar et celui de la Lettonie, Juris Ozols, se sont vus.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Anton Bregar, Juris Ozols")],
        ),
    ],
)  # fmt: skip
def test_guests_meet_their_hosts_not_each_other(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """Each on the day beside them, or apart."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Le roi Harald V reçoit dimanche à Oslo Ursula von der Leyen.", ("Meeting", "planned", "2023-04-30", "Oslo", "Harald V, Ursula von der Leyen")),
        ("Ursula von der Leyen se rend lundi à Oslo.", ("Visit", "planned", "2023-05-01", "Oslo", "Ursula von der Leyen →")),
        ("La Norvège organise lundi à Oslo un sommet avec la France, la Finlande et la Slovénie.", ("Summit", "planned", "2023-05-01", "Oslo", "→ Norvège | Finlande, France, Slovénie")),
        ("Ursula von der Leyen est à Oslo depuis lundi.", ("Visit", "occurred", "2023-04-24", "Oslo", "Ursula von der Leyen →")),
        ("La visite d'Ursula von der Leyen lundi à Oslo suscite des critiques.", ("Visit", "occurred", "2023-04-24", "Oslo", "Ursula von der Leyen →")),
    ],
)  # fmt: skip
def test_what_is_told_in_the_present_of_a_weekday_is_to_come(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """In Wednesday's paper « reçoit lundi » is next Monday, though « reçoit mardi » was yesterday; where the verb speaks of the event,
    it may be past."""
    tells(text, "2023-04-26", [event])


@pytest.mark.parametrize(
    ("first", "told", "date"),
    [("le 8 avril", "2023-04-08", "2023-04-09"), ("en avril", "2023-04", "2023-04"), ("récemment", None, None)],
)
def test_the_day_after_counts_from_a_day(tells: Callable[..., None], first: str, told: str | None, date: str | None) -> None:
    """« le lendemain » is never tomorrow, nor the day after a month."""
    tells(
        f"Le roi Harald V a reçu {first} Ursula von der Leyen. Le lendemain, il a reçu Boris Johnson.",
        "2023-04-26",
        [("Meeting", "occurred", told, None, "Harald V, Ursula von der Leyen"), ("Meeting", "occurred", date, None, "Boris Johnson, Harald V")],
    )


def test_those_invited_to_a_conference_are_to_attend(tells: Callable[..., None]) -> None:
    """« à laquelle sont conviés A, B et C »."""
    tells(
        "La Norvège organisera le 14 mai à Oslo une conférence à laquelle sont conviées la France, la Finlande et la Slovénie.",
        "2023-04-26",
        [("Summit", "planned", "2023-05-14", "Oslo", "→ Norvège | Finlande, France, Slovénie")],
    )


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "La rencontre entre le roi Harald V et Ursula von der Leyen, annoncée samedi à Helsinki, a duré une heure.",
            [("Meeting", "occurred", None, None, "Harald V, Ursula von der Leyen")],
        ),
        (
            "La rencontre entre le roi Harald V et Ursula von der Leyen, prévue mardi à Oslo, a débuté avec une heure de retard.",
            [("Meeting", "occurred", "2023-04-25", "Oslo", "Harald V, Ursula von der Leyen")],
        ),
        (
            "La rencontre entre le roi Harald V et Ursula von der Leyen, prévue samedi à Oslo, a suscité des critiques.",
            [("Meeting", "planned", "2023-04-29", "Oslo", "Harald V, Ursula von der Leyen")],
        ),
        (
            "Le roi Harald V a serré la main de Donald Trump. Leur deuxième sommet, fin février 2021 à Helsinki, s'était soldé par un échec.",
            [
                ("Meeting", "occurred", None, None, "Donald Trump, Harald V"),
                ("Meeting", "occurred", "2021-02", "Helsinki", "Donald Trump, Harald V"),
            ],
        ),
        (
            "Une rencontre entre le roi Harald V et Boris Johnson n'est pas d'actualité.",
            [("Meeting", "denied", None, None, "Boris Johnson, Harald V")],
        ),
        (
            "La visite à Oslo dont rêvait Boris Johnson n'est donc plus à l'ordre du jour.",
            [("Visit", "denied", None, "Oslo", "Boris Johnson →")],
        ),
        ("Donald Trump est devenu dimanche le premier président américain à fouler le sol de l'île.", []),
    ],
)  # fmt: skip
def test_what_is_said_beside_a_talk_is_not_its_day(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """The day of an announcement, of an earlier talk, of a first; « prévue … a débuté » took place."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Boris Johnson se serait rendu mardi à Oslo pour y rencontrer le roi Harald V.",
            [
                ("Visit", "proposed", "2023-04-25", "Oslo", "Boris Johnson →"),
                ("Meeting", "proposed", "2023-04-25", "Oslo", "Boris Johnson, Harald V"),
            ],
        ),
        (
            "Boris Johnson et Ursula von der Leyen se sont mis d'accord mardi sur une trêve, au terme de six heures de négociations à Oslo.",
            [
                ("Agreement", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Ursula von der Leyen"),
                ("Negotiation", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Ursula von der Leyen"),
            ],
        ),
        ("Ursula von der Leyen a été reçue en grande pompe à Oslo mardi.", [("Visit", "occurred", "2023-04-25", "Oslo", "Ursula von der Leyen →")]),
        ("Le roi Harald V a été reçu à Oslo par une foule mardi.", []),
    ],
)  # fmt: skip
def test_what_goes_with_a_journey_or_an_agreement(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """What an alleged journey was for is alleged; those who agreed after talks had them; who is received abroad, by nobody named, was there."""
    tells(text, "2023-04-26", events)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Le roi Harald V a salué du poing Boris Johnson mardi à Oslo.",
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Harald V"),
        ),
        (
            "Boris Johnson sera reçu lundi à dîner par le roi Harald V, en compagnie d'Ursula von der Leyen et de Charles Michel.",
            ("Meeting", "planned", "2023-05-01", None, "Boris Johnson, Charles Michel, Harald V, Ursula von der Leyen"),
        ),
        (
            "Boris Johnson s'est rendu mardi à Oslo en compagnie d'Ursula von der Leyen.",
            ("Visit", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Ursula von der Leyen →"),
        ),
        (
            "Boris Johnson et Ursula von der Leyen se sont isolés une demi-heure mardi à Oslo.",
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Ursula von der Leyen"),
        ),
        (
            "Boris Johnson a rencontré mardi à Oslo les délégations du Hamas et du Fatah.",
            ("Meeting", "occurred", "2023-04-25", "Oslo", "Boris Johnson, Fatah, Hamas"),
        ),
    ],
)  # fmt: skip
def test_who_else_is_there(tells: Callable[..., None], text: str, event: tuple[str, ...]) -> None:
    """Greetings, company and delegations."""
    tells(text, "2023-04-26", [event])


def test_the_eve_of_what_is_to_come_is_to_come(tells: Callable[..., None]) -> None:
    """« la veille » in the future counts from the day ahead, not from that of the announcement."""
    tells(
        "La Norvège et l'Islande reprendront le 2 septembre à Oslo leurs négociations, a annoncé mardi Boris Johnson. Ursula von der Leyen sera reçue la veille par le roi Harald V.",
        "2023-04-26",
        [
            ("Negotiation", "planned", "2023-09-02", "Oslo", "Islande, Norvège"),
            ("?Statement", "occurred", "2023-04-25", None, "Boris Johnson → Islande, Norvège"),
            ("Meeting", "planned", "2023-09-01", None, "Harald V, Ursula von der Leyen"),
        ],
    )
