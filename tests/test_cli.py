"""The command line: what it prints, and one clear line for what a user can mend."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from diplograph.cli import app
from diplograph.graph import priority
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import Article, Event
from diplograph.graph.store import open_graph

from .conftest import Run

MEETING = "event:2023-02-22.meeting.sergey-lavrov.wang-yi"
SENTENCE = "Le président français Emmanuel Macron a reçu à Paris le chancelier allemand Olaf Scholz, le 22 janvier 2023."


def days_and_others(printed: str) -> list[tuple[str, str]]:
    """The first column of a table of meetings, and whom Wang Yi met."""
    lines = printed.splitlines()[1:]
    return [(line[:10], "Lavrov" if "Lavrov" in line else "Poutine") for line in lines]


# ---- answers


def test_met_prints_one_line_a_meeting_with_its_source(in_demo: Run) -> None:
    """When, who, with whom, by which means, where, and the article that says so."""
    lines = in_demo("met", "Wang Yi").out.splitlines()
    assert lines[0].split() == ["when", "who", "with", "how", "where", "source"]
    told = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines[1:]]
    assert [row[:4] for row in told] == [
        ["2023-02-22", "Wang Yi", "Sergueï Lavrov", "meeting"],
        ["2023-02-22", "Wang Yi", "Vladimir Poutine", "meeting"],
        ["2024-01-10", "Wang Yi", "Sergueï Lavrov", "telephone"],
    ]
    assert [row[4] for row in told[:2]] == ["Moscou", "Kremlin"]
    assert all(row[-1] for row in told)


@pytest.mark.parametrize("name", ["lavrov", "Sergei Lavrov", "SERGUEI LAVROV", "actor:sergey-lavrov"])
def test_names_match_without_case_accents_or_full_form(in_demo: Run, name: str) -> None:
    """The same two meetings however the minister is called."""
    assert days_and_others(in_demo("met", name, "--with", "wang yi").out) == [
        ("2023-02-22", "Lavrov"),
        ("2024-01-10", "Lavrov"),
    ]


def test_met_narrows_by_actor_and_period(in_demo: Run) -> None:
    """`--with` and `--since` leave the call of 2024 only."""
    found = in_demo("met", "Wang Yi", "--with", "Lavrov", "--since", "2024-01-01")
    assert days_and_others(found.out) == [("2024-01-10", "Lavrov")]


def test_met_for_programs(in_demo: Run) -> None:
    """JSON has every source with its passage; CSV a row a meeting."""
    found = json.loads(in_demo("met", "Wang Yi", "--format", "json").out)
    assert [each["type"] for each in found] == ["Meeting", "Meeting", "Call"]
    assert all(source["quote"] for each in found for source in each["sources"])
    rows = list(csv.DictReader(io.StringIO(in_demo("met", "Wang Yi", "-f", "csv").out)))
    assert [row["day"] for row in rows] == ["2023-02-22", "2023-02-22", "2024-01-10"]


def test_nothing_found_is_said_apart_from_the_answer(in_demo: Run) -> None:
    """Where nobody met, nothing is on standard output and the exit status is that of success."""
    found = in_demo("met", "Wang Yi", "--since", "2030")
    assert (found.status, found.out, found.err) == (0, "", "nothing found\n")


def test_a_meeting_told_by_five_articles_is_one_line(run: Run, tmp_path: Path) -> None:
    """`met` lists meetings, not articles; all five sources are counted."""
    sources = tmp_path / "five.jsonl"
    records = [
        {
            "id": f"n{n}",
            "title": f"Titre {n}",
            "published": f"2023-01-2{n + 3}",
            "lang": "fr",
            "text": f"{SENTENCE} {more}",
        }
        for n, more in enumerate(
            (
                "La rencontre avait été annoncée de longue date, et les deux équipes y travaillaient depuis l'automne.",
                "Sur les quais, la circulation est restée coupée toute la matinée à cause du cortège et des badauds.",
                "Il était question d'énergie, de chars, de trains de nuit et d'un fonds pour les industries vertes.",
                "Soixante ans après le traité, les parlements siégeaient ensemble dans le grand amphithéâtre.",
                "Aucune annonce n'est venue surprendre les observateurs, qui s'attendaient à un tête-à-tête plus bref.",
            )
        )  # each in words of its own: copies of one dispatch would count once
    ]
    sources.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    run("build", sources)
    [line] = run("met", "Macron").out.splitlines()[1:]
    assert "Titre 0; Titre 1; and 3 more" in line
    [row] = csv.DictReader(io.StringIO(run("met", "Macron", "-f", "csv").out))
    assert row["articles"] == "5"


def test_timeline_and_show_tell_what_an_actor_did(in_demo: Run) -> None:
    """The planned visit is in the timeline of the visitor, as planned; `show` has the office and the passages."""
    visit = next(line for line in in_demo("timeline", "Xi Jinping").out.splitlines() if " Visit " in line)
    assert "planned" in visit
    assert "ministre des Affaires étrangères" in in_demo("show", "lavrov").out
    assert "a rencontré Sergueï Lavrov" in in_demo("show", MEETING).out
    assert json.loads(in_demo("show", MEETING, "-f", "json").out)["kind"] == "Meeting"


def test_queries_by_name_and_in_sparql(in_demo: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A named query with a parameter, a file, standard input, and a CONSTRUCT that is printed as Turtle."""
    assert "Kremlin" in in_demo("query", "meetings-of", "actor=Wang Yi").out
    assert in_demo("query", "meetings-of", "--param", "actor=Wang Yi", "-f", "csv").out.startswith("begin,")
    asked = "SELECT (COUNT(DISTINCT ?a) AS ?articles) WHERE { ?a a dip:Article }"
    (tmp_path / "count.rq").write_text(asked, encoding="utf-8")
    assert in_demo("query", "count.rq", "-f", "csv").out.split() == ["articles", "2"]
    monkeypatch.setattr(sys, "stdin", io.StringIO(asked))
    answer = json.loads(in_demo("query", "-", "-f", "json").out)
    assert answer["results"]["bindings"][0]["articles"]["value"] == "2"
    built = in_demo("query", "CONSTRUCT { ?a dip:met ?b } WHERE { ?a dip:met ?b }").out
    assert len(Graph().parse(data=built, format="turtle")) == 4


