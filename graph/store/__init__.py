"""Where the graph is kept: a folder on disk, or memory.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     graph.articles()
[]
"""

from .graph import Change, GraphStore
from .opening import open_graph, open_view

__all__ = ["Change", "GraphStore", "open_graph", "open_view"]
