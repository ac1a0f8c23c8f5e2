"""What a learnt reader of words makes of a sentence: it bears out what the rules read in it, or does not."""

from __future__ import annotations

from .tagger import Tag, Tagger, load_tagger
from .visits import further_visits, may_tell_visit
from .weighing import DOUBTED, weighed

__all__ = [
    "DOUBTED", "Tag", "Tagger", "further_visits", "load_tagger", "may_tell_visit", "weighed",
]  # fmt: skip
