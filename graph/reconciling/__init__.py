"""One event, many articles: which event nodes of different articles are one, in a graph of its own.

The nodes of the article graphs (*accounts*) stay as they are. `reconcile` gives those of one event a node for all,
which has their actors, the most precise day that most sources bear, and all evidence, and to which each of them points
by dip:sameEventAs. Queries count that node. Dropping the graph gives back what was.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     print(reconcile(graph))
no events told more than once
"""

from .reconcile import Reconciliation, different_actors, dissolve, proposed_merges, reconcile
from .touched import Touched
from .upkeep import Upkeep

__all__ = ["Reconciliation", "Touched", "Upkeep", "different_actors", "dissolve", "proposed_merges", "reconcile"]
