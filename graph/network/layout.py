"""Where each actor stands in the picture: the same graph always gives the same picture.

Up to a few hundred actors distances on paper follow distances in the network (stress majorisation; Gansner, Koren and
North 2004, doi:10.1007/978-3-540-31843-9_25); beyond, a force model shows the groups (ForceAtlas2; Jacomy et al. 2014,
doi:10.1371/journal.pone.0098679). Both are numpy only and start from a fixed seed.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from .forces import force_atlas
from .projection import simple_graph

Points = NDArray[np.float64]

SEED = 2023
MAJORISATION_LIMIT = 300
EDGE_LENGTH = 150.0  # pixels at zoom 1
LETTER_WIDTH = 7.2
WIDE = 1.5  # screens are wider than high, and so is the picture
SCREEN = (
    700.0,
    500.0,
)  # pixels that the picture has on a small screen, where names are as large as on a great one
FEW = 120  # actors around the core for whom free places are looked for one by one
FULL = 0.45  # share of the screen that names and nodes can take and still be pushed apart


def layout(graph: nx.MultiGraph) -> dict[str, tuple[int, int]]:
    """Positions of all actors of a network in pixels around (0, 0), y downwards.

    Who is linked by encounters that occurred stands in the middle, since these are what a reader looks for first; around
    them who is linked by other encounters, and around these who is linked by deeds and words only, each on the side of
    those it has to do with.
    """
    simple = simple_graph(graph)
    met = [(a, b) for a, b, encounter in simple.edges(data="encounter") if encounter == "occurred"]
    core = simple.edge_subgraph(met) if met else simple
    parts = sorted(nx.connected_components(core), key=lambda part: (-len(part), min(part)))
    positions = _pack([(sorted(part), _place(core.subgraph(part), sorted(part))) for part in parts])
    positions = _legible(positions, dict(simple.nodes(data="label")))
    told = {node for a, b, encounter in simple.edges(data="encounter") if encounter for node in (a, b)}
    positions |= _around(simple, positions, sorted(told - set(positions)))
    return positions | _around(simple, positions, sorted(set(simple) - set(positions)))


def _legible(positions: dict[str, tuple[int, int]], labels: dict[str, str]) -> dict[str, tuple[int, int]]:
    """Pushed apart so that the names find room when the whole is shown on a small screen, unless they are too many.

    The more the picture has to shrink, the more room a name takes in its unit: hence in rounds.
    """
    nodes = sorted(positions)
    sizes = np.array([_room(labels[node]) for node in nodes])
    if not nodes or sizes.prod(axis=1).sum() > FULL * SCREEN[0] * SCREEN[1]:
        return positions
    points = np.array([positions[node] for node in nodes], dtype=float)
    for _ in range(3):
        shrunk = max(1.0, *(np.ptp(points, axis=0) / SCREEN))
        points = _spread(points, sizes * shrunk)
    return {node: (round(x), round(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _room(label: str) -> tuple[float, float]:
    """Width and height of a node and its name beneath it; names of more than sixteen letters are broken in two lines."""
    letters, lines = (len(label), 1) if len(label) <= 16 else (max(12, len(label) * 0.55), 2)
    return max(44.0, letters * LETTER_WIDTH), 18.0 + 14.0 * lines


def _around(
    graph: nx.Graph, core: dict[str, tuple[int, int]], others: list[str]
) -> dict[str, tuple[int, int]]:
    """Places around the core: of few, each at a free place on the side of its partners; of many, on ellipses in that order."""
    if not others:
        return {}
    sides = list(zip(*core.values(), strict=True))
    middle = [(max(side) + min(side)) / 2 for side in sides]
    half = [0.6 * (max(side) - min(side)) + 120 for side in sides]
    angles = {node: _direction(graph, core, middle, node) for node in others}
    others.sort(key=lambda node: (angles[node], node))
    if len(others) <= FEW and len(core) <= MAJORISATION_LIMIT:
        return _beside(others, angles, core, middle, half)
    rings = max(1, round(len(others) * 70 / (np.pi * sum(half))))
    positions = {}
    for number, node in enumerate(others):
        angle = 2 * np.pi * number / len(others) - np.pi
        positions[node] = _on_ellipse(middle, half, angle, 70 * (number % rings))
    return positions


def _on_ellipse(middle: list[float], half: list[float], angle: float, out: float) -> tuple[int, int]:
    x, y = (half[0] + 1.4 * out) * np.cos(angle), (half[1] + out) * np.sin(angle)
    return round(middle[0] + x), round(middle[1] + y)


def _beside(
    others: list[str],
    angles: dict[str, float],
    core: dict[str, tuple[int, int]],
    middle: list[float],
    half: list[float],
) -> dict[str, tuple[int, int]]:
    """The first place that is free for each, looked for to both sides of its direction and farther out."""
    room = np.array([110.0, 44.0]) * max(1.0, half[0] * 2 / SCREEN[0], half[1] * 2 / SCREEN[1])
    tries = [(turn, out) for out in range(0, 900, 60) for turn in (0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36)]
    taken = np.array(list(core.values()))
    positions = {}
    for node in others:
        places = [_on_ellipse(middle, half, angles[node] + turn, out) for turn, out in tries]
        positions[node] = next((place for place in places if _is_free(place, taken, room)), places[-1])
        taken = np.vstack((taken, positions[node]))
    return positions


def _is_free(place: tuple[int, int], taken: NDArray[np.int_], room: Points) -> bool:
    return not (np.abs(taken - place) < room).all(axis=1).any()


def _direction(graph: nx.Graph, core: dict[str, tuple[int, int]], middle: list[float], node: str) -> float:
    """The angle at which a node's partners stand, seen from the middle; for want of any, to the right."""
    places = [core[partner] for partner in sorted(graph[node]) if partner in core]
    x, y = (sum(place[axis] - middle[axis] for place in places) for axis in (0, 1))
    return float(np.arctan2(y, x))


