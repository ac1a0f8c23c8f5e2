"""Who is meant: each mention of an article gets its actors, or none, and a reason.

The mentions are read in order, as a reader does. What was told before is remembered: the people with their
titles, countries and gender, and who was the subject of each sentence.
"""

from .context import Context, Referent
from .identities import Identities
from .offices import Offices
from .resolver import Resolver

__all__ = ["Context", "Identities", "Offices", "Referent", "Resolver"]
