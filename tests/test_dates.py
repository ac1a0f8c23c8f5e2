"""Calendar expressions: what is found, what it means, and what is left alone."""

from __future__ import annotations

import itertools
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.graph.extraction.dates import DateExpression, Tense, find_dates, infer_published, resolve
from diplograph.graph.extraction.dates.calendar import easter
from diplograph.graph.records import DiplographError, When

WEDNESDAY = "2023-03-08"


def only(text: str, published: str | None = WEDNESDAY, tense: Tense | None = None) -> DateExpression:
    """The one expression of a text."""
    (found,) = find_dates(text, published, tense=tense)
    return found


def whens(text: str, published: str | None = WEDNESDAY, **options: str) -> list[str]:
    """The days that the expressions of a text cover, in order."""
    return [str(found.when) for found in find_dates(text, published, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Signé le 22 février 2023 à Genève.", "2023-02-22"),
        ("Signé le 1er janvier 2021.", "2021-01-01"),
        ("VENDREDI 3 MARS 2023", "2023-03-03"),
        ("Jeudi soir 7 juillet 2022, ils dînaient.", "2022-07-07"),
        ("Le 4 avr. 2025, 11:05", "2025-04-04"),
        ("13 juil 2008", "2008-07-13"),
        ("Le 10 novembre 93, sur la route.", "1993-11-10"),
        ("01/02/2023", "2023-02-01"),
        ("01.02.2023", "2023-02-01"),
        ("01/02/23", "2023-02-01"),
        ("Relevé du 2023-02-22.", "2023-02-22"),
        ("2023-02-22T10:30:00Z", "2023-02-22"),
        ("Réunis en juin 2021.", "2021-06"),
        ("Créée en 2015, elle dure.", "2015"),
        ("Depuis 1789, rien.", "1789"),
        ("L'année 2001 fut longue.", "2001"),
        ("L'été 98 fut chaud.", "1998-06/1998-09"),
        ("Au second semestre 2019.", "2019-07/2019-12"),
        ("Dans les années 1990.", "1990/1999"),
        ("Dans les années 80.", "1980/1989"),
        ("Au XIXe siècle.", "1801/1900"),
        ("Fin 2019, ils ont cédé.", "2019-10/2019-12"),
        ("À Pâques 2019.", "2019-04-21"),
        ("Le lundi de Pentecôte 2021.", "2021-05-24"),
    ],
)
def test_full_dates_need_no_day_of_publication(text: str, when: str) -> None:
    """A date with its year means the same whether the day of publication is known or not."""
    assert whens(text, None) == whens(text) == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ils se sont parlé hier.", "2023-03-07"),
        ("Ils se sont parlé avant-hier.", "2023-03-06"),
        ("Il l’a dit aujourd’hui.", "2023-03-08"),
        ("Il part demain matin.", "2023-03-09"),
        ("Reçus ce mercredi à Moscou.", "2023-03-08"),
        ("Mardi dernier.", "2023-03-07"),
        ("Mercredi dernier.", "2023-03-01"),
        ("Mercredi prochain.", "2023-03-15"),
        ("Ils se sont vus cette semaine.", "2023-03-06/2023-03-12"),
        ("La semaine dernière, rien.", "2023-02-27/2023-03-05"),
        ("La semaine prochaine.", "2023-03-13/2023-03-19"),
        ("Le week-end dernier.", "2023-03-04/2023-03-05"),
        ("Ils se verront le week-end prochain.", "2023-03-11/2023-03-12"),
        ("Ils ont passé le week-end à Rome.", "2023-03-04/2023-03-05"),
        ("Ils devaient se voir dans la semaine.", "2023-03-06/2023-03-12"),
        ("C’était la semaine du 27 février.", "2023-02-27/2023-03-05"),
        ("Le mois dernier.", "2023-02"),
        ("Ce mois-ci.", "2023-03"),
        ("L’an dernier.", "2022"),
        ("Cette année.", "2023"),
        ("Il y a trois jours.", "2023-03-05"),
        ("Il y a quinze jours.", "2023-02-21"),
        ("Il y a huit mois.", "2022-07"),
        ("Dans deux semaines.", "2023-03-22"),
        ("D'ici trois ans.", "2026"),
        ("Juin dernier.", "2022-06"),
        ("Juin prochain.", "2023-06"),
        ("Le 26 septembre dernier.", "2022-09-26"),
        ("En mars de l'année dernière.", "2022-03"),
        ("À la mi-mars.", "2023-03"),
        ("Début avril.", "2023-04"),
        ("L'été dernier.", "2022-06/2022-09"),
        ("Il viendra dans le courant de l'été.", "2023-06/2023-09"),
        ("Une visite envisagée au printemps.", "2023-03/2023-06"),
        ("Le vendredi saint.", "2023-04-07"),
        ("Le 22/02, il cédait.", "2023-02-22"),
    ],
)
def test_relative_dates_count_from_publication(text: str, when: str) -> None:
    """Dates without a year or name are counted from the day of publication."""
    assert whens(text) == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Du 14 au 16 juin 2021, à Bruxelles.", "2021-06-14/2021-06-16"),
        ("Les 14 et 15 juin 2021.", "2021-06-14/2021-06-15"),
        ("Les 1er, 2 et 3 mars 2022.", "2022-03-01/2022-03-03"),
        ("Samedi 4 et dimanche 5 mars.", "2023-03-04/2023-03-05"),
        ("Du 28 décembre au 3 janvier 2022.", "2021-12-28/2022-01-03"),
        ("Du mercredi 3 mai 2023 au samedi 6 mai 2023.", "2023-05-03/2023-05-06"),
        ("Ils se sont vus lundi et mardi.", "2023-03-06/2023-03-07"),
        ("Ils se sont vus de vendredi à dimanche.", "2023-03-03/2023-03-05"),
        ("De 2009 à 2017.", "2009/2017"),
        ("Le mandat (1979-1989) fut long.", "1979/1989"),
        ("Entre mars et juin 2019.", "2019-03/2019-06"),
        ("Fin 2020 ou début 2021.", "2020-10/2021-03"),
    ],
)
def test_spans_have_their_parts(text: str, when: str) -> None:
    """Dates tied by "du … au" or standing next to each other are one span, with each date as a part of it."""
    found = only(text)
    assert (str(found.when), found.kind) == (when, "span")
    assert next(part.when and part.when.start for part in found.parts) == found.when.start  # type: ignore[union-attr]
    assert len(found.parts) >= 2


