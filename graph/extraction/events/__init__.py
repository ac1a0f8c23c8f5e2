"""From parsed sentences to drafts of events: encounters, deeds and speech acts, as one sentence tells them."""

from __future__ import annotations

from .drafts import Draft, Hearing
from .reader import draft_events
from .scene import Scene
from .standing import leave_open
from .words import EventWords, event_words

__all__ = ["Draft", "EventWords", "Hearing", "Scene", "draft_events", "event_words", "leave_open"]
