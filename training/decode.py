"""The best dependency tree for given odds of governors."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

# Below this a governor is as good as impossible; its logarithm must stay finite.
LEAST = 1e-9


def best_tree(odds: NDArray[np.float32]) -> list[int]:
    """The governor of each word, so that they form one tree with one root.

    `odds` has shape (words + 1, words + 1): row and column 0 are the root, `odds[i, j]` is how likely word i hangs on j.
    Where the likeliest governors of all words form no tree it is the spanning arborescence of greatest likelihood (Chu and
    Liu 1965, Edmonds 1967) under the likeliest root.
    """
    heads = [int(head) for head in odds[1:].argmax(axis=1)]
    if heads.count(0) == 1 and _all_reach_root(heads):
        return heads
    logs = np.log(np.maximum(odds, LEAST))
    words = range(1, len(odds))
    top = 1 + int((logs[1:, 0] - logs[1:, 1:].max(axis=1)).argmax())
    graph = nx.DiGraph()
    graph.add_edge(0, top, weight=0.0)
    for word in words:
        if word != top:
            graph.add_weighted_edges_from(
                (head, word, float(logs[word, head])) for head in words if head != word
            )
    tree = nx.maximum_spanning_arborescence(graph)
    return [next(iter(tree.predecessors(word))) for word in words]


def _all_reach_root(heads: Sequence[int]) -> bool:
    """Whether following the governors of any word ends at the root."""
    for at in range(1, len(heads) + 1):
        seen: set[int] = set()
        while at and at not in seen:
            seen.add(at)
            at = heads[at - 1]
        if at:
            return False
    return True