def test_lists(in_demo: Run) -> None:
    """Every named query and every article has its line."""
    assert "meetings-of" in in_demo("queries").out
    assert len(in_demo("articles").out.splitlines()) == 3


# ---- the graph for others


def test_export_parses_back_to_the_same_graph(in_demo: Run, tmp_path: Path) -> None:
    """Turtle on standard output, N-Triples and RDF/XML in files named so: three times the same triples."""
    turtle = in_demo("export").out
    assert in_demo("export", "-o", "a.nt").status == in_demo("export", "-o", "a.rdf").status == 0
    graphs = [Graph().parse(data=turtle, format="turtle"), Graph().parse("a.nt"), Graph().parse("a.rdf")]
    assert set(graphs[0]) == set(graphs[1]) == set(graphs[2])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.nt", "a.rdf", "diplograph.db"]


def test_view_writes_a_page_of_what_was_asked_for(in_demo: Run) -> None:
    """The page of one actor's circle in a period holds that and no more."""
    assert in_demo("view", "-o", "page.html", "--actor", "poutine", "--title", "<Kremlin>").status == 0
    page = Path("page.html").read_text(encoding="utf-8")
    assert "<title>&lt;Kremlin&gt;" in page
    assert "Vladimir Poutine" in page
    assert "event:2024-01-10" not in page


def test_view_of_nothing_says_so(in_demo: Run) -> None:
    """A page is written that says what left nothing, and the terminal says it, too."""
    viewed = in_demo("view", "--actor", "poutine", "--since", "2030")
    assert viewed.status == 0
    assert "network.html: no event fits" in viewed.err
    assert '"unmet":[{"filter":"since","values":["2030"]' in Path("network.html").read_text(encoding="utf-8")


def test_network_for_other_programs(in_demo: Run) -> None:
    """The form is what is named, or what the file's name says, else GraphML; filters are those of `view`."""
    assert in_demo("network").out.startswith("<?xml")
    assert in_demo("network", "--type", "Call", "-f", "csv").out.count("\n") == 2
    assert in_demo("network", "-o", "a.gexf", "--with", "wang yi").status == 0
    assert "Wang Yi" in Path("a.gexf").read_text(encoding="utf-8")
    assert "give one of .graphml, .gexf, .csv" in wrong(in_demo, "network", "-o", "a.doc", status=2)
    assert "diplograph network -f gexf" in wrong(in_demo, "export", "-o", "a.gexf", status=2)