def test_days_apart_are_no_span() -> None:
    """Two days of one month with others between them stay two expressions."""
    assert whens("Les 6 et 13 avril 2023.") == ["2023-04-06", "2023-04-13"]


@pytest.mark.parametrize(
    ("tense", "when"), [("past", "2023-03-03"), ("future", "2023-03-10"), (None, "2023-03-10")]
)
def test_a_weekday_goes_by_the_tense(tense: Tense | None, when: str) -> None:
    """A weekday is the last one with a past tense, the next one with a future tense, else the nearer one."""
    friday = only("vendredi", tense=tense)
    assert str(friday.when) == when
    assert resolve(only("vendredi"), WEDNESDAY, tense) == friday.when


@pytest.mark.parametrize("tense", ["past", "future", None])
def test_the_weekday_of_publication_is_that_day(tense: Tense | None) -> None:
    """A weekday told on that very weekday is the day of publication in any tense."""
    assert whens("mercredi", tense=tense) == [WEDNESDAY]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Le ministre a rencontré son homologue vendredi.", "2023-03-03"),
        ("Vendredi, le ministre rencontrera son homologue.", "2023-03-10"),
        ("Le ministre doit être reçu lundi à Rome.", "2023-03-13"),
        ("Elle est attendue dimanche à Tunis.", "2023-03-12"),
        ("Le communiqué publié vendredi dit que la visite aura lieu plus tard.", "2023-03-03"),
        ("Le sommet se tiendra le 5 octobre.", "2023-10-05"),
        ("Le traité a été signé en novembre.", "2022-11"),
        ("Ils négocient depuis vendredi.", "2023-03-03"),
        ("Elle rencontrera d'ici mardi son homologue.", "2023-03-14"),
        ("L'ouverture avait été fixée au 5 octobre.", "2023-10-05"),
    ],
)
def test_the_tense_is_guessed_from_the_nearest_verb(text: str, when: str) -> None:
    """Without a tense told, the nearest verb form of the sentence decides between last and next."""
    assert whens(text) == [when]


@pytest.mark.parametrize(
    ("text", "published", "when"),
    [
        ("Mercredi 22 février", "2024", "2023-02-22"),
        ("Mercredi 22 février", "2023-02-20", "2023-02-22"),
        ("Mardi 22 février", "2023-02-20", "2023-02-22"),
        ("Vendredi 1er décembre", "2018-03-02", "2017-12-01"),
    ],
)
def test_a_weekday_tells_the_year_but_a_slip_near_publication_is_forgiven(
    text: str, published: str, when: str
) -> None:
    """The weekday picks the year, save where a day close to the publication only has the wrong weekday."""
    assert whens(text, published) == [when]


def test_resolve_keeps_the_guess_unless_a_tense_is_told() -> None:
    """Without a tense `resolve` goes by the one guessed from the sentence; a told tense overrides it."""
    friday = only("Vendredi, le ministre rencontrera son homologue.")
    assert [str(resolve(friday, WEDNESDAY, tense)) for tense in (None, "past")] == [
        "2023-03-10",
        "2023-03-03",
    ]


