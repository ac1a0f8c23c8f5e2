"""From drafts to events: whom the mentions mean, on which day, where; and which tellings are one event."""

from .account import Account
from .days import dates_told
from .settler import event_of, kept, settle_all, settled_events
from .telling import Telling

__all__ = ["Account", "Telling", "dates_told", "event_of", "kept", "settle_all", "settled_events"]