def test_network_stats(in_demo: Run) -> None:
    """Who stands where as a table for people, and as JSON with who rose and fell between two periods."""
    printed = in_demo("network", "stats", "--type", "Encounter", "--compare", "2023", "2024/..")
    assert re.search(r"Wang Yi +person +3 +3 +2 ", printed.out)
    assert re.search(r"Sergueï Lavrov +Wang Yi +1\n", printed.out)
    assert re.search(r"Vladimir Poutine +1 +0 +-1\n", printed.out)
    figures = json.loads(in_demo("network", "stats", "--compare", "2023", "2024", "--format", "json").out)
    assert figures["actors"][0]["label"] == "Wang Yi"
    assert {"id", "label", "before", "after"} == set(figures["changes"][0])
    assert "changes" not in json.loads(in_demo("network", "stats", "-f", "json").out)
    assert in_demo("network", "stats", "--since", "2040").status == 0
    assert "'2023-99' is no date" in wrong(in_demo, "network", "stats", "--compare", "2023", "2023-99", status=2)
    assert in_demo("network", "--since", "2023", "stats").status == 2


def test_a_sound_graph_and_one_that_is_not(in_demo: Run, tmp_path: Path) -> None:
    """`check` is silent and succeeds; for a graph without a meeting's label it names the meeting and fails."""
    assert (in_demo("check").status, in_demo("check").out) == (0, "")
    with open_graph(tmp_path / "diplograph.db") as graph:
        name = graph.articles()[0]
        label = "http://www.w3.org/2000/01/rdf-schema#label"
        graph.replace_article(name, {t for t in graph.triples(name) if str(t[1]) != label})
    checked = in_demo("check")
    assert checked.status == 1
    assert "event:" in checked.out


def test_forget_drops_what_an_article_alone_told(in_demo: Run) -> None:
    """After one article is forgotten only the other's meetings are left, and building brings it back."""
    identifier = next(
        line for line in in_demo("articles", "-f", "csv").out.splitlines() if line.startswith("2024-01")
    )
    assert in_demo("forget", identifier.split(",")[3]).status == 0
    assert {day for day, _ in days_and_others(in_demo("met", "Wang Yi").out)} == {"2023-02-22"}


