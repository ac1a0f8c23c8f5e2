"""From drafts to events: whom the mentions mean, on which day, where; and which tellings are one event."""

from .account import Account
from .settler import settled_events

__all__ = ["Account", "settled_events"]
