"""From drafts to events: whom the mentions mean, on which day, where; and which tellings are one event."""

from .account import Account
from .settler import kept, settle_all, settled_events
from .telling import Telling

__all__ = ["Account", "Telling", "kept", "settle_all", "settled_events"]
