"""The pages in a real browser: hostile text does nothing, the policy is kept, and all works without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from .conftest import BASE

Visit = Callable[[str], Page]


@pytest.fixture
def visit(browser: Browser, site: httpx.Client) -> Iterator[Visit]:
    """Open a page of the site; any message, error, dialog, or request to another place fails the test."""
    trouble: list[str] = []
    home = str(site.base_url)

    def on_dialog(dialog: Dialog) -> None:
        trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_request(request: Request) -> None:
        if not request.url.startswith((home, "blob:", "data:")):
            trouble.append(f"request: {request.url}")

    context = browser.new_context(locale="fr-FR", viewport={"width": 1100, "height": 800})
    page: Page = context.new_page()
    page.on("console", lambda message: trouble.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on("dialog", on_dialog)
    page.on("request", on_request)

    def open_it(path: str) -> Page:
        page.goto(home.rstrip("/") + path)
        return page

    yield open_it
    context.close()
    assert trouble == []


def test_hostile_text_does_nothing(visit: Visit) -> None:
    """Names, quotations and titles that are scripts are shown as they were written."""
    page = visit(f"{BASE}/actor/mallory")
    assert page.text_content("h1") == "Mallory <script>alert('a')</script>"
    page.click("tbody a")
    assert "onerror=alert" in (page.text_content("blockquote") or "")
    page.click("figcaption a")
    assert "javascript:alert" in (page.text_content("dl.facts") or "")
    assert page.eval_on_selector_all("main a[href^=javascript]", "links => links.length") == 0
    assert page.evaluate("document.querySelectorAll('script, main img, main svg').length") == 0
    visit("/network?actor=Mallory").wait_for_selector("body[data-ready]")


def test_the_style_is_there_and_scripts_are_not(visit: Visit) -> None:
    """The policy lets the site's own style in, and would stop a script that slipped through."""
    page = visit("/queries")
    assert page.evaluate("getComputedStyle(document.querySelector('header')).display") == "flex"
    assert page.evaluate("document.styleSheets.length") == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_visit_by_keyboard(visit: Visit) -> None:
    """From the first page to an actor, an event and its passage with Tab and Enter; the focus is seen; one leap to the content."""
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.focus("main input[name=q]")
    page.keyboard.type("ada")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{BASE}/actor/ada")
    link = f"main a[href='{BASE}/event/talk']"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.eval_on_selector(link, "link => link === document.activeElement"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{BASE}/event/talk")
    assert "one dit : talk." in (page.text_content("main") or "")


def test_a_form_is_filled_in(visit: Visit) -> None:
    """A named query is asked by its fields, and its answer stands below them."""
    page = visit("/queries/meetings-of")
    page.fill("#p-actor", "Ada")
    page.fill("#p-since", "2023")
    page.press("#p-since", "Enter")
    page.wait_for_selector("table")
    assert "Bo Sud" in (page.text_content("table") or "")
    assert page.input_value("#p-actor") == "Ada"


@pytest.mark.parametrize(
    "path",
    ["/", "/queries", "/queries/meetings-of?actor=Ada", f"{BASE}/actor/ada", f"{BASE}/event/talk", "/sparql"],
)
def test_a_telephone_shows_it_all(visit: Visit, path: str) -> None:
    """On a narrow screen nothing is pushed out of the page; wide tables scroll by themselves."""
    page = visit(path)
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
