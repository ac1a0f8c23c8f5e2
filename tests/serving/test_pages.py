"""The pages: all can be reached, each thing has one as HTML and as RDF, and no text of an article becomes markup."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
from rdflib import Graph, URIRef

from diplograph.graph.queries import named_queries
from diplograph.graph.serving.pages.rendering import path_of, questions, web_address
from diplograph.graph.triples import DIP

from .conftest import BASE, IMAGE, SCRIPT

Page = Callable[..., httpx.Response]


def links(answer: httpx.Response) -> Iterator[str]:
    """The addresses within the site that a page leads to."""
    for href in re.findall(r'(?:href|src)="([^"]*)"', answer.text):
        address = urlsplit(urljoin(str(answer.url), html.unescape(href)))
        if address.netloc == answer.url.netloc.decode():
            yield address._replace(scheme="", netloc="", fragment="").geturl()


def test_every_link_leads_somewhere(page: Page) -> None:
    """From the first page all others are reached, in both languages, and none is missing."""
    seen, ahead = {"/"}, ["/"]
    while ahead:
        path = ahead.pop()
        answer = page(path)
        assert answer.status_code in (200, 303), (path, answer.text)
        if answer.headers.get("content-type", "").startswith("text/html") and not path.startswith("/network"):
            found = set(links(answer)) - seen
            seen |= found
            ahead += found
    kinds = {path.split("/")[3] for path in seen if path.startswith(BASE)}
    assert {"actor", "article", "event", "place"} <= kinds
    assert {f"/queries/{name}" for name in named_queries()} <= {path.partition("?")[0] for path in seen}
    assert len(seen) > 80


def test_an_actor_has_a_page(page: Page) -> None:
    """Names, offices, whom it met most, and all events with a link to each."""
    text = page(f"{BASE}/actor/ada").text
    assert "<h1>Ada" in text
    assert f'href="{BASE}/actor/bo"' in text
    assert f'href="{BASE}/event/talk"' in text
    assert "Met most often" in text
    assert text.index("2024-02-01") < text.index("2023-05-01")
    narrowed = page(f"{BASE}/actor/ada", since="2024").text
    assert f"{BASE}/event/talk" not in narrowed
    assert f"{BASE}/event/next-talk" in narrowed


def test_an_event_has_a_page(page: Page) -> None:
    """Who took part, the passages that tell it, and their articles."""
    text = page(f"{BASE}/event/talk").text
    assert "one dit : talk." in text
    assert f'href="{BASE}/article/one"' in text
    assert 'href="https://example.org/one"' in text
    assert f'href="{BASE}/actor/bo"' in text
    assert "75%" in text


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_a_thing_as_rdf(site: httpx.Client, form: str) -> None:
    """At its own address a program gets what is said of a thing; of an event with the passages that tell it."""
    names = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}
    answer = site.get(f"{BASE}/event/talk", params={"format": form})
    graph = Graph().parse(data=answer.text, format=names[form])
    event = URIRef("https://w3id.org/diplograph/id/event/talk")
    passages = set(graph.objects(event, DIP.evidence))
    assert "one dit : talk." in {str(quote) for each in passages for quote in graph.objects(each, DIP.quote)}
    assert (event, DIP.participant, URIRef("https://w3id.org/diplograph/id/actor/ada")) in graph
    assert site.get(f"{BASE}/event/talk").headers["content-type"].startswith("text/turtle")
    actor = Graph().parse(data=site.get(f"{BASE}/actor/ada").text, format="turtle")
    assert (event, DIP.participant, None) in actor


@pytest.mark.parametrize(
    "path",
    [
        f"{BASE}/actor/nobody", f"{BASE}/graph/one", f"{BASE}/actor/../../../etc/passwd", f"{BASE}/actor/%2e%2e%2fetc",
        f"{BASE}/actor/a%20b%3E%3C", f"{BASE}/actor/%00", f"{BASE}/actor/a%0d%0aX-Evil:%201", f"{BASE}/x/ada",
        "/style.css/%2e%2e", "/graph/network/page.css", "/templates/base.html", "/queries/..%2f..%2fetc",
    ],
)  # fmt: skip
def test_what_is_not_there(site: httpx.Client, path: str) -> None:
    """An address that names nothing is not found, and nothing of the machine is shown."""
    answer = site.get(path)
    assert answer.status_code == 404
    assert "X-Evil" not in answer.headers


def test_hostile_text_stays_text(page: Page) -> None:
    """Names, titles, quotations, places and addresses of articles are escaped wherever they stand."""
    event = re.search(rf'{BASE}/event/[^"?]*mallory[^"?]*', page(f"{BASE}/actor/mallory").text)
    assert event
    article = re.search(rf"{BASE}/article/[0-9a-f]+", page(event[0]).text)
    assert article
    shown = [
        page(f"{BASE}/actor/mallory"), page(event[0]), page(article[0]), page(f"{BASE}/place/nowhere"), page("/find", q="Mallory x"),
        page("/find", q=SCRIPT), page("/queries/meetings", since="2023"), page("/queries/meetings-of", actor=SCRIPT), page("/"),
        page("/sparql", query="SELECT * { ?s rdfs:label ?o }"), page("/sparql", query=f"SELECT {SCRIPT}"),
        page("/queries/articles"), page(f"/{SCRIPT}"),
    ]  # fmt: skip
    for answer in shown:
        text = answer.text
        assert "<script" not in text
        assert "<svg onload" not in text
        assert "<img src=x" not in text
        assert "<b>Nulle" not in text
        assert 'href="javascript' not in text
    assert html.escape(IMAGE.split(">")[0], quote=False).split("'")[0] in shown[1].text
    assert "<script>alert" not in page("/network").text


def test_only_addresses_of_the_web_are_links() -> None:
    """An address that is a script, a file or data is shown, and leads nowhere; paths are percent-encoded."""
    for text in (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:",
        "http://[",
        "//evil.example",
    ):
        assert web_address(text) is None
    assert web_address("https://example.org/a?b") == "https://example.org/a?b"
    base = "https://w3id.org/diplograph/id/"
    assert path_of(f'{base}actor/a"><x', base) == f"{BASE}/actor/a%22%3E%3Cx"
    assert path_of("https://evil.example/actor/a", base) is None


def test_names_lead_to_pages(page: Page) -> None:
    """One that fits goes straight there; several are listed, near ones offered; a name that is unknown says so."""
    assert page("/find", q="ada").headers["location"] == f"{BASE}/actor/ada"
    assert page("/find", q="event:talk").headers["location"] == f"{BASE}/event/talk"
    assert page("/find", q="https://example.org/one").headers["location"] == f"{BASE}/article/one"
    assert "or nearly so" in page("/find", q="zzzzzzzz").text
    assert page("/find").status_code == 200
    assert page("/find", q="x" * 5000).status_code == 200


def test_named_queries_have_forms(page: Page) -> None:
    """A field for each parameter; the answer beside it; what is wrong with a value beside what was typed."""
    text = page("/queries/meetings-of").text
    assert re.search(r'<input id="p-actor" name="actor" value=""[^>]*required', text)
    assert "<table" not in text
    text = page("/queries/meetings-of", actor="Ada", since="2023").text
    assert "<table" in text
    assert 'value="2023"' in text
    answer = page("/queries/meetings-of", actor="Ada", since="soon")
    assert answer.status_code == 400
    assert "give a day, month or year" in answer.text
    assert 'value="soon"' in answer.text


def test_pages_speak_two_languages(page: Page, site: httpx.Client) -> None:
    """That of the browser, or the one chosen; the choice leads back, and nowhere else."""
    assert '<html lang="fr">' in page("/", "fr").text
    assert "Les rencontres d&#39;un acteur" in page("/queries", "fr").text
    chosen = site.get("/language/fr", params={"to": "/queries"})
    assert chosen.headers["location"] == "/queries"
    assert "lang=fr" in chosen.headers["set-cookie"]
    site.cookies.clear()
    cookie = {"Cookie": "lang=fr", "Accept": "text/html"}
    assert '<html lang="fr">' in site.get("/", headers=cookie).text
    for to in ("https://evil.example", "//evil.example", "/\\evil.example", "/\r\nX: 1", ""):
        assert site.get("/language/fr", params={"to": to}).headers["location"] == "/"
        site.cookies.clear()


def test_questions_are_told_in_both_languages() -> None:
    """Each named query and each parameter has its words in French, too."""
    queries = named_queries()
    assert questions("fr")["about"].keys() == queries.keys()
    assert questions("fr")["hint"].keys() == {
        each.name for query in queries.values() for each in query.parameters
    }


def test_the_network_page_is_there(page: Page) -> None:
    """The interactive page with its own policy, narrowed as asked for; what is not there is said in one line."""
    answer = page("/network", actor="Ada")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'sha256-")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "Mallory" not in answer.text
    assert page("/network", top="many").status_code == 400
    assert page("/network", actor="Nobody At All").status_code == 400
    assert page("/network", type="Wedding").status_code == 400