def test_a_build_gives_way(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What writes the graph lets others go first, though what reads the articles gives way to it in turn."""
    given: list[int] = []
    monkeypatch.setattr(priority, "give_way", given.append)
    Path("a.txt").write_text(SENTENCE)
    assert run("build", "a.txt").status == 0
    assert given == [priority.WRITING]
    assert 0 < priority.WRITING < priority.READING



def test_forget_takes_files_sites_and_folders_of_a_site(run: Run, tmp_path: Path) -> None:
    """What lies at a site or below an address, and what is in a file, is forgotten; nothing is where one name means nothing."""
    records = [
        {"url": f"https://{site}/{n}", "published": "2023-01-23", "lang": "fr", "text": f"{SENTENCE} Dépêche {site} {n}."}
        for site in ("a.example/monde", "a.example/france", "b.example") for n in (1, 2)
    ]  # fmt: skip
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    (tmp_path / "one.jsonl").write_text(json.dumps(records[-1]), encoding="utf-8")
    run("build", "all.jsonl")
    assert "'c.example'" in wrong(run, "forget", "b.example", "c.example", status=2)
    counts = [
        run("forget", name).err.split()[-2] for name in ("https://a.example/monde/", "one.jsonl", "a.example")
    ]
    assert counts == ["2", "1", "2"]
    [_, left] = run("articles", "-f", "csv").out.splitlines()
    assert "https://b.example/1" in left
    assert run("build", "all.jsonl").err.count("5 new, 1 unchanged") == 1


# ---- articles in


def test_a_log_tells_what_became_of_each_article(run: Run, tmp_path: Path) -> None:
    """A line an article or fault with its reason, on one line whatever the text; languages are counted in the summary."""
    records = [
        {"id": "a", "title": "Un\ttitre\n", "lang": "fr", "text": SENTENCE},
        {"id": "b", "lang": "de", "text": "Der Minister traf seinen Kollegen."},
        {"id": "c", "lang": "fr", "text": ""},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    built = run("build", "a.jsonl", "--log", "a.log")
    assert "2 articles read: 1 new, 1 skipped (1 in 'de'); 1 event found" in built.err
    lines = [line.split("\t") for line in (tmp_path / "a.log").read_text(encoding="utf-8").splitlines()]
    assert lines == [
        ["skipped", "b", "is in 'de'; articles in 'fr' are read"],
        ["skipped", "a.jsonl:3", "the article is empty; give its text"],
        ["new", "Un titre", "1 event"],
        ["summary", "2 articles read: 1 new, 1 skipped (1 in 'de'); 1 event found"],
    ]


def test_a_log_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    """The folder is named before anything is read."""
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert "no/a.log" in wrong(run, "build", "a.txt", "--log", "no/a.log")


def test_extract_prints_events_as_lines_of_json(run: Run, tmp_path: Path) -> None:
    """One object an article in the order read, with what scorers and other programs need."""
    records = [
        {"id": "b", "lang": "fr", "text": SENTENCE},
        {"id": "a", "lang": "fr", "text": "Il fait beau."},
    ]
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    first, second = map(json.loads, run("extract", "two.jsonl").out.splitlines())
    assert (first["id"], second) == ("b", {"id": "a", "events": []})
    [event] = first["events"]
    assert (event["type"], event["status"], event["date"]) == ("Meeting", "occurred", "2023-01-22")
    assert event["place"][0] == "Paris"
    assert event["participants"][0]["id"].startswith("https://w3id.org/diplograph/id/actor/")
    assert {actor["names"][0] for actor in event["participants"]} == {"Emmanuel Macron", "Olaf Scholz"}
    start, end = event["span"]
    assert SENTENCE[start:end] == SENTENCE


def test_extract_says_why(run: Run, tmp_path: Path) -> None:
    """With `--why` each mention has the actor it was taken for and a reason; unsure events can be left out."""
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    found = json.loads(run("extract", "--why", "--min-confidence", "1", "a.txt").out)
    [macron] = [mention for mention in found["mentions"] if mention["actors"] == ["emmanuel-macron"]]
    assert macron["reason"]
    assert all(event["confidence"] == 1 for event in found["events"])


def test_extract_says_why_of_an_article_without_events(run: Run, tmp_path: Path) -> None:
    """Whom the mentions of an article mean does not hang on whether it tells an event; nor does why one means nobody."""
    (tmp_path / "a.txt").write_text("Emmanuel Macron est grand. La ministre aime le thé.", encoding="utf-8")
    found = json.loads(run("extract", "--why", "a.txt").out)
    assert found["events"] == []
    told = {mention["text"]: (mention["actors"], mention["reason"]) for mention in found["mentions"]}
    assert told == {
        "Emmanuel Macron": (["emmanuel-macron"], "named in the book"),
        "La ministre": ([], "an office without a country"),
    }


def test_extract_says_why_not_of_an_article_that_cannot_be_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What broke the reading of an article is told once, and it is not read again to explain its mentions."""

    def broken(self: Extractor, article: Article) -> list[Event]:
        raise ValueError("too odd")

    monkeypatch.setattr(Extractor, "events", broken)
    monkeypatch.setattr(Extractor, "explain", broken)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    said = run("extract", "--why", "a.txt")
    assert said.status == 1
    assert json.loads(said.out)["mentions"] == []
    assert "too odd" in said.err


def test_extract_leaves_out_what_is_less_sure(run: Run, tmp_path: Path) -> None:
    """Of a meeting on a told day and a summit on none, the surer is kept alone."""
    text = f"{SENTENCE} Un sommet de l'Union africaine aura lieu à Lomé."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    events = json.loads(run("extract", "a.txt").out)["events"]
    sure = sorted(event["confidence"] for event in events)
    assert sure[0] < sure[-1]
    kept = json.loads(run("extract", "--min-confidence", str(sure[-1]), "a.txt").out)["events"]
    assert kept == [event for event in events if event["confidence"] == sure[-1]]


def test_dates_are_printed_as_lines_of_json(run: Run, tmp_path: Path) -> None:
    """Each calendar expression with its place and value; those of a list one by one."""
    text = "Ils se sont vus mardi. Le sommet aura lieu du 3 au 5 mars."
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "a", "published": "2023-02-22", "lang": "fr", "text": text})
    )
    found = json.loads(run("dates", "a.jsonl").out)
    assert [(text[slice(*each["span"])], each["value"]) for each in found["dates"]] == [
        ("mardi", "2023-02-21"),
        ("3", "2023-03-03"),
        ("5 mars", "2023-03-05"),
    ]


