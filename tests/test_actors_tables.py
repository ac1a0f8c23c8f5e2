"""A user's own tables, what is wrong with them, what the command line asks, and the book kept on disk."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from diplograph.graph.actors import ActorBook, cache, check, describe, load_book, who
from diplograph.graph.records import DiplographError

HEADER = "person_fr\tcountry\toffice\tfrom\tuntil\topen_as_of\twikidata\tnote"


def table(folder: Path, *rows: str, header: str = HEADER) -> Path:
    """A table of a user, with this header and these rows."""
    path = folder / "own.tsv"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


class TestOwnTables:
    """A user's table adds to the book or overrides it."""

    def test_it_adds_a_person(self, tmp_path: Path) -> None:
        """A minister whom the book does not know."""
        book = load_book(table(tmp_path, "Zoé Exemple\tCN\tforeign_minister\t2027-01-05"))
        assert book.holders("foreign_minister", "china", "2027-02")[0].actor == "zoe-exemple"
        assert book.named("Zoe Exemple")[0].country == "china"

    def test_a_newcomer_ends_the_open_tenure_before(self, tmp_path: Path) -> None:
        """Nobody has to close the row of the one who left."""
        book = load_book(table(tmp_path, "Zoé Exemple\tCN\tforeign_minister\t2026-12-05"))
        assert [t.actor for t in book.holders("foreign_minister", "china", "2027-01")] == ["zoe-exemple"]
        assert [t.actor for t in book.holders("foreign_minister", "china", "2026-11")] == ["wang-yi"]

    @pytest.mark.parametrize("since", ["2022", "2022-06-01", "2023-04-01"])
    def test_its_holder_comes_before_the_shipped_one(self, tmp_path: Path, since: str) -> None:
        """Whoever the user says held an office is named first, whenever the term began."""
        book = load_book(table(tmp_path, f"Zoé Exemple\tCN\tforeign_minister\t{since}\t2023-06-01"))
        found = [tenure.actor for tenure in who("foreign_minister", "CN", "2023-05-01", book)]
        assert found == ["zoe-exemple", "qin-gang"]

    def test_it_overrides_the_dates_of_a_tenure(self, tmp_path: Path) -> None:
        """A row of the same person, country and office whose time touches takes the other's place."""
        own = table(tmp_path, "Qin Gang\tCN\tforeign_minister\t2022-12-31\t2023-07-01")
        found = load_book(own).in_office("qin-gang", "2023-01")
        assert [(t.since, t.until) for t in found if t.office == "foreign_minister"] == [
            ("2022-12-31", "2023-07-01")
        ]
        assert found[0].row.endswith("own.tsv:2")

    def test_it_leaves_other_terms_alone(self, tmp_path: Path) -> None:
        """Wang Yi's first years as minister stay when his second are told anew."""
        own = table(tmp_path, "Wang Yi\tCN\tforeign_minister\t2023-07-25\t2027-03-01")
        terms = [t.since for t in load_book(own).in_office("wang-yi") if t.office == "foreign_minister"]
        assert sorted(terms) == ["2013-03-16", "2023-07-25"]

    def test_ids_of_the_book_stay(self, tmp_path: Path) -> None:
        """A namesake from a user's table gets another id; the graph's addresses do not move."""
        book = load_book(table(tmp_path, "Wang Yi\tFR\tforeign_minister\t2030-01-01"))
        assert book.actors["wang-yi"].country == "china"
        assert book.actors["wang-yi-fr"].country == "france"

    def test_states_and_organisations_too(self, tmp_path: Path) -> None:
        """A new organisation, and people who lead it; a state told anew."""
        bodies = tmp_path / "bodies.tsv"
        bodies.write_text("key\tname_fr\taliases\nligue_test\tLigue d'essai\tLE?\n", encoding="utf-8")
        states = tmp_path / "states.tsv"
        states.write_text(
            "iso2\tfr\tfr_article\ten\nLU\tLuxembourg\tle Luxembourg\tLuxembourg\n", encoding="utf-8"
        )
        book = load_book(bodies, states, table(tmp_path, "Zoé Exemple\tligue_test\tchair\t2024"))
        assert [t.actor for t in book.holders("chair", "ligue_test", "2024")] == ["zoe-exemple"]
        assert ("LE", "ligue_test") in {(n.name, n.actor) for n in book.names() if not n.safe}
        assert book.states["LU"].capitals == ()

    def test_a_later_table_overrides_an_earlier_one(self, tmp_path: Path) -> None:
        """Order on the command line decides."""
        first, second = tmp_path / "a", tmp_path / "b"
        first.mkdir()
        second.mkdir()
        one = table(first, "Zoé Exemple\tCN\tforeign_minister\t2027-01-05")
        two = table(second, "Zoé Exemple\tCN\tforeign_minister\t2027-01-06")
        assert [t.since for t in load_book(one, two).in_office("zoe-exemple")] == ["2027-01-06"]
        assert [t.since for t in load_book(two, one).in_office("zoe-exemple")] == ["2027-01-05"]

    def test_the_digest_tells_books_apart(self, tmp_path: Path) -> None:
        """Another table, another digest; the same tables, the same."""
        own = table(tmp_path, "Zoé Exemple\tCN\tforeign_minister\t2027-01-05")
        assert load_book(own).digest != load_book().digest
        assert load_book(own).digest == load_book(own).digest


