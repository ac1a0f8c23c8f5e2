"""Pages opened in a browser, and invented actors, events and articles: a tiny set, and one of 25 actors and 60 events."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from diplograph.graph.network.events import NetworkActor, NetworkEvent, Telling, Tenure
from diplograph.graph.network.page import write_page
from diplograph.graph.network.projection import project
from diplograph.graph.records import ActorKind, Status

BASE = "https://example.org/id/"
PERSONS = (
    "Amélie Brossard", "Ilian Vétrov", "Hugo Sandoval-Reyes", "Noor al-Haddad", "Kwame Osei-Tutu", "Mei Lanhua",
    "Björn Åkerfeldt", "Zofia Wieczorek", "Émile N’Guessan", "Farida Ouzbek", "Tomás Ibarrola", "Ligia Ferreira da Cunha",
    "Rajan Mehrotra", "Yuki Hanazawa",
)  # fmt: skip
STATES = (
    "Valdoria",
    "Costamarre",
    "Nordenland",
    "Tsarvie",
    "République de Kembaré",
    "Lanhai",
    "Îles Sorgues",
)
ORGANISATIONS = (
    "Ligue des ports", "Conseil du fleuve Ombre", "Union des steppes", "Organisation mondiale des phares",
)  # fmt: skip
PLACES = (("Port-Clair", "Port Clair"), ("Valmonde", None), ("Ostrava-les-Bains", None), (None, None))
TYPES = ("Meeting",) * 6 + ("Call",) * 3 + ("Visit",) * 3 + (
    "Negotiation", "Summit", "Mediation", "Agreement", "Aid", "Sanction", "Criticism", "Support", "Statement",
)  # fmt: skip

# Where the page draws an actor or a link, on the screen.
SPOTS = """
  const onScreen = ({ x, y }) => { const box = drawing.box.getBoundingClientRect();
    const spot = drawing.net.canvasToDOM({ x, y }); return [spot.x + box.x, spot.y + box.y]; };
  const numbered = (name) => data.actors.fr.indexOf(name);
  window.spotOf = (name) => onScreen({ x: drawing.x[numbered(name)], y: drawing.y[numbered(name)] });
  window.spotBetween = ([a, b]) => { const link = linkBetween(numbered(a), numbered(b));
    const { x1, y1, x2, y2, cx, cy } = curve(drawing.strands.find((strand) => strand.link === link));
    return onScreen({ x: (x1 + 2 * cx + x2) / 4, y: (y1 + 2 * cy + y2) / 4 }); };
"""

Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Write the page of some events and open it offline; any message, error, dialog or request fails the test."""
    trouble: list[str] = []

    def open_it(
        events: list[NetworkEvent],
        link: str = "",
        *,
        title: str = "Essai",
        asked: dict[str, Any] | None = None,
        **context: Any,
    ) -> Page:
        file = tmp_path / "network.html"
        write_page(project(events, **(asked or {})), file, title=title)
        settings: dict[str, Any] = {
            "locale": "fr-FR",
            "viewport": {"width": 1280, "height": 720},
            "offline": True,
        } | context
        page = browser.new_context(**settings).new_page()
        page.add_init_script(SPOTS)
        _watch(page, trouble)
        page.goto(file.as_uri() + link)
        page.wait_for_selector("body[data-ready]")
        return page

    yield open_it
    for context in browser.contexts:
        context.close()
    assert trouble == []


def _watch(page: Page, trouble: list[str]) -> None:
    """Note every message, error, dialog, and request beyond the file itself and what it makes."""

    def on_dialog(dialog: Dialog) -> None:
        trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_request(request: Request) -> None:
        if not request.url.startswith(("file:", "blob:")):
            trouble.append(f"request: {request.url}")

    page.on("console", lambda message: trouble.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on("dialog", on_dialog)
    page.on("request", on_request)


@pytest.fixture
def tiny() -> list[NetworkEvent]:
    """Three actors and three events: a meeting told twice, a call, a planned visit."""
    return tiny_events()


@pytest.fixture
def invented() -> list[NetworkEvent]:
    """25 actors and 60 events."""
    return invented_events()


def actor(name: str, kind: ActorKind = "person", **more: Any) -> NetworkActor:
    """An invented actor whose IRI comes from the name."""
    local = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name.lower())
    return NetworkActor(id=BASE + local, label=name, kind=kind, **more)


