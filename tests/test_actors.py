"""The actor book: who held which office on a day, and who is meant by a name."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from diplograph.graph.actors import ActorBook, fold, load_book, surnames
from diplograph.graph.actors.checks import errors, overlaps
from diplograph.graph.actors.days import is_day_text
from diplograph.graph.actors.tables import parse, read_bytes, shipped


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The book as shipped."""
    return load_book()


def holders(book: ActorBook, office: str, country: str, day: str | None) -> list[str]:
    """The ids of the holders, best first."""
    return [tenure.actor for tenure in book.holders(office, country, day)]


class TestShippedTables:
    """The tables that come with the program are sound."""

    tables = tuple(parse(file.name, read_bytes(file)) for file in shipped())

    def test_no_row_is_wrong(self) -> None:
        """Every country is known, every QID well-formed, every day a day, no end before its start."""
        assert list(errors(list(self.tables))) == []

    def test_no_tenures_of_one_office_overlap_unmarked(self) -> None:
        """Two holders at once are kept only where a row says that the office was contested, joint or held ad interim."""
        assert list(overlaps(list(self.tables))) == []

    def test_rows_are_sorted_and_differ(self) -> None:
        """A table in order, with no row twice, gives small diffs."""
        for table in self.tables:
            keys = {
                "states": ("iso2",),
                "organisations": ("key",),
                "places": ("id",),
                "titles": ("form", "office"),
                "tenures": ("country", "office", "from", "person_fr"),
            }[table.kind]
            found = [tuple(row[key] for key in keys) for row in table.rows]
            assert found == sorted(set(found)), table.rows[0].file

    def test_every_open_tenure_says_until_when_it_is_known(self) -> None:
        """A shipped table grows old: what is open must tell of what day it is."""
        rows = [
            row for table in self.tables if table.kind == "tenures" for row in table.rows if not row["until"]
        ]
        assert [str(row) for row in rows if not is_day_text(row["open_as_of"])] == []

    def test_each_person_with_a_wikidata_id_is_one_actor(self, book: ActorBook) -> None:
        """One id of Wikidata never stands for two actors."""
        ids = [actor.wikidata for actor in book.actors.values() if actor.wikidata]
        assert len(ids) == len(set(ids))

    def test_the_readme_counts_right(self) -> None:
        """What is said of the size of each table is so."""
        text = resources.files("diplograph").joinpath("seeds/actors/README.md").read_text(encoding="utf-8")
        said = {
            file: int(rows.replace(",", ""))
            for file, rows in re.findall(r"`(\w+\.tsv)` \| ([\d,]+) \|", text)
        }
        assert said == {table.rows[0].file: len(table.rows) for table in self.tables}

    def test_parties_and_services_have_their_country(self, book: ActorBook) -> None:
        """What is of one country is at home there, and what gathers several nowhere."""
        homes = {key: book.actors[key].country for key in ("likoud", "cia", "rn", "pp_europeen", "otan")}
        assert homes == {
            "likoud": "israel",
            "cia": "united-states",
            "rn": "france",
            "pp_europeen": None,
            "otan": None,
        }

    def test_no_organisation_is_called_like_a_capital(self, book: ActorBook) -> None:
        """« Londres » is no party's name: a seat that slipped into another column would make it one."""
        capitals = {fold(name) for state in book.states.values() for name in state.capitals}
        bodies = (actor for actor in book.actors.values() if actor.kind == "organisation")
        assert [(body.id, name) for body in bodies for name in body.names if fold(name) in capitals] == []

    def test_demonyms_come_in_sets_of_four(self, book: ActorBook) -> None:
        """Masculine and feminine, singular and plural: an adjective without one of its forms is a slip of the table."""
        for table in self.tables:
            for row in table.rows if table.kind == "states" else ():
                forms = [form for form in row.items("fr_demonyms") if not form.endswith("-")]
                assert len(forms) % 4 == 0, str(row)


