"""How quick the network page is, in headless Chromium, on invented networks of growing size.

    python benchmarks/page.py [--sizes 500,2000,10000] [--repeat 3] [--keep FOLDER]

For each size (actors; four times as many events) it prints the time to write the file, its size, the time from the start
of navigation to a picture that can be used, the processor time that this takes, how long the slowest of four changes of the
filter takes, each drawn anew, and frames a second while panning: all of them the best of so many openings. pyvis's own page
of the same network follows, for comparison, unless `--no-pyvis` is given.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright
from pyvis.network import Network

from diplograph.graph.network.events import NetworkActor, NetworkEvent, Telling
from diplograph.graph.network.page import write_page
from diplograph.graph.network.projection import project
from diplograph.graph.records import ActorKind, Status

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PAN = """() => new Promise((done) => { let frames = 0; const begin = performance.now(); const step = (now) => { frames++;
  now - begin < 1500 ? requestAnimationFrame(step) : done(frames * 1000 / (now - begin)); }; requestAnimationFrame(step); })"""
FILTER = """() => Math.max(...[["Meeting"], ["Meeting", "Call"], ["Visit"], data.types.map((type) => type.name)].map((types) =>
  Math.min(...[1, 2, 3].map(() => { update({ types: new Set(["Aid"]) }); const begin = performance.now();
    update({ types: new Set(types) }); return performance.now() - begin; }))))"""


def invented(actors: int, events: int, seed: int = 1) -> list[NetworkEvent]:
    """Groups in which the earlier actors meet the most, over five years; every event told by one or two articles."""
    rng = random.Random(seed)
    kinds: tuple[ActorKind, ...] = ("person", "person", "person", "state", "organisation")
    cast = [
        NetworkActor(f"urn:a{n:05}", f"Acteur inventé {n}", kinds[n % 5], f"Invented actor {n}")
        for n in range(actors)
    ]
    return [_event(rng, cast, number) for number in range(events)]


def _event(rng: random.Random, cast: list[NetworkActor], number: int) -> NetworkEvent:
    size = max(8, len(cast) // 25)
    start = rng.randrange(0, len(cast), size) if rng.random() < 0.9 else 0
    group = cast[start : start + size]
    one = group[int(len(group) * rng.random() ** 2)]
    other = (rng.choice(cast) if rng.random() < 0.12 else rng.choice(group)) or one
    if other == one:
        other = cast[(cast.index(one) + 1) % len(cast)]
    event_type = rng.choice(
        ("Meeting", "Meeting", "Meeting", "Call", "Visit", "Negotiation", "Criticism", "Support")
    )
    day = f"{rng.randint(2019, 2023)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    statuses: tuple[Status, ...] = ("occurred", "planned", "denied", "proposed")
    status = rng.choices(statuses, (85, 8, 3, 4))[0]
    tellings = tuple(_telling(rng, one, other, number, copy) for copy in range(rng.choice((1, 1, 1, 2))))
    event = NetworkEvent(
        f"urn:e{number:06}", event_type, status, day, day, f"Ville {number % 97}", tellings=tellings
    )
    if event_type in ("Meeting", "Call", "Negotiation"):
        return replace(event, participants=(one, other))
    return replace(event, agents=(one,), targets=(other,))


def _telling(rng: random.Random, one: NetworkActor, other: NetworkActor, number: int, copy: int) -> Telling:
    words = [
        "la",
        "coopération",
        "le",
        "détroit",
        "un",
        "phare",
        "des",
        "ports",
        "une",
        "saison",
        "une",
        "charte",
    ]
    said = " ".join(rng.choice(words) for _ in range(rng.randint(8, 18)))
    article = number // 3 * 2 + copy
    return Telling(f"{one.label} a évoqué {said} avec {other.label}.", f"urn:t{article}", f"Dépêche inventée {article}",
                   f"https://example.org/{article}", "2023-12-31", rng.randint(60, 99) / 100)  # fmt: skip


def measure_ours(browser: Browser, file: Path, repeat: int) -> dict[str, float]:
    """Best times of so many openings."""
    ready, cpu, pan, filters = [], [], [], []
    for _ in range(repeat):
        before = _renderers_cpu(browser)
        with _opened(browser, file) as page:
            page.wait_for_function("() => performance.getEntriesByName('ready').length", timeout=60_000)
            cpu.append(1000 * (_renderers_cpu(browser) - before))
            ready.append(page.evaluate("performance.getEntriesByName('ready')[0].startTime"))
            filters.append(page.evaluate(FILTER))
            pan.append(_pan(page, "#picture"))
    return {"ready ms": min(ready), "CPU ms": min(cpu), "filter ms": min(filters), "pan fps": max(pan)}


def _renderers_cpu(browser: Browser) -> float:
    """Seconds of processor time that the pages took so far: steadier than the clock where other work goes on."""
    found = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    return sum(float(each["cpuTime"]) for each in found["processInfo"] if each["type"] == "renderer")


class _opened:
    """A page of a context of its own, closed at the end."""

    def __init__(self, browser: Browser, file: Path) -> None:
        self.context = browser.new_context(
            viewport={"width": 1280, "height": 720}, offline=True, locale="fr-FR"
        )
        self.file = file

    def __enter__(self) -> Page:
        page = self.context.new_page()
        page.goto(self.file.as_uri(), wait_until="commit")
        return page

    def __exit__(self, *_: object) -> None:
        self.context.close()


def _pan(page: Page, selector: str) -> float:
    """Frames a second while the mouse drags the picture to and fro."""
    box = page.locator(selector).bounding_box()
    assert box
    x, y = box["x"] + 30, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    counting = page.evaluate_handle("() => { window.counted = (" + PAN + ")(); }")
    begin, step = time.monotonic(), 0
    while time.monotonic() - begin < 1.6:
        step += 1
        page.mouse.move(x + 200 * abs((step % 40) / 20 - 1), y + 150 * abs((step % 30) / 15 - 1))
    page.mouse.up()
    counting.dispose()
    return float(page.evaluate("window.counted"))


def measure_pyvis(
    browser: Browser, events: list[NetworkEvent], folder: Path, patience: int = 60
) -> dict[str, float]:
    """pyvis's own page with its default settings; settled when its physics has stabilised, which may be never."""
    begin = time.perf_counter()
    own = Network(cdn_resources="in_line", directed=True)
    own.from_nx(project(events))
    html = own.generate_html()
    file = folder / "pyvis.html"
    file.write_text(html, encoding="utf-8")
    written = time.perf_counter() - begin
    with _opened(browser, file) as page:
        try:
            page.wait_for_function(
                "() => window.network && network.physics.stabilized", timeout=patience * 1000
            )
            ready = float(page.evaluate("performance.now()"))
        except TimeoutError:  # a page that does not settle in time is a result too
            ready = float("inf")
    return {"write s": written, "file kB": file.stat().st_size / 1000, "ready ms": ready}