def _place(graph: nx.Graph, nodes: list[str]) -> Points:
    """One connected component, its longer side across, labels apart as far as they can be."""
    labels = [graph.nodes[node]["label"] for node in nodes]
    if len(nodes) == 1:
        return np.zeros((1, 2))
    if len(nodes) <= MAJORISATION_LIMIT:
        sizes = np.array([_room(label) for label in labels])
        return _spread(_level(_majorised(graph, nodes) * EDGE_LENGTH), sizes)
    index = {node: i for i, node in enumerate(nodes)}
    edges = [(index[a], index[b], weight) for a, b, weight in graph.edges(data="weight")]
    points = force_atlas(len(nodes), sorted((min(a, b), max(a, b), w) for a, b, w in edges), seed=SEED)
    return _level(_tamed(points))


def _majorised(graph: nx.Graph, nodes: list[str], rounds: int = 300) -> Points:
    """Positions whose distances come near the lengths of shortest paths, by SMACOF with weights 1/d²."""
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    wanted = np.array([[lengths[a][b] for b in nodes] for a in nodes], dtype=float)
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    solve = np.linalg.pinv(laplacian)
    points: Points = np.random.default_rng(SEED).normal(size=(len(nodes), 2)) * np.sqrt(len(nodes))
    for _ in range(rounds):
        pull = np.divide(weights * wanted, _distances(points), out=np.zeros_like(wanted), where=wanted > 0)
        points = solve @ ((np.diag(pull.sum(axis=1)) - pull) @ points)
    return points


def _distances(points: Points) -> Points:
    gaps = points[:, None, :] - points[None, :, :]
    distances: Points = np.maximum(np.sqrt((gaps**2).sum(axis=2)), 1e-9)
    return distances


def _level(points: Points) -> Points:
    """Turned so that the longer side lies across, and stretched towards the form of a screen."""
    centred = points - points.mean(axis=0)
    xx, yy, xy = (centred[:, 0] ** 2).sum(), (centred[:, 1] ** 2).sum(), (centred[:, 0] * centred[:, 1]).sum()
    angle = -0.5 * np.arctan2(2 * xy, xx - yy)
    turned = centred @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    width, height = np.ptp(turned, axis=0) + EDGE_LENGTH
    stretch = np.clip(WIDE * height / width, 1.0, WIDE)
    result: Points = turned * np.array([stretch, 1.0])
    return result


def _spread(points: Points, sizes: Points, rounds: int = 200) -> Points:
    """Boxes of these sizes pushed apart, along the side where they overlap least."""
    room = (sizes[:, None, :] + sizes[None, :, :]) / 2 + 8
    points = points.copy()
    for _ in range(rounds):
        gaps = points[:, None, :] - points[None, :, :]
        overlap = np.maximum(room - np.abs(gaps), 0)
        clash = (overlap > 0).all(axis=2) & ~np.eye(len(points), dtype=bool)
        if not clash.any():
            break
        along = overlap[:, :, 0] <= overlap[:, :, 1]
        side = np.where(
            gaps == 0,
            np.sign(np.arange(len(points))[:, None] - np.arange(len(points)))[:, :, None],
            np.sign(gaps),
        )
        push = np.stack([overlap[:, :, 0] * along, overlap[:, :, 1] * ~along], axis=2) * side
        points += 0.25 * (push * clash[:, :, None]).sum(axis=1)
    return points


def _tamed(points: Points) -> Points:
    """Scaled to the room that the actors need, with far outliers drawn in, so that they do not shrink the rest."""
    centred = points - np.median(points, axis=0)
    radius = np.maximum(np.linalg.norm(centred, axis=1), 1e-9)
    reach = np.percentile(radius, 98)
    drawn_in = centred * np.minimum(1.0, 1.15 * reach / radius)[:, None]
    scaled: Points = drawn_in * (np.sqrt(len(points)) * 70 / (2.3 * reach))
    return scaled


def _pack(placed: list[tuple[list[str], Points]]) -> dict[str, tuple[int, int]]:
    """The greatest component first, the others in rows beneath it, each centred."""
    gap = EDGE_LENGTH
    boxes = [(nodes, points - points.min(axis=0), np.ptp(points, axis=0) + gap) for nodes, points in placed]
    area = sum(float(size[0] * size[1]) for _, _, size in boxes)
    width = max([np.sqrt(area * WIDE), *(float(size[0]) for _, _, size in boxes)], default=0.0)
    rows: list[list[tuple[list[str], Points, Points]]] = []
    room = 0.0
    for box in boxes:
        if not rows or box[2][0] > room:
            rows.append([])
            room = width
        rows[-1].append(box)
        room -= float(box[2][0])
    positions: dict[str, tuple[int, int]] = {}
    top = 0.0
    for row in rows:
        left = -sum(float(size[0]) for _, _, size in row) / 2
        for nodes, points, size in row:
            for node, (x, y) in zip(nodes, points, strict=True):
                positions[node] = (round(left + x + gap / 2), round(top + y))
            left += float(size[0])
        top += max(float(size[1]) for _, _, size in row)
    return positions
