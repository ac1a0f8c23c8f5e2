"""A review: question after question, each answered by a key, until none is left or the person has had enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from rich.console import Console

from ..corrections import Desk, is_whole
from ..records import EVENT_TYPES, STATUSES, DiplographError, Event
from . import screen
from .queue import Question, Told, told

_NONE: Final = "none"
_BETWEEN_EQUALS: Final = ("Meeting", "Call", "Negotiation", "Summit", "Agreement")


@dataclass
class Session:
    """Asks about tellings and writes what is answered. `key` gives the next key, `line` the answer to a prompt.

    Every answer is on disk before the next question; the graph is brought to them at the end.
    """

    desk: Desk
    console: Console
    key: Callable[[], str]
    line: Callable[[str], str]
    who: str | None = None
    answered: int = 0
    _written: list[int] = field(default_factory=list)  # sizes of the file before each answer of this session

    def run(self, asked: Sequence[Question]) -> None:
        """Ask one after the other. Ctrl-C and the end of input end it as `q` does; what was answered stays."""
        at = 0
        try:
            while 0 <= at < len(asked):
                step = self._ask(asked[at], f"{at + 1} of {len(asked)}")
                if step is None:
                    return
                at = max(at + step, 0)
        except (KeyboardInterrupt, EOFError):
            return

    def _ask(self, question: Question, place: str) -> int | None:
        """How many questions to go on, or back; None to end."""
        known = told(self.desk.graph, question)
        changes: dict[str, Any] = {}
        event, problem = known.event, ""
        while True:
            screen.show(self.console, event, known.article, place, self._parsed(changes))
            if problem:
                self.console.print(problem, style="red", markup=False)
            problem = ""
            key = self.key()
            if key == "q":
                return None
            if key in (" ", "\r", "\n"):
                return 1
            if key == "u":
                return self._undo()
            try:
                if key in ("y", "n"):
                    self._answer(known, key == "y", changes)
                    return 1
                changes, event = self._changed(key, known, changes, event)
            except DiplographError as error:
                problem = str(error)

    def _parsed(self, changes: dict[str, Any]) -> dict[str, Any]:
        return self.desk.read_changes(changes) if changes else {}

    def _changed(
        self, key: str, known: Told, changes: dict[str, Any], event: Event
    ) -> tuple[dict[str, Any], Event]:
        """What is put right so far, with the change that the key asks for."""
        ask = {"d": self._day, "p": self._place, "t": self._type, "s": self._status, "a": self._actor}.get(
            key
        )
        more = ask(event) if ask else None
        if not more:
            return changes, event
        together = {**changes, **more}
        return together, replace(known.event, **self.desk.read_changes(together))

    # ---- answers

    def _answer(self, known: Told, right: bool, changes: dict[str, Any]) -> None:
        if right and not is_whole(replace(known.event, **self._parsed(changes))):
            raise DiplographError(
                "that lacks the actors, or the place, that every such event has: put them right first"
            )
        passage = {"article": known.article.id, "sentence": known.event.evidence.quote}
        about = {"event": f"event:{known.name}", "telling": passage}
        kind = "reject" if not right else "amend" if changes else "confirm"
        fields = {"correction": kind, **about, **({"set": changes} if kind == "amend" else {})}
        self._written.append(self.desk.note([fields], self.who))
        self.answered += 1

    def _undo(self) -> int:
        """Take the last answer of this session back, and ask again."""
        if not self._written:
            return 0
        self.desk.cut(self._written.pop())
        self.answered -= 1
        return -1

    # ---- what is put right

    def _day(self, event: Event) -> dict[str, Any]:
        given = self.line("day, month, year or START/END (none: not told): ")
        return {"date": None if given == _NONE else given} if given else {}

    def _place(self, event: Event) -> dict[str, Any]:
        given = self.line("place (none: not told; new:NAME for a new one): ")
        return {"place": None if given == _NONE else self.desk.make.place(given)} if given else {}

    def _type(self, event: Event) -> dict[str, Any]:
        """Another type, and the roles as that type has them."""
        chosen = self._chosen("type", EVENT_TYPES)
        actors = [self.desk.make.reference(actor) for actor in event.actors]
        if chosen.get("type") in _BETWEEN_EQUALS and (event.agents or event.targets):
            return {**chosen, "participants": actors, "agents": [], "targets": []}
        if chosen and chosen["type"] not in _BETWEEN_EQUALS and not event.agents:
            return {**chosen, "participants": [], "agents": actors[:1], "targets": actors[1:]}
        return chosen

    def _status(self, event: Event) -> dict[str, Any]:
        return self._chosen("status", STATUSES)

    def _chosen(self, name: str, choices: Sequence[str]) -> dict[str, Any]:
        listed = "  ".join(f"{number} {choice}" for number, choice in enumerate(choices, 1))
        given = self.line(f"{listed}\n{name} (its number or name): ")
        if given.isdecimal() and 0 < int(given) <= len(choices):
            given = choices[int(given) - 1]
        return {name: given} if given else {}

    def _actor(self, event: Event) -> dict[str, Any]:
        """One actor by another, or out; without a number one more, in the first role that is filled."""
        roles = {role: list(getattr(event, role)) for role in ("participants", "agents", "targets")}
        actors = [(role, actor) for role, filled in roles.items() for actor in filled]
        listed = "  ".join(f"{number} {actor.label}" for number, (_, actor) in enumerate(actors, 1))
        number = self.line(f"{listed}\nwhich (its number; + for one more): ")
        if number != "+" and not (number.isdecimal() and 0 < int(number) <= len(actors)):
            return {}
        name = self.line("who it is (any name; person:NAME for a new one; none: nobody): ")
        if not name:
            return {}
        meant = None if name == _NONE else self.desk.make.actor(name)
        role, old = (actors[0][0], None) if number == "+" else actors[int(number) - 1]
        kept = [self.desk.make.reference(actor) for actor in roles[role] if actor is not old]
        return {role: [*kept, meant] if meant else kept}
