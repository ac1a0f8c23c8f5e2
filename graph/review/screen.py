"""What the person sees: the sentence, what was read in it, and the keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ..output import clean
from ..records import Actor, Article, Event

KEYS: Final[Mapping[str, str]] = {
    "y": "right",
    "n": "not told",
    "d": "day",
    "p": "place",
    "t": "type",
    "s": "status",
    "a": "actors",
    "space": "later",
    "u": "undo",
    "q": "quit",
}
_ROLES: Final = {"participants": "with", "agents": "by", "targets": "to"}


def show(console: Console, event: Event, article: Article, place: str, changed: Mapping[str, Any]) -> None:
    """One telling: `place` says which of how many, `changed` names the fields that were put right already."""
    console.clear()
    console.print(Rule(Text(clean(f"{place} · read with confidence {event.confidence:g}")), style="dim"))
    console.print(Padding(_quote(event), (1, 2)))
    source = ", ".join(filter(None, (article.title or article.id, article.published, article.url)))
    console.print(Padding(Text(f"— {clean(source)}", style="dim"), (0, 2)))
    console.print(Padding(Group(_reading(event, changed)), (1, 2)))
    console.print(Text("  ".join(f"[{key}] {meaning}" for key, meaning in KEYS.items()), style="dim"))


def _quote(event: Event) -> Text:
    """The sentence with the names of the actors in it; those that repeat it after it."""
    text = Text(clean(event.evidence.quote))
    for repeated in event.also:
        text.append(f"\n… {clean(repeated.quote)}", style="dim")
    names = [name for actor in event.actors for name in actor.names]
    names += event.place.names if event.place else ()
    text.highlight_words([clean(name) for name in names], "bold")
    return text


def _reading(event: Event, changed: Mapping[str, Any]) -> Table:
    """What was read, a line each; what was put right in another colour."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    rows = [
        ("type", "type", " ".join(filter(None, (event.type, event.sense)))),
        ("status", "status", event.status),
        *((role, called, _actors(getattr(event, role))) for role, called in _ROLES.items()),
        ("when", "day", str(event.when) if event.when else "not told"),
        ("place", "place", event.place.names[0] if event.place else "not told"),
    ]
    for field, called, value in rows:
        if value:
            table.add_row(Text(called, "dim"), Text(clean(value), "green" if field in changed else "bold"))
    return table


def _actors(actors: tuple[Actor, ...]) -> str:
    return ", ".join(actor.label for actor in actors)