class TestOffices:
    """Who held an office on a day, by facts that anybody can look up."""

    @pytest.mark.parametrize(
        ("office", "country", "day", "actor"),
        [
            ("foreign_minister", "china", "2023-05-01", "qin-gang"),
            ("foreign_minister", "china", "2023-02-22", "qin-gang"),
            ("chief_diplomat_party", "china", "2023-02-22", "wang-yi"),
            ("foreign_minister", "russia", "2010", "sergey-lavrov"),
            ("head_of_state", "united-states", "2020-12-31", "donald-trump"),
            ("head_of_state", "united-states", "1985-11", "ronald-reagan"),
            ("head_of_state", "soviet-union", "1985-11", "mikhail-gorbachev"),
            ("head_of_government", "israel", "1978-09-17", "menachem-begin"),
            ("head_of_state", "egypt", "1978-09-17", "anwar-sadat"),
            ("high_representative", "ue", "2023-06", "josep-borrell"),
            ("nato_secretary_general", "otan", "2019", "jens-stoltenberg"),
            ("secretary_general", "onu", "2018-01-01", "antonio-guterres"),
            ("party_leader", "hezbollah", "2020-08", "hassan-nasrallah"),
            ("head_of_government", "iran", "2015-07-14", "hassan-rouhani"),
        ],
    )
    def test_the_holder_of_a_day(
        self, book: ActorBook, office: str, country: str, day: str, actor: str
    ) -> None:
        """The best answer is the person in office."""
        assert holders(book, office, country, day)[0] == actor

    def test_at_a_handover_the_newcomer_comes_first(self, book: ActorBook) -> None:
        """On 20 January 2021 "the American president" of the news is the new one; the old one was in office too."""
        assert holders(book, "head_of_state", "united-states", "2021-01-20") == ["joe-biden", "donald-trump"]

    def test_of_a_month_with_two_holders_the_longer_one_comes_first(self, book: ActorBook) -> None:
        """May 2012 in France: Sarkozy to the 15th, Hollande from the 15th; of 2012 as a whole, Hollande."""
        assert holders(book, "head_of_state", "france", "2012")[0] == "francois-hollande"
        assert holders(book, "head_of_state", "france", "2012-01") == ["nicolas-sarkozy"]

    def test_a_state_without_head_of_government_answers_with_its_head_of_state(self, book: ActorBook) -> None:
        """The United States have none; Germany has both."""
        assert holders(book, "head_of_government", "united-states", "2015-06") == ["barack-obama"]
        assert holders(book, "head_of_government", "germany", "2015-06") == ["angela-merkel"]

    def test_a_contested_holder_comes_second(self, book: ActorBook) -> None:
        """Côte d'Ivoire, January 2011: two men were called president."""
        assert holders(book, "head_of_state", "cote-d-ivoire", "2011-01") == [
            "alassane-ouattara",
            "laurent-gbagbo",
        ]

    def test_after_its_last_known_day_a_tenure_is_believed_and_then_unknown(self, tmp_path: Path) -> None:
        """Known to June 2020: certain then, doubtful for eighteen months, no answer later."""
        table = own_table(tmp_path, "Ada Exemple\tAD\tombudsman\t2019-01-01\t\t2020-06-30")
        known, believed, gone = (
            load_book(table).holders("ombudsman", "andorra", day)
            for day in ("2020-06-30", "2021-12-30", "2022-01-02")
        )
        assert [tenure.certain for tenure in known] == [True]
        assert [tenure.certain for tenure in believed] == [False]
        assert gone == ()

    def test_predecessor_and_successor(self, book: ActorBook) -> None:
        """They are the neighbours in office, not the same person's own next term."""
        before = book.predecessor("head_of_state", "russia", "2009")
        after = book.successor("head_of_state", "united-states", "2010")
        assert [tenure.actor for tenure in (*before, *after)] == ["vladimir-putin", "donald-trump"]
        assert book.successor("head_of_state", "united-states", "2026-01") == ()

    def test_offices_of_a_person(self, book: ActorBook) -> None:
        """In 2009 Vladimir Putin was head of government; in 2013 head of state."""
        assert [t.office for t in book.in_office("vladimir-putin", "2009")] == ["head_of_government"]
        assert [t.office for t in book.in_office("vladimir-putin", "2013-05")] == ["head_of_state"]
        assert len({t.row for t in book.in_office("vladimir-putin")}) >= 4

    def test_every_answer_says_from_which_row(self, book: ActorBook) -> None:
        """File and line, so that it can be looked up and mended."""
        rows = [tenure.row for tenure in book.holders("foreign_minister", "china", "2023-05-01")]
        assert all(re.fullmatch(r"tenures\w*\.tsv:\d+", row) for row in rows)