class TestFindings:
    """What is wrong is said in one line, with the file and the row."""

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            ("Zoé\tQQ\tforeign_minister\t2024", "country 'QQ' is in no table"),
            ("Zoé\tCN\tForeign Minister\t2024", "office is 'Foreign Minister'; write it like head_of_state"),
            ("Zoé\tCN\tforeign_minister\t2024-13", "from is '2024-13'; write 2023, 2023-02 or 2023-02-22"),
            ("Zoé\tCN\tforeign_minister\t05/01/2024", "from is '05/01/2024'"),
            ("Zoé\tCN\tforeign_minister\t2024\t2023", "until 2023 lies before from 2024"),
            ("Zoé\tCN\tforeign_minister\t2024\t\t2023-12", "open_as_of 2023-12 lies before from 2024"),
            ("Zoé\tCN\tforeign_minister\t", "from is empty"),
            ("\tCN\tforeign_minister\t2024", "person_fr is empty"),
            ("Zoé\tCN\tforeign_minister\t2024\t\t\t142", "wikidata is '142'; write Q and a number"),
            ("Zoé\tCN\tforeign_minister\t2024\t\t\t\tmaybe", "note is 'maybe'; write one of acting"),
            ("Zoé\tCN\tforeign_minister\t2024\t\t\t\t\tx\ty", "10 cells under 8 columns"),
        ],
    )
    def test_a_wrong_row(self, tmp_path: Path, row: str, said: str) -> None:
        """Loading stops, and tells where and what."""
        with pytest.raises(DiplographError) as error:
            load_book(table(tmp_path, row))
        assert f"own.tsv:2: {said}" in str(error.value)
        assert "\n" not in str(error.value)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("key\tname_fr\nA B\tEssai\n", "own.tsv:2: key is 'A B'; write small letters"),
            ("key\tname_fr\nab\tEssai\nab\tEssai\n", "own.tsv:3: key 'ab' stands in line 2 already"),
            ("key\tname_fr\tcountry\nab\tEssai\tQQ\n", "own.tsv:2: country 'QQ' is in no table of states"),
            ("id\tfr\twithin\nklow\tKlow\tnowhere\n", "own.tsv:2: within is 'nowhere', which is neither"),
            (
                "id\tfr\twithin\tlatitude\nklow\tKlow\tFR\tnorth\n",
                "own.tsv:2: latitude is 'north'; write degrees",
            ),
            ("form\toffice\trestricted_to\nbaron\tbaron\tQQ\n", "own.tsv:2: country 'QQ' is in no table"),
        ],
    )
    def test_a_wrong_row_of_another_table(self, tmp_path: Path, text: str, said: str) -> None:
        """Organisations, places and titles are looked at too."""
        (tmp_path / "own.tsv").write_text(text, encoding="utf-8")
        (finding,) = check(tmp_path / "own.tsv")
        assert said in finding

    def test_the_same_month_is_no_end_before_the_start(self, tmp_path: Path) -> None:
        """From 12 March 2024 until March 2024: a few days, not a contradiction."""
        assert check(table(tmp_path, "Zoé\tCN\tombudsman\t2024-03-12\t2024-03")) == ()

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "no table of the actor book has this header"),
            (b"name\tplace\n", "no table of the actor book has this header"),
            (b"person_fr;country;office;from;until\n", "separate by tabs"),
            (b"person_fr\tcountry\toffice\tfrom\tuntil\tshoe\n", "unknown column 'shoe'"),
            ("person_fr\tcountry\toffice\tfrom\tuntil\nZoé".encode("latin-1"), "own.tsv:2: not UTF-8"),
        ],
    )
    def test_no_table(self, tmp_path: Path, data: bytes, said: str) -> None:
        """A file that is no table of the book is refused with what it should be."""
        path = tmp_path / "own.tsv"
        path.write_bytes(data)
        with pytest.raises(DiplographError, match=said):
            check(path)

    def test_a_missing_file(self, tmp_path: Path) -> None:
        """The path is named."""
        with pytest.raises(DiplographError, match=r"absent\.tsv: cannot be read"):
            load_book(tmp_path / "absent.tsv")

    def test_check_lists_every_finding(self, tmp_path: Path) -> None:
        """Not only the first, as the loading does."""
        rows = ["Zoé\tQQ\tforeign_minister\t2024", "Zoé\tCN\tforeign_minister\tsoon"]
        assert [finding.split(":")[1] for finding in check(table(tmp_path, *rows))] == ["2", "3"]

    def test_check_reports_overlaps_and_loading_bears_them(self, tmp_path: Path) -> None:
        """Somebody else as minister in Qin Gang's months: probably a slip, yet the user may know better."""
        own = table(tmp_path, "Zoé Exemple\tCN\tforeign_minister\t2023-02-01\t2023-03-01")
        (finding,) = check(own)
        assert "own.tsv:2: Zoé Exemple overlaps Qin Gang (tenures.tsv:" in finding
        assert load_book(own).named("Zoé Exemple")
        assert (
            check(table(tmp_path, "Zoé Exemple\tCN\tforeign_minister\t2023-02-01\t2023-03-01\t\t\tacting"))
            == ()
        )

    def test_an_office_told_by_its_title(self, tmp_path: Path) -> None:
        """« president » is a title: no question for the head of state would find that row."""
        (finding,) = check(table(tmp_path, "Zoé Exemple\tCN\tpresident\t2024"))
        assert finding.endswith("own.tsv:2: office is 'president'; the office of a président is head_of_state")

    def test_tables_that_refer_to_each_other(self, tmp_path: Path) -> None:
        """A new state in one table, who governs it in another."""
        state = tmp_path / "state.tsv"
        state.write_text("iso2\tfr\tfr_article\ten\nXS\tSyldavie\tla Syldavie\tSyldavia\n", encoding="utf-8")
        own = table(tmp_path, "Zoé Exemple\tXS\thead_of_state\t2024")
        assert len(check(own)) == 1
        assert check(own, state) == ()

    def test_a_byte_order_mark_and_windows_line_ends_are_no_error(self, tmp_path: Path) -> None:
        """Spreadsheets write them."""
        path = tmp_path / "own.tsv"
        path.write_bytes(f"\ufeff{HEADER}\r\nZoé\tCN\tombudsman\t2024\r\n".encode())
        assert check(path) == ()
        assert [t.since for t in load_book(path).in_office("zoe")] == ["2024"]