def test_resolve_counts_from_another_day() -> None:
    """The same words told on another day mean another day."""
    assert resolve(only("lundi et mardi"), "2023-03-15", "past") == When("2023-03-13", "2023-03-14")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ils se sont vus mardi. Le lendemain, ils ont signé.", ["2023-03-07", "2023-03-08"]),
        ("Le 3 mai 2019, il partait. La veille, il avait signé.", ["2019-05-03", "2019-05-02"]),
        ("Le 3 mai 2019, il partait ; le même jour, elle arrivait.", ["2019-05-03", "2019-05-03"]),
        ("Le 3 mai 2019, il partait. Dix jours plus tard, il revint.", ["2019-05-03", "2019-05-13"]),
        ("Un accord de 2017, rompu deux ans plus tôt.", ["2017", "2015"]),
        ("Réunis le 20 mars 2016. Reçus le 21 par leur hôte.", ["2016-03-20", "2016-03-21"]),
        ("Vu le 30 mai 2019 puis le 10 juillet à Nice.", ["2019-05-30", "2019-07-10"]),
        (
            "Ils ont deux mois, jusqu'au 4 juin. La veille, il avait cédé.",
            ["None", "2023-06-04", "2023-03-07"],
        ),
    ],
)
def test_anaphora_count_from_the_date_told_before(text: str, days: list[str]) -> None:
    """ "The day before" and the like count from the day told last, but not from a limit still to come."""
    assert whens(text) == days


def test_a_reference_may_come_from_outside() -> None:
    """The caller can give the date told before the text."""
    assert whens("Le lendemain, ils ont signé.", reference="2019-05-03") == ["2019-05-04"]


def test_a_narrative_without_publication_goes_on_from_its_dates() -> None:
    """In a text of unknown day a date without a year is the nearest to the date told before."""
    text = "Le 10 décembre 2013, ils se saluèrent. Le 14 janvier, ils se parlèrent."
    assert whens(text, None) == ["2013-12-10", "2014-01-14"]


@pytest.mark.parametrize(
    ("published", "when"), [("2024-01", "2024-01-10"), ("2024", "2024-01-10"), (None, "None")]
)
def test_coarse_publication_still_tells_the_year(published: str | None, when: str) -> None:
    """A month or year of publication is enough for a day and month, not for nothing at all."""
    assert whens("Ils se sont entretenus ce 10 janvier.", published) == [when]


def test_a_weekday_without_a_day_of_publication_stays_open() -> None:
    """A weekday cannot be resolved from a month of publication; it is found all the same."""
    assert (only("ce mercredi", "2024-01").value, only("ce mercredi", "2024-01").when) == ("XXXX-WXX-3", None)


@pytest.mark.parametrize(
    "text",
    [
        "Il a été reçu, a lu sa lettre et parlé en second de la planète Mars.",
        "Avril Lavigne et Jules Mai ont chanté ; Noël Dupont aussi.",
        "À 18 h 30, à 22:15, vers 9 h, le score était de 3-1 puis 2-2.",
        "Il en coûte 1500 euros, 2.015 dollars ou 3,50 francs ; 2 000 soldats et 2015 habitants.",
        "La résolution 1973, l'article 2018 et la page 1999.",
        "Rue du 4 septembre, avenue du 8 mai 1945, place du 14 juillet.",
        "Le 11-Septembre a tout changé au Champ-de-Mars.",
        "Le 20 heures, le 10 Downing Street, le 15 tricolore, et devant le 10, rue Haute.",
        "Né le 31 février 2020, mort le 45 mars ou le 30/02/2021.",
    ],
)
def test_false_friends_are_left_alone(text: str) -> None:
    """Participles, names, clock times, prices, scores, numbered texts, streets and impossible days are no dates."""
    assert [found.text for found in find_dates(text, WEDNESDAY)] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("pendant trois jours", "duration", "P3D"),
        ("chaque mois", "frequency", "P1M"),
        ("tous les lundis", "frequency", "XXXX-WXX-1"),
        ("désormais", "pointer", "PRESENT_REF"),
        ("ces derniers mois", "pointer", "PAST_REF"),
        ("dans quelques semaines", "pointer", "FUTURE_REF"),
        ("hier soir", "day", "2023-03-07TEV"),
        ("cette semaine", "span", "2023-W10"),
        ("le week-end dernier", "span", "2023-W09-WE"),
    ],
)
def test_kinds_and_values(text: str, kind: str, value: str) -> None:
    """Durations, frequencies and pointers are told from dates; values are TimeML's."""
    found = only(text)
    assert (found.kind, found.value) == (kind, value)


