"""What a reader can do with the page: choose a period and kinds of events, search, compare, sort, save, link."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from diplograph.graph.network.events import NetworkActor, NetworkEvent

Opener = Callable[..., Page]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def drawn(page: Page) -> list[str]:
    """The names of the actors in the picture."""
    names: list[str] = page.evaluate("drawing.actors.map(actorName).sort()")
    return names


# -- Time


def test_period_by_keyboard(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The handles move by arrow keys, leave out what lies outside, and say their day in words."""
    page = open_page(tiny)
    page.locator("#from").focus()
    page.keyboard.press("ArrowRight")

    expect(page.locator("#counts")).to_have_text("2 acteurs · 1 sur 3 événements")
    expect(page.locator("#from")).to_have_attribute("aria-valuetext", "mars 2023")
    assert drawn(page) == ["Amélie Brossard", "Valdoria"]
    assert page.url.endswith("#from=2023-03-01")


def test_handles_do_not_cross(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """However far a handle is moved, a period of one bar at least is left."""
    page = open_page(tiny)
    page.locator("#from").focus()
    page.keyboard.press("End")

    assert page.locator("#from").input_value() == "3"
    assert page.locator("#to").input_value() == "4"


def test_undated_are_shown_for_the_whole_period_only(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Choosing a period leaves out events without a date, and says how many; the whole period brings them back."""
    page = open_page(invented)
    before = page.evaluate("shown.events")
    page.locator("#to").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#undated")).to_contain_text("sans date")
    page.locator("#whole").click()

    expect(page.locator("#undated")).to_be_empty()
    assert page.evaluate("shown.events") == before


def test_play_runs_through_time_and_stops(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The play button moves a window to the end of time; pressed again it stops."""
    page = open_page(tiny)
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-label", "Arrêter")
    expect(page.locator("#period")).to_have_text("mai 2023")
    expect(page.locator("#play")).to_have_attribute("aria-label", "Dérouler dans le temps")
    expect(page.locator("#panel")).to_contain_text("Aucun événement ne passe ces filtres.")


def test_a_bar_is_a_period(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A click on a bar shows that month alone, a second one the whole period again."""
    page = open_page(tiny)
    march = page.locator("#bars .target").nth(1)
    expect(march.locator("title")).to_have_text("mars 2023 : 1")
    march.click()
    expect(page.locator("#period")).to_have_text("mars 2023")
    assert drawn(page) == ["Amélie Brossard", "Valdoria"]
    page.locator("#bars .target").nth(1).click()
    expect(page.locator("#period")).to_have_text("févr. 2023 – mai 2023")


def test_bars_tell_the_chosen_from_the_others(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Once an actor or a pair is chosen, its events stand in front of all others, and the legend says so."""
    page = open_page(tiny, "#actor=valdoria")
    assert page.locator("#bars .in").count() == 1
    expect(page.locator("#unit")).to_have_text("Valdoriaévénements par mois")
    expect(page.locator("#bars .target title").nth(0)).to_have_text("février 2023 : 0 / 1")
    page.locator("#panel .events").click()
    expect(page.locator("#unit")).to_contain_text("Amélie Brossard – Valdoria")
    page.locator("#panel .close").click()
    expect(page.locator("#unit")).to_have_text("événements par mois")


def test_overview_tells_when_each_was_present(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Beside each of the most present actors stands the course of its events over time."""
    page = open_page(tiny, "#from=2023-03")
    bars = page.locator("#panel li").filter(has_text="Amélie Brossard").first.locator(".spark rect")
    assert bars.evaluate_all("bars => bars.map((bar) => [Number(bar.getAttribute('height')) > 0, bar.getAttribute('class')])") == [
        [True, "out"], [True, "in"], [False, "in"], [False, "in"],
    ]  # fmt: skip


# -- Filters


def test_planned_is_off_at_first_and_drawn_apart(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """What is planned appears when asked for, as a dashed stroke and with its status in words."""
    page = open_page(tiny)
    expect(page.get_by_label("Prévu 1")).not_to_be_checked()
    page.get_by_label("Prévu 1").check()

    expect(page.locator("#counts")).to_have_text("3 acteurs · 3 sur 3 événements")
    dashes = page.evaluate("drawing.strands.map((strand) => DASHES[data.statuses[strand.status]].length > 0)")
    assert sorted(dashes) == [False, False, True]
    expect(page.locator("#panel .badge")).to_have_text("Prévu")


def test_type_and_kind_filters(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Types and kinds are left out one by one or as a group; nothing left says so, and a reset brings all back."""
    page = open_page(tiny)
    page.get_by_label("Appel 1").uncheck()
    assert drawn(page) == ["Amélie Brossard", "Ilian Vétrov"]
    page.get_by_label("Personnes 2").uncheck()
    expect(page.locator("#empty")).to_contain_text("Aucun événement ne passe ces filtres.")
    page.locator("#empty").get_by_role("button", name="Réinitialiser").click()

    expect(page.locator("#empty")).to_be_hidden()
    assert drawn(page) == ["Amélie Brossard", "Ilian Vétrov", "Valdoria"]


def test_groups_of_which_nothing_is_shown_are_folded(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """What is off at first takes one line that unfolds; its box shows all of it and unfolds it, too."""
    page = open_page(invented)
    expect(page.locator("#types-Criticism")).to_have_count(0)
    fold = page.get_by_role("button", name="Déclarations : Événements")
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#types-Criticism")).not_to_be_checked()
    assert page.evaluate("document.activeElement.dataset.key") == "fold-Support"
    page.get_by_label("Actes : Tout").check()
    expect(page.locator("#types-Aid")).to_be_checked()


def test_focus_stays_on_the_filter(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """A filter ticked by keyboard keeps the focus, though the legend is drawn anew."""
    page = open_page(tiny)
    page.locator("#statuses-planned").focus()
    page.keyboard.press("Space")

    assert page.evaluate("document.activeElement.id") == "statuses-planned"
    expect(page.locator("#statuses-planned")).to_be_checked()


def test_communities_as_colours(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """On demand communities give the colours, with a legend that names their most present actors."""
    page = open_page(invented)
    page.get_by_label("par communauté").check()

    assert page.evaluate("new Set(drawing.actors.map(actorColour)).size") > 2
    expect(page.locator(".communities li").first).to_contain_text(re.compile(r".+, .+ \(\d+\)"))


# -- Actors


@pytest.mark.parametrize("typed", ["amelie", "AMÉLIE br", "brossard amel", "mme bross"])
def test_search_ignores_accents_case_and_order(
    open_page: Opener, tiny: list[NetworkEvent], typed: str
) -> None:
    """Any of an actor's names finds it, and Enter opens its profile."""
    page = open_page(tiny)
    page.locator("#search input").fill(typed)
    expect(page.locator("#search [role=option]")).to_have_text("Amélie Brossard 2")
    page.keyboard.press("Enter")

    expect(page.locator("#panel h2")).to_have_text("Amélie Brossard")
    expect(page.locator("#search input")).to_have_value("")


def test_search_by_keyboard_and_without_result(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Arrow keys move through the suggestions; a name that is none is said to be none."""
    page = open_page(invented)
    box = page.locator("#search input")
    box.fill("o")
    first = box.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") != first
    box.fill("zzz")

    expect(page.locator("#search .none")).to_have_text("Aucun acteur de ce nom")
    expect(box).to_have_attribute("aria-expanded", "true")


def test_circle_of_an_actor(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """One step shows the actor and its partners only; two steps more of them; all, everybody again."""
    page = open_page(invented, "#actor=noor-al-haddad")
    everyone = len(drawn(page))
    page.get_by_role("button", name="1 pas").click()
    partners = page.evaluate("data.actors.links[state.actor].filter((link) => shown.link[link]).length")
    near = len(drawn(page))
    page.get_by_role("button", name="2 pas").click()
    wider = len(drawn(page))
    page.get_by_role("button", name="Tout", exact=True).click()

    assert near == partners + 1
    assert near < wider <= everyone == len(drawn(page))


def test_path_between_two_actors(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The way from one actor to another is listed step by step, each with its latest evidence."""
    page = open_page(tiny, "#actor=valdoria")
    page.locator("#panel [role=combobox]").fill("vetrov")
    page.keyboard.press("Enter")

    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("De Valdoria à Ilian Vétrov")
    expect(panel.locator(".actor")).to_have_text(["Valdoria", "Amélie Brossard", "Ilian Vétrov"])
    expect(panel.locator("blockquote").first).to_have_text("Les deux ministres se sont vus.")


def test_no_path_is_said(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Where what is shown does not join two actors, the page says so."""
    page = open_page(tiny, "#path=valdoria,ilian-v-trov&types=Meeting")

    expect(page.locator("#panel")).to_contain_text("Aucun chemin parmi ce qui est affiché.")


def test_mouse_over_names_what_is_there(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The mouse over an actor or a link names it; beside them nothing is named."""
    page = open_page(tiny)
    page.mouse.move(*page.evaluate("spotOf", "Valdoria"))
    expect(page.locator("#hint")).to_have_text("Valdoria · 1 événement")
    page.mouse.move(260, 560)

    expect(page.locator("#hint")).to_be_hidden()


# -- By keyboard


def test_walking_from_actor_to_actor(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Arrows walk from actor to actor in their direction and say who is there; Enter opens the profile, Escape leads back."""
    page = open_page(invented)
    page.locator("#picture").focus()
    page.keyboard.press("ArrowRight")
    first = page.evaluate("actorName(walk.actor)")
    assert page.evaluate("walk.actor === drawing.actors[0]")
    expect(page.locator("#walked")).to_have_text(
        re.compile(rf"{first}, (personne|état), \d+ événements?, \d+ partenaires?", re.IGNORECASE)
    )
    expect(page.locator("#hint")).to_contain_text(first)
    for key, axis, sign in (
        ("ArrowRight", "x", 1),
        ("ArrowLeft", "x", -1),
        ("ArrowDown", "y", 1),
        ("ArrowUp", "y", -1),
    ):
        before, place = page.evaluate("walk.actor"), page.evaluate(f"drawing.{axis}[walk.actor]")
        page.keyboard.press(key)
        assert (
            page.evaluate("walk.actor") == before
            or sign * (page.evaluate(f"drawing.{axis}[walk.actor]") - place) > 0
        )
    name = page.evaluate("actorName(walk.actor)")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(name)
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("Vue d’ensemble")
    expect(page.locator("#picture")).to_be_focused()


def test_every_actor_can_be_walked_to(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """From the most present actor all others are reached by arrows alone."""
    page = open_page(invented)
    reached = page.evaluate(
        """() => { const seen = new Set([drawing.actors[0]]), edge = [drawing.actors[0]];
        while (edge.length) { const here = edge.pop(); for (const way of Object.values(ARROWS)) { walk.actor = here;
          const next = nextActor(...way); if (!seen.has(next)) seen.add(next), edge.push(next); } }
        return seen.size; }"""
    )
    assert reached == page.evaluate("drawing.actors.length")


def test_focus_is_never_lost(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Whatever is pressed in the panel or the table by keyboard, the focus stays on it or goes to what it opened."""
    page = open_page(invented, "#actor=noor-al-haddad")
    page.get_by_role("button", name="1 pas").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="1 pas")).to_be_focused()
    page.locator("#panel .partner .actor").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    page.get_by_role("button", name="Tout", exact=True).click()
    page.locator("#view-table").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Lieu").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Lieu ↑")).to_be_focused()
    page.locator("#table .actor").nth(3).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#table .actor").nth(3)).to_be_focused()


def test_names_in_a_card_lead_to_their_actors(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Who reads of an event goes from there to any of its actors."""
    page = open_page(tiny)
    page.locator("#panel .event").first.get_by_role("button", name="Valdoria").click()
    expect(page.locator("#panel h2")).to_have_text("Valdoria")


# -- Table


def test_table_holds_every_row(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """The table pages through all events that are shown."""
    page = open_page(
        invented * 1, "#view=table&statuses=occurred,planned,denied,proposed&types=Meeting,Visit"
    )
    page.evaluate("update({types: new Set(data.types.map((type) => type.name))})")

    expect(page.locator("#table caption")).to_have_text("60 événements")
    expect(page.locator("#table tbody tr")).to_have_count(60)


def test_table_sorts_and_says_so(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """A column's button sorts by it, again the other way, and tells which column is sorted."""
    page = open_page(invented, "#view=table")
    dates = page.locator(".cell-date").all_inner_texts
    down = dates()
    page.get_by_role("button", name="Date").click()

    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Date ↑")
    dated = [date for date in dates() if date != "date non dite"]
    assert dated[0] != down[0]
    assert dated[-1] == down[0]
    page.get_by_role("button", name="Type").click()
    types = page.locator(".cell-type").all_inner_texts()
    assert types == sorted(types)


def test_table_of_actors(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Actors with the number of their events and their partners by name; a click opens the profile."""
    page = open_page(tiny, "#view=table")
    page.locator("#table").get_by_role("button", name="Acteurs").first.click()

    expect(page.locator("#table tbody tr").first).to_contain_text("Amélie Brossard")
    expect(page.locator("#table .cell-partners").first).to_have_text("2 : Ilian Vétrov, Valdoria")
    page.locator("#table").get_by_role("button", name="Valdoria").click()
    expect(page.locator("#panel h2")).to_have_text("Valdoria")


# -- Language, theme, links


def test_language_follows_the_browser_and_can_be_changed(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The page speaks the browser's language, French or English, and changes on demand, names and places too."""
    page = open_page(tiny, "#actor=am-lie-brossard", locale="en-GB")
    expect(page.locator("#panel h2")).to_have_text("Amelie Brossard")
    expect(page.locator("#panel")).to_contain_text("22 February 2023 · Meeting · Port Clair")
    page.locator("#lang").click()

    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("#panel")).to_contain_text("22 février 2023 · Rencontre · Port-Clair")


def test_every_text_is_in_both_languages(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """French and English have the same keys, none empty, for the interface, types, statuses and counted things."""
    page = open_page(tiny)

    for table in ("WORDS", "TYPE_WORDS", "STATUS_WORDS", "COUNTED"):
        words = page.evaluate(table)
        assert words["fr"].keys() == words["en"].keys()
        assert all(words["fr"].values())
        assert all(words["en"].values())
    assert page.evaluate(
        "data.types.every((type) => type.name in TYPE_WORDS.fr && type.name in TYPE_COLOURS)"
    )


def test_deep_link_restores_what_was_shown(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """The address says actor, circle, period, types, statuses, colours, language and theme, and brings them back."""
    link = "#actor=noor-al-haddad&ego=1&from=2022-02-01&to=2024-03-31&types=Call,Meeting&statuses=occurred,planned"
    link += "&colour=community&theme=dark&lang=en"
    page = open_page(invented, link)

    assert page.evaluate("location.hash") == link.replace("&colour", "&colour")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("#panel h2")).to_have_text("Noor al-Haddad")
    expect(page.get_by_label("by community")).to_be_checked()


@pytest.mark.parametrize(
    "link", ["#actor=nobody&ego=9", "#from=hier&to=2023-99", "#types=Nothing&pair=a", "#path=x,y", "#%"]
)
def test_wrong_link_is_harmless(open_page: Opener, tiny: list[NetworkEvent], link: str) -> None:
    """What a link names wrongly is left out, and the page opens."""
    page = open_page(tiny, link)

    expect(page.locator("#panel h2")).to_have_text("Vue d’ensemble")


# -- Saving


def saved(page: Page, tmp_path: Path, button: str) -> Path:
    """The file that a button of the menu saves."""
    page.locator("#save summary").click()
    with page.expect_download() as download:
        page.locator(button).click()
    target = tmp_path / download.value.suggested_filename
    download.value.save_as(target)
    return target


def test_save_csv(open_page: Opener, tiny: list[NetworkEvent], tmp_path: Path) -> None:
    """The CSV holds a row for each telling of what is shown, quoted as RFC 4180 says."""
    rows = saved(open_page(tiny), tmp_path, "#save-csv").read_bytes().decode("utf-8-sig").split("\r\n")

    assert rows[0].startswith("date_begin,date_end,type,status,participants")
    assert rows[1].startswith(
        "2023-02-22,2023-02-22,Meeting,occurred,Amélie Brossard; Ilian Vétrov,,,Port-Clair,« Amélie"
    )
    assert (
        len(rows) == 5
    )  # a head, two tellings of the meeting, one of the call, and the end of the last line


def test_csv_cells_are_no_formulas(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """Text that a spreadsheet would run is marked as text; quotes and line ends are quoted."""
    page = open_page(tiny)

    assert page.evaluate("['=1+1', '@x', 'a\"b', 'a\\nb', 'é'].map(csvCell)") == [
        "'=1+1",
        "'@x",
        '"a""b"',
        '"a\nb"',
        "é",
    ]


def test_save_svg(open_page: Opener, tiny: list[NetworkEvent], tmp_path: Path) -> None:
    """The SVG is well-formed and holds the names, a shape for each actor and a stroke for each link."""
    root = ElementTree.parse(saved(open_page(tiny), tmp_path, "#save-svg")).getroot()
    names = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}

    assert {"Ilian Vétrov", "Valdoria"} <= names
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == 2
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) == 2


def test_dashes_keep_their_size_on_screen(
    open_page: Opener, invented: list[NetworkEvent], tmp_path: Path
) -> None:
    """However far the picture is shrunk, what is planned is told by its dashes, in the saved picture, too."""
    page = open_page(invented, "#statuses=planned")
    page.evaluate("drawing.net.moveTo({ scale: 0.1 })")
    root = ElementTree.parse(saved(page, tmp_path, "#save-svg")).getroot()
    dashes = {
        path.get("stroke-dasharray")
        for path in root.iter("{http://www.w3.org/2000/svg}path")
        if path.get("fill") == "none"
    }

    assert dashes == {"90 50"}


def test_save_png(open_page: Opener, tiny: list[NetworkEvent], tmp_path: Path) -> None:
    """The PNG is a picture as large as that on screen."""
    content = saved(open_page(tiny), tmp_path, "#save-png").read_bytes()

    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(content[16:20], "big") >= 700


# -- Small screens, readers, large networks

OVERLAPS = """() => { const context = document.createElement('canvas').getContext('2d'); context.font = `${LABEL_SIZE}px system-ui, sans-serif`;
  const boxes = labels.placed.map(({ lines, ...middle }) => { const { x, y } = drawing.net.canvasToDOM(middle);
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2, rise = (lines.length * LINE) / 2;
    return { text: lines.join(' '), left: x - half, right: x + half, top: y - rise, bottom: y + rise }; });
  return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1).map((b) => `${a.text} / ${b.text}`)); }"""


@pytest.mark.parametrize("screen", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("link", ["", "#statuses=occurred,planned,denied,proposed", "#actor=noor-al-haddad"])
def test_names_never_cover_each_other(
    open_page: Opener, invented: list[NetworkEvent], link: str, screen: dict[str, Any]
) -> None:
    """Nowhere do two names overlap; on the desktop nearly all actors of a small network are named, on a phone many."""
    page = open_page(invented, link, **screen)

    assert page.evaluate(OVERLAPS) == []
    share = page.evaluate("labels.placed.length / drawing.actors.length")
    assert share > (0.3 if screen else 0.9)


def test_phone(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """On a phone nothing is wider than the screen; a tap on an actor opens its profile over the picture."""
    page = open_page(invented, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#panel")).to_be_hidden()
    page.touchscreen.tap(*page.evaluate("spotOf", "Noor al-Haddad"))

    expect(page.locator("#panel h2")).to_have_text("Noor al-Haddad")
    page.locator("#panel .close").click()
    expect(page.locator("#panel")).to_be_hidden()


def test_fingers(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Two fingers zoom, one moves the picture and the handles of time, and a tap on a link opens its events."""
    page = open_page(invented, **PHONE)
    hand = page.context.new_cdp_session(page)

    def swipe(*paths: tuple[tuple[float, float], tuple[float, float]]) -> None:
        def points(part: float) -> list[dict[str, float]]:
            return [
                {"x": a + part * (c - a), "y": b + part * (d - b), "id": n}
                for n, ((a, b), (c, d)) in enumerate(paths)
            ]

        hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points(0)})
        for step in range(1, 11):
            hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points(step / 10)})
        hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    scale, view = page.evaluate("drawing.net.getScale()"), page.evaluate("drawing.net.getViewPosition()")
    swipe(((160, 400), (60, 400)), ((220, 400), (320, 400)))
    page.wait_for_function(f"drawing.net.getScale() > 1.5 * {scale}")
    swipe(((200, 300), (200, 450)))
    page.wait_for_function(f"drawing.net.getViewPosition().y < {view['y']} - 20")
    handle = page.locator("#from").bounding_box()
    assert handle
    x, y = handle["x"] + 10, handle["y"] + handle["height"] / 2
    swipe(((x, y), (x + 150, y)))
    expect(page.locator("#whole")).to_be_visible()
    page.locator("#whole").tap()
    page.locator("#fit").tap()
    page.touchscreen.tap(*page.evaluate("spotBetween", ["Noor al-Haddad", "Amélie Brossard"]))
    expect(page.locator("#panel h2")).to_contain_text("↔")


def test_phone_filters_and_table(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """On a phone the filters slide in and out, and rows of the table are cards no wider than the screen."""
    page = open_page(tiny, "#view=table", **PHONE)
    expect(page.locator("#filters")).to_be_hidden()
    page.locator("#show-filters").tap()
    page.get_by_label("Prévu 1").check()
    page.locator("#close-filters").tap()
    expect(page.locator("#filters")).to_be_hidden()

    expect(page.locator("#table tbody tr")).to_have_count(3)
    assert page.evaluate("document.getElementById('table').scrollWidth") <= 390


CONTRAST = """() => { const rgb = (c) => c.match(/[\\d.]+/g).map(Number), lin = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (c) => { const [r, g, b] = rgb(c).map(lin); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  window.ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] !== 0) return c; } };
  return [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && !e.disabled
    && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => [e.textContent.slice(0, 30),
      ratio(getComputedStyle(e).color, ground(e))]).filter(([, found]) => found < 4.5); }"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "link",
    ["#actor=noor-al-haddad&statuses=occurred,planned", "#view=table", "#path=noor-al-haddad,valdoria"],
)
def test_text_and_picture_have_contrast(
    open_page: Opener, invented: list[NetworkEvent], link: str, theme: str
) -> None:
    """All text stands out from its ground by 4.5 to 1 at least, and all that is drawn by 3 to 1 (WCAG AA), light and dark."""
    page = open_page(invented, link, color_scheme=theme)

    assert page.evaluate(CONTRAST) == []
    colours = "[...palette.types, ...Object.values(palette.kinds), ...palette.communities, palette.other]"
    assert page.evaluate(f"{colours}.filter((colour) => ratio(colour, palette.ground) < 3)") == []


def test_theme_changes_the_picture_too(open_page: Opener, tiny: list[NetworkEvent]) -> None:
    """The theme of the link or of the button is that of the picture, as well as of the page around it."""
    page = open_page(tiny, "#theme=dark")
    assert page.evaluate("palette.ground") == "rgb(17, 22, 29)"
    page.locator("#theme").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert page.evaluate("palette.ground") == "rgb(255, 255, 255)"


def test_every_control_has_a_name(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """Each button, box and handle has a name that a screen reader can say, and each id stands once."""
    page = open_page(invented, "#actor=noor-al-haddad")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, input, summary, [role=application]')].filter((e) => e.checkVisibility()
          && !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length)).map((e) => e.outerHTML)"""
    )
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")

    assert nameless == []
    assert len(ids) == len(set(ids))


def test_many_actors_are_capped_and_search_brings_others(open_page: Opener) -> None:
    """Of more than 1,500 actors the most present are drawn, the page says so, and a search draws any other."""
    actors = [
        NetworkActor(f"https://example.org/id/a{n:04}", f"Acteur {n:04}", "person") for n in range(1600)
    ]
    events = [
        NetworkEvent(f"urn:e{n}", "Meeting", begin="2023", participants=(actors[n % 40], actors[n]))
        for n in range(40, 1600)
    ]
    page = open_page(events)
    expect(page.locator("#counts")).to_contain_text("Les 1 500 acteurs les plus liés sont dessinés")
    assert page.evaluate("drawing.actors.length") == 1500
    assert "Acteur 1599" not in drawn(page)
    page.locator("#search input").fill("1599")
    page.keyboard.press("Enter")

    assert {"Acteur 1599", "Acteur 0039"} <= set(drawn(page))


def test_lonely_dates_leave_room_for_the_others(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """An event decades before all others shares a bar at the margin instead of stretching the time line."""
    long_ago = replace(invented[0], id="urn:old", begin="1931", end="1931", status="occurred")
    page = open_page([*invented, long_ago])

    assert page.evaluate("time.unit") == "month"
    assert page.evaluate("time.bins") < 50
    expect(page.locator("#bars .margin")).to_have_count(1)
    expect(page.locator("#period")).to_contain_text("1931")


def test_phone_shows_what_is_chosen_above_the_panel(open_page: Opener, invented: list[NetworkEvent]) -> None:
    """The ends of a chosen pair are in that part of the picture that the panel leaves free."""
    page = open_page(invented, "#pair=noor-al-haddad,am-lie-brossard", **PHONE)
    top = page.locator("#panel").bounding_box()
    assert top

    for name in ("Noor al-Haddad", "Amélie Brossard"):
        x, y = page.evaluate("spotOf", name)
        assert 0 < x < 390
        assert 130 < y < top["y"]