class TestWho:
    """Who held this office, and from which row is it known?"""

    @pytest.mark.parametrize(
        ("office", "country", "day", "actor"),
        [
            ("ministre des Affaires étrangères", "CN", "2023-05-01", "qin-gang"),
            ("chef de la diplomatie", "Chine", "2023-05-01", "qin-gang"),
            ("foreign_minister", "china", "2023-05-01", "qin-gang"),
            ("secrétaire d'État", "US", "2015", "john-kerry"),
            ("chancelière", "DE", "2015", "angela-merkel"),
            ("chef du Hezbollah", "hezbollah", "2020", "hassan-nasrallah"),
            ("Premier ministre", "Etats-Unis", "2015", "barack-obama"),
            ("dirigeant", "IN", "2023-05-01", "narendra-modi"),
            ("présidente", "BCE", "2018-03", "mario-draghi"),
            ("haut représentant", "UE", "2018-03", "federica-mogherini"),
        ],
    )
    def test_answers(self, office: str, country: str, day: str, actor: str) -> None:
        """By title or office, by code, id or name."""
        assert who(office, country, day)[0].actor == actor

    def test_nobody_known(self) -> None:
        """Before the first row of an office there is no answer, and no guess."""
        assert who("head_of_state", "FR", "1789") == ()

    def test_the_answer_in_one_line(self) -> None:
        """Person, title, country, time and row."""
        book = load_book()
        (line,) = [describe(book, tenure) for tenure in who("foreign_minister", "CN", "2023-05-01")]
        assert line.startswith(
            "Qin Gang, ministre des Affaires étrangères, Chine, 2022-12-30 to 2023-07-25 (tenures.tsv:"
        )

    @pytest.mark.parametrize(
        ("office", "country", "day", "said"),
        [
            ("ministre de l'Amour", "CN", None, "no office is called .* try one of"),
            ("prez", "FR", None, "try one of head_of_state, head_of_government, foreign_minister"),
            ("président", "UE", None, "président de la Commission européenne, président du Conseil européen"),
            ("président", "conseil_europeen", None, "nobody who held an office of Conseil européen"),
            ("président", "Syldavie", None, "no state or organisation is called 'Syldavie'"),
            ("président", "Corée", None, "north-korea, south-korea"),
            ("président", "FR", "hier", "day is 'hier'; write 2023"),
        ],
    )
    def test_bad_questions(self, office: str, country: str, day: str | None, said: str) -> None:
        """One line that says what would have been right."""
        with pytest.raises(DiplographError, match=said):
            who(office, country, day)


