"""From drafts to events: whom the mentions mean, on which day, where; and which tellings are one event."""

from .account import Account
from .days import dates_told
from .headlines import tell_headlines
from .settler import event_of, kept, settle_all, settled_events
from .telling import Telling

__all__ = ["Account", "Telling", "dates_told", "event_of", "kept", "settle_all", "settled_events", "tell_headlines"]