def test_a_table_of_ones_own_adds_actors(run: Run, tmp_path: Path) -> None:
    """A minister of a user's table is found by office; the table can be checked, asked, and built with."""
    (tmp_path / "own.tsv").write_text(
        "person_fr\tcountry\toffice\tfrom\tuntil\nAlma Testier\tFR\tforeign_minister\t2031-01-01\t\n",
        encoding="utf-8",
    )
    assert run("actors", "check", "own.tsv").status == 0
    found = run("actors", "who", "foreign_minister", "France", "--day", "2031-05-01", "--actors", "own.tsv")
    assert found.out.startswith("Alma Testier, ")
    (tmp_path / "a.txt").write_text("Alma Testier a reçu mardi à Oslo Wang Yi.", encoding="utf-8")
    run("build", "a.txt", "--published", "2031-05-07", "--actors", "own.tsv", "-g", "a.db")
    assert '""' not in run("export", "-g", "a.db").out  # no title in French: the office names the tenure
    assert run("check", "-g", "a.db").status == 0


def test_an_office_that_the_book_leaves_open_is_said_to_be(run: Run) -> None:
    """Between a coup and the next prime minister there is none: not an empty screen."""
    found = run("actors", "who", "Premier ministre", "GN", "--on", "2021-09-20")
    assert (found.status, found.out, found.err) == (0, "", "nothing found\n")


def test_wrong_rows_of_a_table_are_named(run: Run, tmp_path: Path) -> None:
    """A finding is a line with file and row."""
    (tmp_path / "own.tsv").write_text(
        "person_fr\tcountry\toffice\tfrom\tuntil\nA B\tQQ\tforeign_minister\t2031\t\n"
    )
    found = run("actors", "check", "own.tsv")
    assert found.status == 1
    assert found.out.startswith("own.tsv:2: country 'QQ'")


# ---- what users can mend


def wrong(run: Run, *arguments: str | Path, status: int = 1) -> str:
    """The one line that a command says before it fails."""
    failed = run(*arguments)
    assert failed.status == status, failed
    lines = [line for line in failed.err.splitlines() if line.startswith("diplograph: ")]
    assert len(lines) == 1
    assert "Traceback" not in failed.err
    return lines[0]


def test_a_source_that_is_not_there(run: Run) -> None:
    """A file that does not exist is named, and the command fails."""
    assert "nowhere.txt: no such file" in wrong(run, "build", "nowhere.txt")