class TestCache:
    """The book kept on disk is the book, or is not used."""

    @pytest.fixture(autouse=True)
    def _own_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))

    @pytest.fixture
    def book(self) -> ActorBook:
        """The book as shipped."""
        return load_book()

    def test_what_is_read_is_what_was_written(self, book: ActorBook) -> None:
        """With all its answers."""
        cache.write(book)
        again = cache.read(book.digest)
        assert again == book
        assert again is not book
        assert again.named("Poutine") == book.named("Poutine")

    @pytest.mark.parametrize("damage", [b"", b"short", b"x" * 4096])
    def test_a_damaged_file_is_not_used(self, book: ActorBook, damage: bytes) -> None:
        """Cut short, empty or overwritten."""
        cache.write(book)
        (file,) = cache.folder().iterdir()
        file.write_bytes(damage)
        assert cache.read(book.digest) is None

    def test_a_file_with_other_classes_runs_nothing(self, book: ActorBook) -> None:
        """Whoever plants a file there gains nothing: only the book's own classes are made."""
        cache.write(book)
        (file,) = cache.folder().iterdir()
        evil = pickle.dumps(Path("harmless"))
        file.write_bytes(sha256(evil).digest() + evil)
        assert cache.read(book.digest) is None

    def test_many_writers_at_once(self, book: ActorBook) -> None:
        """Each writes aside and moves into place: the last one wins, all are the same, no scrap is left."""
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(cache.write, [book] * 8))
        assert len(list(cache.folder().iterdir())) == 1
        assert cache.read(book.digest) == book

    def test_a_folder_that_cannot_be_written_to(
        self, book: ActorBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file stands where the folder should be: no cache, no error."""
        (tmp_path / "file").write_text("in the way", encoding="utf-8")
        monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "file"))
        cache.write(book)
        assert cache.read(book.digest) is None

    def test_old_files_are_dropped(self, book: ActorBook) -> None:
        """Only so many are kept."""
        cache.folder().mkdir()
        for number in range(cache.KEPT_FILES + 3):
            (cache.folder() / f"actors-{number}.pickle").write_bytes(b"old")
        cache.write(book)
        assert len(list(cache.folder().iterdir())) == cache.KEPT_FILES
