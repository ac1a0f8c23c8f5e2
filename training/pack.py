"""Pack a trained pipeline into the one file that ships: weights in half precision, no vocabulary, no path of this machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.util import load_model_from_config
from spacy.vectors import Vectors
from thinc.api import Config

KEPT = ("nlp", "components", "system")


def pack(nlp: Language, folder: Path) -> Path:
    """Write `french.msgpack` and its SHA-256 into the folder; `parser.load_parser` reads them."""
    packed = srsly.msgpack_loads(_bare(nlp).to_bytes(exclude=["vocab"]))
    for name in nlp.pipe_names:
        packed[name] = _halved(packed[name])
    if nlp.vocab.vectors.n_keys:
        packed["vectors"] = _eight_bits(nlp.vocab.vectors)
    data = srsly.msgpack_dumps(dict(sorted(packed.items())))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "french.msgpack"
    path.write_bytes(data)
    path.with_suffix(".sha256").write_text(hashlib.sha256(data).hexdigest() + "\n")
    return path


def _eight_bits(vectors: Vectors) -> dict[str, np.ndarray]:
    """Keys, the row of each, and the rows as whole numbers of a step that each axis has of its own."""
    scale = np.abs(vectors.data).max(axis=0) / 127
    return {
        "keys": np.array(list(vectors.key2row), dtype="uint64"),
        "rows": np.array(list(vectors.key2row.values()), dtype="uint16"),
        "data": np.round(vectors.data / scale).astype("int8"),
        "scale": scale.astype("float32"),
    }


def _bare(nlp: Language) -> Language:
    """The same pipeline with nothing of its training in its configuration."""
    bare = load_model_from_config(Config({name: nlp.config[name] for name in KEPT}), auto_fill=True)
    bare.vocab.vectors = nlp.vocab.vectors
    bare.from_bytes(nlp.to_bytes(exclude=["vocab", "meta", "config"]))
    return bare


def _halved(component: bytes) -> bytes:
    parts = srsly.msgpack_loads(component)
    if "model" in parts:
        model = srsly.msgpack_loads(parts["model"])
        model["params"] = [_half(params) for params in model["params"]]
        parts["model"] = srsly.msgpack_dumps(model)
    return bytes(srsly.msgpack_dumps(parts))


def _half(params: dict[str, np.ndarray | None]) -> dict[str, np.ndarray | None]:
    return {name: None if array is None else array.astype("float16") for name, array in params.items()}
