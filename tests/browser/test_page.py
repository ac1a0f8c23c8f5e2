"""The page in headless Chromium: it opens offline, shows where each encounter is told, and runs nothing it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from diplograph.graph.network.events import NetworkEvent

Opener = Callable[..., Page]


def test_actors_who_met_are_drawn(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Encounters that occurred are drawn with the names of their actors; what is only planned is not, at first."""
    page = open_page(tiny)

    expect(page.locator("#counts")).to_have_text("3 acteurs · 2 sur 3 événements")
    names = page.evaluate("labels.placed.map((label) => label.lines.join(' ')).sort()")
    assert names == ["Amélie Brossard", "Ilian Vétrov", "Valdoria"]
    assert page.evaluate("drawing.strands.length") == 2


def test_click_on_link_shows_evidence(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A click on a link shows day, place, sentence, source, address and confidence of each of its events."""
    page = open_page(tiny)
    page.mouse.click(*page.evaluate("spotBetween", ["Amélie Brossard", "Ilian Vétrov"]))

    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Amélie Brossard ↔ Ilian Vétrov")
    for text in ("22 février 2023", "Rencontre", "Port-Clair", "s’est entretenue mercredi", "confiance 94 %"):
        expect(panel).to_contain_text(text)
    link = panel.get_by_role("link", name="La Gazette inventée")
    expect(link).to_have_attribute("href", "https://gazette.example.org/a?b=1&c=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    panel.get_by_text("Autres sources (1)").click()
    expect(panel.get_by_text("Les deux ministres se sont vus.")).to_be_visible()


def test_click_on_actor_shows_profile(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A click on an actor shows names, offices with their dates, Wikidata, partners and timeline."""
    page = open_page(tiny)
    page.mouse.click(*page.evaluate("spotOf", "Amélie Brossard"))

    panel = page.locator("#panel")
    for text in (
        "Mme Brossard",
        "Ministre des Affaires étrangères",
        "depuis mai 2022",
        "Partenaires (2)",
    ):
        expect(panel).to_contain_text(text)
    expect(panel.get_by_role("link", name="Wikidata")).to_have_attribute(
        "href", "https://www.wikidata.org/wiki/Q42"
    )
    assert page.url.endswith("#actor=am-lie-brossard")


def test_click_on_nothing_closes_the_panel(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A click beside everything goes back to the overview."""
    page = open_page(tiny, "#actor=valdoria")
    page.mouse.click(260, 560)

    expect(page.locator("#panel h2")).to_have_text("Vue d’ensemble")


def test_empty_graph_says_so(open_page: Opener) -> None:
    """The page of a graph without events says so and what to do; nothing else is in the way."""
    page = open_page([])

    expect(page.locator("#empty")).to_contain_text("Le graphe ne contient encore aucun événement.")
    expect(page.locator("#empty")).to_contain_text("diplograph build")
    for part in ("#filters", "#panel", "#time", "#save", "#zoom"):
        expect(page.locator(part)).to_be_hidden()


def test_empty_result_says_why(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Where what was asked for leaves nothing, each part of it stands there with what there would be without it."""
    page = open_page(
        tiny, asked={"since": "2024", "types": ["Call"], "statuses": ["occurred", "planned"]}, locale="en"
    )

    expect(page.locator("#empty .headline")).to_have_text("No event fits what was asked for.")
    assert page.locator(".unmet li").all_inner_texts() == [
        "since 2024\nwithout it: 1 event",
        "type: Call\nwithout it: 0 events",
        "status: Occurred, Planned\nwithout it: 0 events",
    ]
    expect(page.locator("#empty")).to_contain_text("The graph holds 3 events in all.")


RUN = "document.title='HIT';alert(1)"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror=\"{RUN}\">",
    f"\"><img src=x onerror=\"{RUN}\">",
    f"'><svg onload=\"{RUN}\">",
    f"<svg><script>{RUN}</script></svg>",
    f"<iframe srcdoc=\"<script>parent.{RUN}</script>\"></iframe>",
    f"<a href=\"javascript:{RUN}\">href</a>",
    f"<body onload=\"{RUN}\">",
    f"<details open ontoggle=\"{RUN}\">",
    f"<!--><script>{RUN}</script>-->",
    f"<!--<script>{RUN}",
    f"]]><script>{RUN}</script>",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"{{% raw %}}<script>{RUN}</script>{{% endraw %}}",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"\u2028</ScRiPt ><ScRiPt>{RUN}</ScRiPt>",
    f"<style>@import '//x.example.org';</style><base href='https://x.example.org/'><meta http-equiv=refresh content=0>{RUN}",
)  # fmt: skip


def hostile(event: NetworkEvent, payload: str) -> NetworkEvent:
    """The event with the payload wherever text of an article or of the actor book can stand."""
    actors = tuple(
        replace(a, label=payload + a.label, label_en=payload, names=(payload,), wikidata=payload,
                offices=tuple(replace(o, title=payload) for o in a.offices))
        for a in event.participants
    )  # fmt: skip
    tellings = tuple(replace(t, quote=payload, source=payload, url=payload) for t in event.tellings)
    return replace(event, participants=actors, tellings=tellings, place=payload, place_en=payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(open_page: Opener, tiny: list[NetworkEvent], payload: str) -> None:
    """No text of names, quotes, titles, places or addresses runs, loads, becomes an element or a link that runs."""
    page = open_page([hostile(tiny[0], payload)], title=payload)
    page.locator("#picture").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#walked")).to_contain_text(payload[:6])
    page.locator("#panel button.actor").first.click()
    page.locator("#search input").fill(payload[:6])
    page.locator("#view-table").click()
    page.locator("#lang").click()

    assert page.evaluate("document.querySelector('title').textContent") == payload
    expect(page.locator("#table .cell-evidence")).to_have_text(payload)
    assert (
        page.evaluate(
            "document.querySelectorAll('img, iframe, base, body svg script, [onload], [onerror]').length"
        )
        == 0
    )
    hrefs = page.evaluate("[...document.querySelectorAll('a')].map((link) => link.href)")
    assert [href for href in hrefs if not href.startswith(("https://", "http://"))] == []


def test_hostile_name_in_an_empty_result(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A name that was asked for stays text on the page that says why there is nothing, too."""
    event = hostile(tiny[0], PAYLOADS[1])
    page = open_page([event], asked={"actors": [event.participants[0].id], "since": "2050"})

    expect(page.locator(".unmet li").nth(1)).to_contain_text("</script><script>")
