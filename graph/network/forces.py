"""ForceAtlas2 in numpy: neighbours attract, all actors repel, hubs most of all, and groups become visible.

Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679. Far repulsion is taken from the centres of
a grid's cells, near repulsion, within a cell, exactly; the step adapts to how much each node swings.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

REPULSION = 2.0
GRAVITY = 1.0
MOST_CELLS = 24  # across
TOLERANCE = 1.0


def force_atlas(
    count: int, edges: Sequence[tuple[int, int, float]], *, seed: int, rounds: int = 100
) -> Array:
    """Positions of `count` nodes, as an array of count x 2, in the model's own unit."""
    a, b = (np.array([edge[side] for edge in edges], dtype=int) for side in (0, 1))
    weights = np.array([edge[2] for edge in edges], dtype=float)
    masses = 1 + np.bincount(np.r_[a, b], minlength=count).astype(np.float64)
    points: Array = np.random.default_rng(seed).random((count, 2)) * np.sqrt(count) * 10
    before = np.zeros_like(points)
    speed, efficiency = 1.0, 1.0
    for _ in range(rounds):
        forces = _attraction(points, a, b, weights) + _gravity(points, masses) + _repulsion(points, masses)
        swing = np.linalg.norm(forces - before, axis=1)
        traction = np.linalg.norm(forces + before, axis=1) / 2
        speed, efficiency = _pace(speed, efficiency, float(masses @ swing), float(masses @ traction), count)
        points = points + forces * (speed / (1 + np.sqrt(speed * swing)))[:, None]
        before = forces
    return points


def _attraction(points: Array, a: NDArray[np.int_], b: NDArray[np.int_], weights: Array) -> Array:
    pull = (points[b] - points[a]) * weights[:, None]
    forces = np.zeros_like(points)
    for axis in (0, 1):
        forces[:, axis] += np.bincount(a, pull[:, axis], len(points)) - np.bincount(
            b, pull[:, axis], len(points)
        )
    return forces


def _gravity(points: Array, masses: Array) -> Array:
    away = points - points.mean(axis=0)
    pull: Array = -GRAVITY * masses[:, None] * away / (np.linalg.norm(away, axis=1) + 1e-9)[:, None]
    return pull


def _repulsion(points: Array, masses: Array) -> Array:
    across = int(np.clip(round(np.sqrt(len(points)) / 3), 8, MOST_CELLS))
    low = points.min(axis=0)
    side = float(np.ptp(points, axis=0).max()) / across + 1e-9
    rows = np.minimum(((points - low) / side).astype(int), across - 1)
    cells = rows[:, 0] * across + rows[:, 1]
    return masses[:, None] * (_far(points, masses, cells) + _near(points, masses, cells))


def _far(points: Array, masses: Array, cells: NDArray[np.int_]) -> Array:
    """From the centres of all cells but a node's own."""
    weight: Array = np.bincount(cells, masses).astype(float)
    full = np.flatnonzero(weight)
    sums = [np.bincount(cells, masses * points[:, axis])[full] for axis in (0, 1)]
    centres = np.stack(sums, axis=1) / weight[full][:, None]
    own = np.searchsorted(full, cells)
    return _push(points, centres, weight[full], own)


def _near(points: Array, masses: Array, cells: NDArray[np.int_]) -> Array:
    """From the other nodes of a node's own cell."""
    forces = np.zeros_like(points)
    order = np.argsort(cells, kind="stable")
    for group in np.split(order, np.flatnonzero(np.diff(cells[order])) + 1):
        if len(group) > 1:
            forces[group] = _push(points[group], points[group], masses[group], np.arange(len(group)))
    return forces


def _push(points: Array, others: Array, weights: Array, skipped: NDArray[np.int_]) -> Array:
    """What all `others` do to each of `points`, save the one that is `skipped` for it."""
    dx = points[:, 0, None] - others[None, :, 0]
    dy = points[:, 1, None] - others[None, :, 1]
    force = dx * dx
    force += dy * dy
    force += 0.01
    np.divide(REPULSION * weights[None, :], force, out=force)
    force[np.arange(len(points)), skipped] = 0.0
    return np.stack([np.einsum("ij,ij->i", force, dx), np.einsum("ij,ij->i", force, dy)], axis=1)


def _pace(speed: float, efficiency: float, swing: float, traction: float, count: int) -> tuple[float, float]:
    """The next speed and efficiency: slower while the whole swings, quicker while it travels one way."""
    estimate = 0.05 * np.sqrt(count)
    tolerance = TOLERANCE * max(np.sqrt(estimate), min(10.0, estimate * traction / count**2))
    if swing > 2 * traction:
        efficiency = max(0.05, efficiency * 0.5)
        tolerance = max(tolerance, TOLERANCE)
    target = tolerance * efficiency * traction / swing if swing > 0 else speed
    if swing > tolerance * traction:
        efficiency = max(0.05, efficiency * 0.7)
    elif speed < 1000:
        efficiency *= 1.3
    return speed + min(target - speed, 0.5 * speed), efficiency
