"""What a build has touched, so that only its neighbours need to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable

from ..store import GraphStore
from ..terms import RdflibTriple
from ..triples import DIP
from .loading import Loader, local
from .records import Account, World

_ROLES = (DIP.participant, DIP.agent, DIP.target)


class Touched:
    """The events that changed articles told before and tell now, and what was known of their actors."""

    def __init__(self, graph: GraphStore) -> None:
        self._loader = Loader(graph)
        self._prefixes = graph.prefixes
        self.former: dict[str, Account] = {}
        self.events: set[str] = set()
        self._actors: dict[str, object] = {}

    def note(self, article_graph: str, coming: Iterable[RdflibTriple] = ()) -> None:
        """Take down what an article's graph is about to change; to be called before it becomes `coming`."""
        article = article_graph.replace(self._prefixes["graph"], self._prefixes["article"])
        coming = list(coming)
        events = self._loader.told_by([article]) | {str(s) for s, p, _ in coming if p == DIP.evidence}
        accounts = self._loader.accounts(events - self.former.keys())
        self.former |= {account.iri: account for account in accounts}
        self.events |= events
        actors = {local(str(o)) for _, p, o in coming if p in _ROLES}
        self._note_actors(actors.union(*(account.actors for account in accounts)))

    def _note_actors(self, actors: Iterable[str]) -> None:
        unknown = set(actors) - self._actors.keys()
        world = self._loader.world(unknown) if unknown else World()
        self._actors |= {actor: world.known_of(actor) for actor in unknown}

    def changed_actors(self, world: World) -> set[str]:
        """The actors of whom something else is known now."""
        return {actor for actor, before in self._actors.items() if world.known_of(actor) != before}
