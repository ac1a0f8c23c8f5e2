"""Word vectors small enough to ship: the commonest words of fr_core_news_md, turned onto their main axes, in 8 bits.

The source vectors (Explosion's fastText vectors of Common Crawl and Wikipedia) are CC0. Their 500,000 words share
20,000 rows, and are kept in the order of their frequency.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.vectors import Vectors

SOURCE = "fr_core_news_md"
Floats = NDArray[np.float32]


def shrink(words: int, width: int) -> Vectors:
    """Vectors of the `words` commonest words, `width` numbers each, every number one of 255 levels of its axis."""
    nlp = spacy.load(SOURCE)
    source = nlp.vocab.vectors
    rows = dict(islice(source.key2row.items(), words))
    kept = sorted(set(rows.values()))
    place = {row: at for at, row in enumerate(kept)}
    data = _quantised(_main_axes(source.data[kept], width))
    small = Vectors(shape=data.shape, name="diplograph-fr")
    small.data = data
    for key, row in rows.items():
        small.add(key, row=place[row])
    return small


def _main_axes(data: Floats, width: int) -> Floats:
    _, values, axes = np.linalg.svd(data, full_matrices=False)
    print(f"share of the variance kept: {(values[:width] ** 2).sum() / (values**2).sum():.3f}")
    turned: Floats = data @ axes[:width].T
    return turned


def _quantised(data: Floats) -> Floats:
    """The data rounded to the levels that int8 can hold, axis by axis."""
    scale = np.abs(data).max(axis=0) / 127
    rounded: Floats = (np.round(data / scale) * scale).astype("float32")
    return rounded


def write_vectors(folder: Path, words: int = 100_000, width: int = 96) -> None:
    """A pipeline of nothing but these vectors, for `[initialize] vectors`."""
    nlp = spacy.blank("fr")
    nlp.vocab.vectors = shrink(words, width)
    nlp.to_disk(folder)