def test_a_folder_with_nothing_readable(run: Run, tmp_path: Path) -> None:
    """It is said which files would be read, and which are there."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"\xff\xd8")
    failed = run("build", "photos")
    assert failed.status == 1
    readable, left_out, _ = failed.err.splitlines()
    assert ".txt" in readable
    assert left_out == "diplograph: 1 file left out, of kinds that are not read: 1 .jpg"


def test_files_of_kinds_that_are_not_read_are_told(run: Run, tmp_path: Path) -> None:
    """One line says how many files of which kinds were left out, the log which; the command succeeds."""
    (tmp_path / "all" / "more").mkdir(parents=True)
    (tmp_path / "all" / "a.txt").write_text("Le ministre a reçu son homologue.")
    for name in ("more/b.PDF", "c.pdf", "d.7z", "README"):
        (tmp_path / "all" / name).write_bytes(b"\0")
    ran = run("build", "all", "--log", "log.tsv")
    assert ran.status == 0
    assert ran.err.splitlines()[0] == (
        "diplograph: 4 files left out, of kinds that are not read: 2 .pdf, 1 without an ending, 1 .7z"
    )
    log = (tmp_path / "log.tsv").read_text().splitlines()
    assert "left out\tall/more/b.PDF\tof a kind that is not read" in log


def test_a_name_of_a_file_does_nothing_to_a_terminal(run: Run, tmp_path: Path) -> None:
    """An escape sequence in the name of a file is not printed."""
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "\x1b[31mred.txt").write_bytes(b"\0")
    (tmp_path / "all" / "a.\x1b[2J").write_bytes(b"\0")
    said = run("build", "all").err
    assert "red.txt: is not text" in said
    assert "1 file left out" in said
    assert "\x1b" not in said


def test_binary_and_empty_files(run: Run, tmp_path: Path) -> None:
    """Each is named with what is wrong with it."""
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\xff\xfe\x00\x00binary\x00")
    (tmp_path / "b.txt").write_text(" \n")
    assert "a.txt: is not text" in wrong(run, "build", "a.txt")
    assert "b.txt: the article is empty" in wrong(run, "build", "b.txt")


def test_latin_1_is_read(run: Run, tmp_path: Path) -> None:
    """A file in the old encoding of French is read, accents and all."""
    (tmp_path / "a.txt").write_bytes(SENTENCE.encode("latin-1"))
    assert run("build", "a.txt").status == 0
    event = "event:2023-01-22.meeting.emmanuel-macron.olaf-scholz"
    assert "Le président français Emmanuel Macron a reçu à Paris" in run("show", event).out
    assert "Olaf Scholz" in run("met", "Macron").out


def test_a_broken_line_is_named_and_the_others_read(run: Run, tmp_path: Path) -> None:
    """The line says file and number; the good line beside it is in the graph, and the command succeeds."""
    (tmp_path / "a.jsonl").write_text(
        '{"id": broken\n' + json.dumps({"id": "b", "lang": "fr", "text": SENTENCE})
    )
    built = run("build", "a.jsonl")
    assert built.status == 0
    assert "a.jsonl:1: this line is no JSON" in built.err
    assert "1 article read: 1 new" in built.err


def test_folders_and_files_that_are_no_graph(run: Run, tmp_path: Path) -> None:
    """Neither reading nor writing touches what is no graph."""
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").write_text("Cher Monsieur")
    assert "no graph at none.db" in wrong(run, "met", "-g", "none.db")
    assert "papers is not a graph" in wrong(run, "met", "-g", "papers")
    assert "papers holds other files" in wrong(run, "build", "a.txt", "-g", "papers")
    assert "a.txt is a file" in wrong(run, "build", "a.txt", "-g", "a.txt")
    assert [path.name for path in (tmp_path / "papers").iterdir()] == ["letter.txt"]


def test_a_graph_that_another_process_writes(in_demo: Run, tmp_path: Path) -> None:
    """Writing waits a second and says who holds the graph; reading goes on meanwhile."""
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    with open_graph(tmp_path / "diplograph.db"):
        assert "written by another process" in wrong(in_demo, "build", "a.txt")
        assert in_demo("met", "Wang Yi").status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--published", "2023-02-31", "a.txt"),
        ("met", "--since", "hier"),
        ("view", "--until", "2023-13"),
    ],
)
def test_dates_that_are_none(in_demo: Run, arguments: tuple[str, ...]) -> None:
    """The line repeats the date and shows how one is written."""
    line = wrong(in_demo, *arguments, status=2)
    assert arguments[2] in line
    assert "2023-02-22" in line


def test_unknown_and_ambiguous_names(in_demo: Run, tmp_path: Path) -> None:
    """The nearest names are offered; of several that fit, all."""
    assert "Sergueï Lavrov (actor:sergey-lavrov)" in wrong(in_demo, "met", "Lavrof", status=2)
    (tmp_path / "a.jsonl").write_text(
        "\n".join(
            json.dumps({"id": str(n), "lang": "fr", "text": text})
            for n, text in enumerate((
                "Kim Jong-un a rencontré Xi Jinping à Pékin le 8 janvier 2019.",
                "Kim Yo-jong a rencontré Moon Jae-in à Séoul le 10 février 2018.",
            ))
        )
    )  # fmt: skip
    in_demo("build", "a.jsonl")
    line = wrong(in_demo, "met", "Kim", status=2)
    assert "kim-jong-un" in line
    assert "kim-yo-jong" in line


def test_wrong_queries(in_demo: Run) -> None:
    """An unknown name gets the nearest, a syntax error its place, an unknown parameter the known ones."""
    assert "meetings" in wrong(in_demo, "query", "meeting", status=2)
    assert "line 1, column 19" in wrong(in_demo, "query", "SELECT ?s WHERE { ?s ?p }", status=2)
    assert "actor, since, until" in wrong(in_demo, "query", "timeline", "actor=Lavrov", "foo=1", status=2)
    assert "name=value" in wrong(in_demo, "query", "timeline", "Lavrov", status=2)
    assert "none.rq: no such file" in wrong(in_demo, "query", "none.rq")
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert "did not end within 0.5 seconds" in wrong(in_demo, "query", endless, "--timeout", "0.5")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE { SERVICE <http://192.0.2.1/> { ?s ?p ?o } }",
        "LOAD <http://192.0.2.1/>",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
    ],
)
def test_queries_that_would_do_more_than_read(in_demo: Run, text: str) -> None:
    """Network requests and updates are refused, and the graph stays as it was."""
    assert "read" in wrong(in_demo, "query", text, status=2)
    assert len(in_demo("articles").out.splitlines()) == 3


def test_files_that_cannot_be_written(in_demo: Run) -> None:
    """The line names the file that was asked for."""
    assert "none/a.ttl: cannot be written" in wrong(in_demo, "export", "-o", "none/a.ttl")
    assert "a.docx tells no form" in wrong(in_demo, "export", "-o", "a.docx", status=2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("met", "--wiht", "a"),
        ("mett",),
        ("show",),
        ("met", "-f", "xml"),
        ("extract", "--min-confidence", "2"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    """One line that says where to read on, and exit status 2."""
    assert "--help" in wrong(run, *arguments, status=2)


def test_unknown_articles_cannot_be_forgotten(in_demo: Run, run: Run) -> None:
    """Nothing is dropped, and no graph is made where there is none."""
    assert "no article" in wrong(in_demo, "forget", "https://example.org/none", status=2)
    assert "no graph" in wrong(run, "forget", "x", "-g", "none.db")
    assert not Path("none.db").exists()


def test_control_characters_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    """A title with an escape sequence or a turned direction of writing is printed without them."""
    record = {"id": "a", "lang": "fr", "title": "\x1b[31mRouge\u202e\x07", "text": SENTENCE}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    run("build", "a.jsonl")
    printed = run("met").out
    assert "Rouge" in printed
    assert not {"\x1b", "\u202e", "\x07"} & set(printed)


# ---- as a program


def test_every_command_says_what_it_does(run: Run) -> None:
    """Help begins with a sentence, and each command has one."""
    assert run().out == run("--help").out
    for command in app.registered_commands:
        name = command.name or str(command.callback.__name__ if command.callback else "")
        helped = run(name, "--help")
        assert helped.status == 0
        assert any(line.strip().endswith(".") for line in helped.out.splitlines()[1:4]), name


def test_version(run: Run) -> None:
    """`--version` names the program and its version."""
    assert run("--version").out.startswith("diplograph 0.")


def test_short_questions_load_no_heavy_library(demo: Path) -> None:
    """Help and `met` answer without what only reading articles, drawing or checking needs."""
    heavy = ("spacy", "thinc", "networkx", "pyvis", "pyshacl", "trafilatura", "feedparser")
    code = (
        "import sys\nfrom diplograph.cli import main\n"
        f"try:\n    main(['met', 'Wang Yi', '-g', {str(demo / 'diplograph.db')!r}])\n"
        f"except SystemExit:\n    print([name for name in {heavy} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_closed_pipe_ends_quietly(demo: Path) -> None:
    """Nothing is printed on standard error where the reader has seen enough."""
    command = f"{sys.executable} -m diplograph.cli export -g '{demo / 'diplograph.db'}' | head -n 1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("@prefix")
    assert ran.stderr == ""


def test_the_demonstration_changes_nothing_when_run_again(in_demo: Run, demo: Path) -> None:
    """A second run reads no article again and writes the same bytes."""
    again = in_demo("demo")
    assert "2 unchanged" in again.err
    assert "nothing wrong" in again.err
    for name in ("diplograph.ttl", "network.html"):
        assert Path(name).read_bytes() == (demo / name).read_bytes()