def measure(
    browser: Browser, size: int, folder: Path, repeat: int, with_pyvis: bool
) -> Iterator[tuple[str, dict[str, float]]]:
    """The figures of one size."""
    events = invented(size, 4 * size)
    begin = time.perf_counter()
    graph = project(events)
    write_page(graph, folder / f"network-{size}.html", title="Réseau inventé")
    written = time.perf_counter() - begin
    file = folder / f"network-{size}.html"
    yield (
        "diplograph",
        {"write s": written, "file kB": file.stat().st_size / 1000, **measure_ours(browser, file, repeat)},
    )
    if with_pyvis:
        yield "pyvis", measure_pyvis(browser, events, folder)


def main() -> None:
    """Print the figures as a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="500,2000,10000")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a folder to leave the pages in")
    parser.add_argument("--no-pyvis", action="store_true")
    options = parser.parse_args()
    folder = options.keep.resolve() if options.keep else Path(tempfile.mkdtemp(prefix="diplograph-"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), headless=True, args=FLAGS
        )
        for size in map(int, options.sizes.split(",")):
            for name, figures in measure(browser, size, folder, options.repeat, not options.no_pyvis):
                print(
                    f"{size:6} {name:10}",
                    "  ".join(f"{key} {value:.1f}" for key, value in figures.items()),
                    flush=True,
                )
        browser.close()


if __name__ == "__main__":
    main()