class TestNames:
    """Who is meant by a name."""

    @pytest.mark.parametrize(
        ("name", "actor"),
        [
            ("Sergueï Lavrov", "sergey-lavrov"),
            ("Sergei Lavrov", "sergey-lavrov"),
            ("SERGUEI LAVROV", "sergey-lavrov"),
            ("Sergej Lavrov", "sergey-lavrov"),
            ("Volodymyr Zelenskyï", "volodymyr-zelenskyy"),
            ("Mohammed bin Salman", "mohammed-bin-salman"),
            ("Mohammed Ben Salmane", "mohammed-bin-salman"),
            ("Vladimir Putin", "vladimir-putin"),
            ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
            ("Alexander Lukashenko", "alexander-lukashenko"),
            ("Fédération de Russie", "russia"),
            ("Etats-Unis", "united-states"),
            ("Nations unies", "onu"),
            ("Hezbollah", "hezbollah"),
        ],
    )
    def test_a_name_in_any_usual_spelling(self, book: ActorBook, name: str, actor: str) -> None:
        """French, English and scholarly spellings meet."""
        assert [found.id for found in book.named(name)] == [actor]

    def test_a_name_of_nobody(self, book: ActorBook) -> None:
        """No guess is made."""
        assert book.named("Ottokar Piédoie") == ()
        assert book.surname("Piédoie") == ()
        assert book.named("") == ()

    @pytest.mark.parametrize(
        ("surname", "actor"),
        [
            ("Lavrov", "sergey-lavrov"),
            ("Le Drian", "jean-yves-le-drian"),
            ("von der Leyen", "ursula-von-der-leyen"),
            ("Xi", "xi-jinping"),
            ("Tsai", "tsai-ing-wen"),
            ("Ban", "ban-ki-moon"),
            ("Zelenskiy", "volodymyr-zelenskyy"),
        ],
    )
    def test_surnames(self, book: ActorBook, surname: str, actor: str) -> None:
        """Particles belong to the surname; in China and Korea it stands in front."""
        assert actor in [found.id for found in book.surname(surname)]

    def test_namesakes_stay_apart(self, book: ActorBook) -> None:
        """Two Latvian politicians are called Andris Bērziņš: both are found, and they are two actors."""
        found = book.named("Andris Bērziņš")
        assert len({actor.wikidata for actor in found}) == 2

    def test_one_person_in_many_offices_is_one_actor(self, book: ActorBook) -> None:
        """António Guterres governed Portugal, then led the refugee agency and the United Nations."""
        (actor,) = book.named("António Guterres")
        assert {tenure.country for tenure in book.in_office(actor.id)} >= {"portugal", "onu"}

    def test_spellings_that_meet_belong_to_one_actor(self, book: ActorBook) -> None:
        """Of all full names in the book, the coarse key joins no two people's whose plain names differ, but these."""
        joined = {ids for ids in book._by_spelling.values() if len(ids) > 1}
        same_name = {ids for ids in book._by_fold.values() if len(ids) > 1}
        assert sorted(joined - same_name) == [
            ("alexis-thambwe-mwamba", "clement-mouamba"),  # by surname: Mwamba, Mouamba
            ("amina-mohamed", "amina-mohammed"),
            ("bernard-kouchner", "jared-kushner"),  # by surname
            ("francois-hollande", "netherlands"),  # by surname, and « Holland »
        ]

    def test_ids_fit_in_an_iri(self, book: ActorBook) -> None:
        """Small letters, digits, hyphens and underscores only; and the same in every run."""
        assert all(re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", id_) for id_ in book.actors)
        assert list(book.actors) == sorted(book.actors)

    def test_names_for_a_matcher(self, book: ActorBook) -> None:
        """A surname, a shared name or one that is marked is not safe alone; a full name is."""
        safe = {(name, actor): is_safe for name, actor, _, is_safe in book.names()}
        assert safe["Sergueï Lavrov", "sergey-lavrov"]
        assert safe["Chine", "china"]
        assert safe["ONU", "onu"]
        assert not safe["Lavrov", "sergey-lavrov"]
        assert not safe["CE", "commission_europeenne"]
        assert not safe["Géorgie", "georgia"]
        assert not safe["Congo", "republic-of-the-congo"]


class TestKeys:
    """The keys under which spellings meet."""

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("Sergueï L’Avrov", "serguei l avrov"),
            ("ÉTATS-UNIS", "etats unis"),
            ("İstanbul", "istanbul"),
            ("Straße", "strasse"),
            ("Œuvre", "oeuvre"),
            ("Opep+", "opep plus"),
            ("  ", ""),
        ],
    )
    def test_fold(self, text: str, key: str) -> None:
        """Case, accents, apostrophes and hyphens are forgotten; letters and words stay."""
        assert fold(text) == key

    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("Jean-Yves Le Drian", ("le drian", "drian")),
            ("Ahmed al-Charaa", ("al charaa", "charaa")),
            ("Mohammed ben Salmane", ("ben salmane", "salmane")),
            ("Charles III", ()),
            ("Naruhito", ()),
            ("Ferdinand Marcos Jr", ("marcos",)),
            ("Ma Ying-jeou", ("ma",)),
            ("", ()),
        ],
    )
    def test_surnames_of_a_name(self, name: str, found: tuple[str, ...]) -> None:
        """Kings and one-word names have none."""
        assert surnames(name) == found


def own_table(folder: Path, *rows: str) -> Path:
    """A user's table of tenures with these rows."""
    path = folder / "own.tsv"
    path.write_text("\n".join(["person_fr\tcountry\toffice\tfrom\tuntil\topen_as_of", *rows, ""]), "utf-8")
    return path
