"""The extraction as a component of a spaCy pipeline: `nlp.add_pipe("diplograph")`, then `doc._.events`.

It asks nothing of the components before it: tokens, tags and parse of the pipeline are neither used nor changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ..actors import load_book
from ..reading import digest
from ..records import Article, DiplographError
from . import LANGUAGES
from .engine import Extractor


class EventFinder:
    """Puts the events of a document (`records.Event`, in the order of their evidence) into `doc._.events`.

    Weekdays and the like count from `doc._.published`, the ISO day of publication, if the document has one.
    Evidence gives characters of `doc.text`.
    """

    def __init__(self, extractor: Extractor, lang: str) -> None:
        self._extractor = extractor
        self._lang = lang
        if not Doc.has_extension("events"):
            Doc.set_extension("events", default=())
        if not Doc.has_extension("published"):
            Doc.set_extension("published", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same document, with its events."""
        article = Article(digest(doc.text), doc.text, published=doc._.published, lang=self._lang)
        doc._.events = tuple(self._extractor.events(article))
        return doc


@Language.factory("diplograph", assigns=["doc._.events"], default_config={"actors": []})
def event_finder(nlp: Language, name: str, actors: Sequence[str]) -> EventFinder:
    """The component for a pipeline; `actors` are paths of tables that add to the actor book.

    Raises DiplographError if nothing is known of the pipeline's language, or if a table is wrong.
    """
    if nlp.lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise DiplographError(f"{name} reads {known}, not {nlp.lang!r}: begin with spacy.blank({LANGUAGES[0]!r})")
    return EventFinder(Extractor(load_book(*actors), nlp.lang), nlp.lang)
