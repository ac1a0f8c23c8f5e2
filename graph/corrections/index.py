"""Which corrections may be about an article: found by what they name, so that the many about others cost nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .records import Addition, Correction, Distinction, Identification


class Index:
    """Corrections by the events, articles and actors that they name."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._corrections = corrections
        self.by_event: dict[str, list[int]] = defaultdict(list)
        self.by_article: dict[str, list[int]] = defaultdict(list)
        self.by_actor: dict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(corrections):
            if isinstance(each, Identification):
                self.by_actor[each.actor].append(at)
            elif isinstance(each, Addition):
                self.by_article[each.article].append(at)
            elif not isinstance(each, Distinction):  # which is about no article
                self.by_event[each.event].append(at)
                for passage in (each.telling, *each.tellings):
                    if passage:
                        self.by_article[passage.article].append(at)

    def about(self, events: Iterable[str], articles: Iterable[str], actors: Iterable[str]) -> set[int]:
        """The places, in their order, of those that name one of these (local names, identities, ids)."""
        named = ((self.by_event, events), (self.by_article, articles), (self.by_actor, actors))
        return {at for known, names in named for name in names for at in known.get(name, ())}

    def at(self, places: Iterable[int]) -> list[Correction]:
        """The corrections at these places, in their order."""
        return [self._corrections[at] for at in sorted(places)]
