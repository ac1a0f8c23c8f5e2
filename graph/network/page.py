"""The network as one HTML file that opens offline, asks for nothing and shows where each encounter is told.

pyvis is the generator: its `Network` gathers nodes and edges, and vis-network comes from its own assets. Its template is
not used, since that asks for files from a content delivery network and lets text of articles in as HTML.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from importlib import resources
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, FunctionLoader
from markupsafe import Markup
from pyvis.network import Network

from .layout import layout
from .payload import actors_of, columns, links_of, payload
from .projection import EventNetwork
from .statistics import communities

LIBRARY = "lib/vis-9.1.2/vis-network.min.js"
SCRIPTS = (
    "elements.js",
    "colours.js",
    "words.js",
    "data.js",
    "state.js",
    "dates.js",
    "drawing.js",
    "view.js",
    "pointing.js",
    "walking.js",
    "labels.js",
    "time.js",
    "bars.js",
    "filters.js",
    "search.js",
    "evidence.js",
    "panel.js",
    "table.js",
    "save.js",
    "main.js",
)
STYLES = ("palette.css", "page.css")
# Positions are computed beforehand and choosing is the page's own, so vis-network only draws, pans, zooms and drags.
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": False, "selectable": False, "tooltipDelay": 100000},
}
COMPRESSED_FROM = 1_000_000  # characters of data


def write_page(graph: EventNetwork, path: Path | str, *, title: str, lang: str = "fr") -> None:
    """Write the page of a network, as made by `network`, to a file in UTF-8.

    `lang` (`fr` or `en`) is the language for browsers that speak neither. The page of a network without events says
    why it has none and what to try. The same network gives the same bytes.
    """
    Path(path).write_text(page(graph, title=title, lang=lang), encoding="utf-8", newline="\n")


def page(graph: EventNetwork, *, title: str, lang: str = "fr") -> str:
    """The HTML of the page; see `write_page`."""
    return NetworkPage(graph, title, lang).generate_html()


class NetworkPage(Network):  # type: ignore[misc]
    """pyvis's network with a template of our own that escapes all text, names its scripts by digest and loads nothing.

    `home` is where the title leads, if anywhere; `policy` the page's Content Security Policy, once it is made.
    """

    def __init__(self, graph: EventNetwork, title: str, lang: str = "fr", home: str | None = None) -> None:
        super().__init__(heading=title, cdn_resources="in_line")
        self.lang = lang
        self.home = home
        pyvis_templates = Path(pyvis.__file__).parent / "templates"
        loaders: list[BaseLoader] = [FunctionLoader(_own_file), FileSystemLoader(pyvis_templates)]
        self.templateEnv = Environment(
            loader=ChoiceLoader(loaders), autoescape=True, keep_trailing_newline=True
        )
        self.path = "template.html"
        self.options = OPTIONS
        self._fill(graph)

    def add_node(self, n_id: int, label: str | None = None, **options: Any) -> None:
        """Append a node. pyvis would look through all others first, and be minutes at it for a large network."""
        self.nodes.append({"id": n_id, "label": label, **options})
        self.node_ids.append(n_id)

    def add_edge(self, source: int, to: int, **options: Any) -> None:
        """Append an edge, likewise."""
        self.edges.append({"from": source, "to": to, **options})

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page. The parameters are those of pyvis and change nothing here."""
        data = json.dumps(self._data(), ensure_ascii=False, separators=(",", ":"))
        compressed = len(data) > COMPRESSED_FROM
        scripts = [self._asset(file) for file in (LIBRARY, *SCRIPTS)]
        style = "\n".join(map(self._asset, STYLES))
        self.policy = (
            f"default-src 'none'; script-src {' '.join(map(_digest, scripts))}; style-src {_digest(style)}; "
            "img-src data: blob:; base-uri 'none'; form-action 'none'"
        )
        self.html = self.templateEnv.get_template(self.path).render(
            title=self.heading,
            lang=self.lang,
            data=_packed(data) if compressed else _inert(data),
            compressed=compressed,
            scripts=[Markup(script) for script in scripts],
            style=Markup(style),
            policy=Markup(self.policy),
            home=self.home,
        )
        return self.html

    def _fill(self, graph: EventNetwork) -> None:
        self.payload = payload(graph)
        positions, groups = layout(graph), communities(graph)
        for number, actor in enumerate(actors_of(graph)):
            x, y = positions[actor.id]
            self.add_node(number, actor.label, x=x, y=y, group=groups[actor.id])
        for a, b, events in links_of(graph):
            self.add_edge(a, b, events=events)

    def _data(self) -> dict[str, Any]:
        nodes, links = columns(self.nodes, ("x", "y", "group")), columns(self.edges, ("from", "to", "events"))
        return {**self.payload, "nodes": nodes, "links": links, "options": self.options}

    def _asset(self, name: str) -> str:
        loader: Any = self.templateEnv.loader
        text: str = loader.get_source(self.templateEnv, name)[0]
        return text.replace("\r\n", "\n")


def _own_file(name: str) -> str | None:
    file = resources.files(__package__).joinpath(name)
    return file.read_text(encoding="utf-8") if "/" not in name and file.is_file() else None


def _packed(data: str) -> str:
    return base64.b64encode(gzip.compress(data.encode(), compresslevel=6, mtime=0)).decode()


def _inert(data: str) -> Markup:
    """JSON that no HTML parser can take for markup."""
    return Markup(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _digest(text: str) -> str:
    """The source expression of the Content Security Policy that allows exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