def tiny_events() -> list[NetworkEvent]:
    """Three actors and three events: two meetings, one planned visit."""
    amelie = actor(
        "Amélie Brossard",
        label_en="Amelie Brossard",
        names=("Mme Brossard", "A. Brossard"),
        offices=(
            Tenure("Ministre des Affaires étrangères de Valdoria", "2022-05", None),
            Tenure("Ambassadrice", "2018", "2022-04-30"),
        ),
        wikidata="Q42",
    )
    ilian, valdoria = actor("Ilian Vétrov"), actor("Valdoria", "state", label_en="Valdoria")
    first = Telling(
        "« Amélie Brossard s’est entretenue mercredi à Port-Clair avec son homologue Ilian Vétrov. »",
        BASE + "article-1", "La Gazette inventée", "https://gazette.example.org/a?b=1&c=2", "2023-02-23", 0.94,
    )  # fmt: skip
    second = Telling(
        "Les deux ministres se sont vus.", BASE + "article-2", "Le Courrier imaginaire", None, "2023-03", 0.7
    )
    third = Telling(
        "Ilian Vétrov est attendu en mai en Valdoria.",
        BASE + "article-2",
        "Le Courrier imaginaire",
        None,
        "2023-03",
        0.8,
        "planned",
    )
    return [
        NetworkEvent(BASE + "e1", "Meeting", "occurred", "2023-02-22", "2023-02-22", "Port-Clair", "Port Clair",
                     participants=(amelie, ilian), tellings=(first, second)),
        NetworkEvent(BASE + "e2", "Call", "occurred", "2023-03", "2023-03", participants=(amelie, valdoria), tellings=(second,)),
        NetworkEvent(BASE + "e3", "Visit", "planned", "2023-05", "2023-05", agents=(ilian,), targets=(valdoria,), tellings=(third,)),
    ]  # fmt: skip


def invented_events(actors: int = 25, events: int = 60, seed: int = 7) -> list[NetworkEvent]:
    """A network in which a few actors meet most of the others, over three years, told by invented newspapers."""
    rng = random.Random(seed)
    cast = _cast(actors)
    return [_event(rng, cast, number) for number in range(events)]


def _cast(size: int) -> list[NetworkActor]:
    named = [actor(name) for name in PERSONS] + [actor(name, "state") for name in STATES]
    named += [actor(name, "organisation") for name in ORGANISATIONS]
    kinds: tuple[ActorKind, ...] = ("person", "person", "person", "state", "organisation")
    more = [
        actor(f"{PERSONS[n % 14].split()[0]} Inventé-{n}", kinds[n % 5]) for n in range(size - len(named))
    ]
    return (named + more)[:size]


def _event(rng: random.Random, cast: list[NetworkActor], number: int) -> NetworkEvent:
    event_type = rng.choice(TYPES)
    first = int(len(cast) * rng.random() ** 2)
    home = [cast[(first * 7 + step * (1 + first % 3)) % len(cast)] for step in range(1, 6)]
    others = rng.sample(
        [a for a in home if a != cast[first]] or cast, k=2 if event_type in ("Summit", "Mediation") else 1
    )
    pair = (cast[first], others[0]) if others[0] != cast[first] else (cast[0], cast[1])
    status = rng.choices(get_args(Status), weights=(80, 6, 10, 4))[0]
    when = _when(rng)
    place, place_en = rng.choice(PLACES)
    roles: dict[str, Any] = {"participants": pair}
    if event_type in ("Visit", "Aid", "Sanction", "Criticism", "Support"):
        roles = {"agents": pair[:1], "targets": pair[1:]}
    elif event_type == "Statement":
        roles = {"agents": pair[:1]}
    elif event_type == "Summit":
        roles = {"participants": tuple(dict.fromkeys((*pair, *others)))}
    tellings = tuple(_telling(rng, pair, number, copy, status) for copy in range(rng.choice((1, 1, 1, 2, 4))))
    return NetworkEvent(
        f"{BASE}event-{number}", event_type, status, when, when, place, place_en, tellings=tellings, **roles
    )


def _when(rng: random.Random) -> str | None:
    day = f"{rng.choice((2022, 2023, 2023, 2024))}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return rng.choice((day, day, day, day, day, day, day[:7], day[:4], None))


def _telling(
    rng: random.Random, pair: tuple[NetworkActor, ...], number: int, copy: int, status: Status
) -> Telling:
    paper = ("La Gazette inventée", "Le Courrier imaginaire", "L’Écho de nulle part")[(number + copy) % 3]
    quote = f"Selon la dépêche fictive n° {number}, {pair[0].label} et {pair[1].label} ont évoqué les phares du détroit et la saison des vents."
    url = f"https://journal.example.org/{number}/{copy}"
    return Telling(
        quote,
        f"{BASE}article-{number}-{copy}",
        f"{paper} ({number}.{copy})",
        url,
        "2024-01-10",
        rng.randint(60, 99) / 100,
        status,
    )
