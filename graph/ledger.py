"""What a graph was built from, kept beside it: which articles need not be read again.

A folder's ledger is a file of lines, each an article's graph and the stamp it was read under; the last line of a graph
counts. It only saves time: where it is missing, cut off or behind the graph, articles are read again and nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from .actors.cache import folder as cache_folder
from .records import Article

FILE: Final = "built.tsv"
# What an article's graph is a function of, besides the article and the actor book.
_CODE: Final = (
    "records.py",
    "terms.py",
    "background.py",
    "actors",
    "extraction",
    "reading",
    "triples",
    "store",
)
_LIBRARIES: Final = ("spacy", "thinc", "numpy", "onnxruntime", "sentencepiece", "rdflib")


class Ledger:
    """The stamps of the articles in a graph, by the IRI of their graphs. Without a folder it remembers nothing."""

    def __init__(self, folder: Path | str | None = None) -> None:
        self._path = Path(folder) / FILE if folder is not None else None
        self._stamps = dict(self._read())
        self._unsaved: dict[str, str] = {}

    def _read(self) -> Iterator[tuple[str, str]]:
        if self._path is None or not self._path.is_file():
            return
        for line in self._path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True):
            graph, tab, stamp = line.rstrip("\n").partition("\t")
            if tab and line.endswith("\n"):
                yield graph, stamp

    def has(self, graph: str, stamp: str) -> bool:
        """Whether the article of that graph was read under that stamp last."""
        return self._stamps.get(graph) == stamp

    def get(self, graph: str, default: str) -> str:
        """Its stamp."""
        return self._stamps.get(graph, default)

    def note(self, graph: str, stamp: str) -> None:
        """Remember it; `save` writes it down."""
        self._stamps[graph] = self._unsaved[graph] = stamp

    def save(self) -> None:
        """Write what is new to the end of the file. To be called when the graph itself is safe on disk."""
        if self._path is not None and self._unsaved:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write("\n")  # so that a line that was cut off does not spoil the next
                file.writelines(f"{graph}\t{stamp}\n" for graph, stamp in self._unsaved.items())
        self._unsaved.clear()


def ledger_of(graph: str) -> Ledger:
    """The ledger of a graph: in its folder, or for one on a server in the user's cache folder.

    Another machine that writes to the same server reads its articles once for itself, and finds them unchanged.
    """
    if "://" not in graph:
        return Ledger(graph)
    return Ledger(cache_folder() / "servers" / sha256(graph.encode()).hexdigest()[:16])


def stamp(article: Article, book_digest: str) -> str:
    """32 hexadecimal digits that change with anything the article's graph is made from."""
    fields = (article.id, article.url, article.title, article.published, article.lang, article.text)
    parts = (code_digest(), book_digest, repr(fields))
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


@cache
def code_digest(code: tuple[str, ...] = _CODE) -> str:
    """Changes with the code and data of these parts of the package, and with the libraries they use.

    By default those that make events of articles and graphs of events.
    """
    root = resources.files("diplograph").joinpath("graph")
    parts = [f"{name} {metadata.version(name)}".encode() for name in _LIBRARIES]
    parts += [
        part
        for name in code
        for file in _files(root.joinpath(name))
        for part in (file.name.encode(), file.read_bytes())
    ]
    parts.append(resources.files("diplograph").joinpath("ontology/diplomacy.ttl").read_bytes())
    return sha256(b"\0".join(parts)).hexdigest()[:32]


def _files(place: Traversable) -> Iterator[Traversable]:
    """The file itself, or all files in the folder and those within, in order of name; nothing that Python compiled."""
    if place.is_file():
        yield place
    elif place.name != "__pycache__":
        for inner in sorted(place.iterdir(), key=lambda each: each.name):
            yield from _files(inner)
