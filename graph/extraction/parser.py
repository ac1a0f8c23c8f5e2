"""The project's own French pipeline: tokens, morphology, dependency trees, lemmas.

It was learnt from the Universal Dependencies treebanks by the recipe in `training/`, and ships as package data. Labels are
those of Universal Dependencies. Per token it gives `pos_`, `morph` (Number, Gender, Tense, Mood, VerbForm, Voice,
Person), `head`, `dep_`, `lemma_` and `is_sent_start`. There is no recognition of names: the mentions of actors are found
before parsing, and each may be one single token of the document that is parsed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Final

import numpy as np
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import load_model_from_config
from spacy.vectors import Vectors
from spacy.vocab import Vocab
from thinc.api import Config

from ..records import DiplographError
from .lemmas import FrenchLemmatizer

Ints = NDArray[np.integer]
Floats = NDArray[np.float32]

WEIGHTS = "graph/extraction/fr/model"
_LEMMATIZER: Final = "diplograph_french_lemmatizer"


@cache
def load_parser() -> Language:
    """The French pipeline, loaded once a process.

    `nlp(text)` parses a text; `nlp.pipe(docs)` also takes documents built by hand, and leaves their words and the sentence
    starts set in them as they are: `Doc(nlp.vocab, words, spaces, sent_starts=[True, False, …])`, with `None` where the
    parser shall decide. Raises `DiplographError` when the weights are missing or damaged.
    """
    return read_pipeline(resources.files("diplograph").joinpath(WEIGHTS))


def read_pipeline(folder: Traversable) -> Language:
    """The pipeline packed in a folder: `french.msgpack`, and its SHA-256 in `french.sha256`."""
    data = _sound_bytes(folder)
    packed = srsly.msgpack_loads(data)
    config = Config().from_bytes(packed["config.cfg"])
    # spaCy's package of French compiles, when it is imported, what its tokenizer needs: it takes longer than all the rest.
    config["nlp"]["lang"] = "xx"
    config["components"]["lemmatizer"]["factory"] = _LEMMATIZER
    nlp = load_model_from_config(config, auto_fill=True)
    nlp.tokenizer = _TokenizerAtNeed(nlp.vocab, packed.pop("tokenizer"))
    if "vectors" in packed:
        nlp.vocab.vectors = _vectors(**packed.pop("vectors"))
    for name in nlp.pipe_names:
        packed[name] = _widened(packed[name])
    return nlp.from_bytes(srsly.msgpack_dumps(packed), exclude=["vocab", "tokenizer"])


@Language.factory(_LEMMATIZER, assigns=["token.lemma"])
def _french_lemmatizer(
    nlp: Language, name: str, model: None, mode: str, overwrite: bool, scorer: Callable[..., Any] | None
) -> FrenchLemmatizer:
    return FrenchLemmatizer(nlp.vocab, model, name, mode=mode, overwrite=overwrite, scorer=scorer)


class _TokenizerAtNeed:
    """The tokenizer in these bytes, made when a text is to be cut into words: documents built by hand need none."""

    def __init__(self, vocab: Vocab, data: bytes) -> None:
        self._vocab = vocab
        self._data = data

    def __call__(self, text: str) -> Doc:
        doc: Doc = self._tokenizer(text)
        return doc

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(self._vocab).from_bytes(self._data)


def _sound_bytes(folder: Traversable) -> bytes:
    """The packed pipeline, once its digest has been compared."""
    try:
        data = folder.joinpath("french.msgpack").read_bytes()
        digest = folder.joinpath("french.sha256").read_text("ascii").strip()
    except OSError as error:
        raise DiplographError(f"The French parser is missing ({error}); install diplograph again.") from error
    if hashlib.sha256(data).hexdigest() != digest:
        raise DiplographError(
            f"The French parser in {folder} is damaged: its SHA-256 should be {digest}; install diplograph again."
        )
    return data


def _vectors(keys: Ints, rows: Ints, data: Ints, scale: Floats) -> Vectors:
    """Word vectors from the key of each word, its row, and the rows in steps of `scale`."""
    vectors = Vectors(shape=data.shape, name="diplograph-fr")
    vectors.data = data * scale
    for key, row in zip(keys.tolist(), rows.tolist(), strict=True):
        vectors.add(key, row=row)
    return vectors


def _widened(component: bytes) -> bytes:
    """A component's weights, kept in half precision on disk, in the single precision it computes in."""
    parts = srsly.msgpack_loads(component)
    if "model" in parts:
        model = srsly.msgpack_loads(parts["model"])
        model["params"] = [
            {name: None if array is None else array.astype("float32") for name, array in params.items()}
            for params in model["params"]
        ]
        parts["model"] = srsly.msgpack_dumps(model)
    return bytes(srsly.msgpack_dumps(parts))