def test_places_are_those_of_the_text() -> None:
    """Start and end cut the expression out of the text, after the offset asked for."""
    text = "Hier, puis le 3 mars 2020."
    for found in find_dates(text, WEDNESDAY, offset=100):
        assert text[found.start - 100 : found.end - 100] == found.text


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Vus ce mercredi à Moscou. (Photo prise le 22 février 2023)", None, "2023-02-22"),
        ("Vus ce jeudi à Moscou. (Photo prise le 22 février 2023)", None, None),
        ("Ils se sont entretenus ce 10 janvier.", "2024-01", "2024-01-10"),
        ("MOSCOU, 22 février (Agence) - Il a dit oui.", "2023-02", "2023-02-22"),
        ("MOSCOU, 22 février 2023 (Agence) - Il a dit oui.", None, "2023-02-22"),
        ("MOSCOU, 22 février (Agence) - Il a dit oui.", None, None),
        ("Point de presse du 6 juin 2018\n\nLe porte-parole a dit oui.", None, "2018-06-06"),
        ("https://exemple.org/2023/02/22/article\n\nIl a dit oui.", None, "2023-02-22"),
        ("Le traité fut signé le 3 mai 1998.", None, None),
        ("Il a dit oui.", "2023-02-22", "2023-02-22"),
        ("MOSCOU, 22 février 2019 (Agence) - Il a dit oui.", "2023", None),
    ],
)
def test_the_day_of_publication_is_inferred_only_where_told(
    text: str, published: str | None, day: str | None
) -> None:
    """Datelines, captions whose weekday agrees, addresses and occasions tell the day; a mere date does not."""
    assert infer_published(text, published) == day


@pytest.mark.parametrize("published", ["hier", "2023-13", "2023-02-30", "22/02/2023", ""])
def test_a_publication_that_is_no_date_is_an_error(published: str) -> None:
    """A day of publication that is not ISO text is refused with what came and what would be right."""
    with pytest.raises(DiplographError, match="give a day, month or year as 2023-02-22"):
        find_dates("hier", published)


@pytest.mark.parametrize(
    ("text", "when"),
    [("Ils se verront au cours de l'été.", "2023-06/2023-09"), ("L'été dernier.", "2022-06/2022-09"), ("L'été prochain.", "2024-06/2024-09")],
)
def test_the_season_under_way(text: str, when: str) -> None:
    """In summer, « l'été » is this one, « l'été dernier » and « l'été prochain » are those before and after."""
    [found] = find_dates(text, "2023-07-10")
    assert str(found.when) == when



@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    """Easter falls on a Sunday from 22 March to 25 April."""
    day = easter(year)
    assert day is not None
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.dates(date(1900, 1, 1), date(2050, 12, 31)), st.sampled_from(["past", "future"]), st.integers(0, 6))
def test_a_weekday_is_never_more_than_six_days_away(today: date, tense: Tense, weekday: int) -> None:
    """A bare weekday is the last up to, or the next from, the day of publication."""
    names = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    when = only(names[weekday], today.isoformat(), tense).when
    assert when is not None
    day = date.fromisoformat(when.start)
    assert day.weekday() == weekday
    assert timedelta(0) <= (day - today if tense == "future" else today - day) <= timedelta(6)


WORDS = st.sampled_from(
    [
        "le",
        "du",
        "au",
        "les",
        "et",
        "à",
        "de",
        "en",
        "3",
        "14",
        "31",
        "32",
        "98",
        "2020",
        "9999",
        "0",
        "janvier",
        "mars",
        "mai",
        "lundi",
        "mardi",
        "-",
        "/",
        ",",
        ".",
        "'",
        "’",
        "été",
        "prochain",
        "dernier",
        "semaine",
        "jours",
        "il",
        "y",
        "a",
        "dans",
        "hier",
        "veille",
        "Noël",
        "trimestre",
        "siècle",
        "XXe",
        "premier",
        "années",
        "an",
        "week-end",
        "fin",
        "mi",
        "début",
        "22/02",
        "1/1/01",
        "\n",
    ]
)


@given(
    st.one_of(st.text(), st.lists(WORDS).map(" ".join)),
    st.sampled_from([None, "2023", "2023-02", "2023-02-22", "0001-01-01", "9999-12-31"]),
)
def test_any_text_is_read_without_error(text: str, published: str | None) -> None:
    """Any text gives ordered expressions that lie within it and do not overlap, and a day or nothing of publication."""
    found = find_dates(text, published)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    infer_published(text, published)
    for one in found:
        resolve(one, published, "past")


@pytest.mark.parametrize(
    "text", ["1" * 500_000, "1/" * 100_000, "de la " * 100_000, "'" * 200_000, "le 3 et " * 2_000]
)
def test_long_and_odd_texts_take_time_in_proportion(text: str) -> None:
    """Megabytes of digits, signs or function words do not make matching run away."""
    start = time.process_time()
    find_dates(text, WEDNESDAY)
    assert time.process_time() - start < 10
