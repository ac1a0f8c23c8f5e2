"""Who is who: states, organisations, office holders, titles and places.

>>> book = load_book()
>>> [tenure.actor for tenure in book.holders("foreign_minister", "china", "2023-05-01")]
['qin-gang']
"""

from .ask import check, describe, who
from .book import FAMILY_FIRST, ActorBook, Name, Title
from .load import load_book
from .names import alike, fold, slug, spelling_key, surnames
from .states import StateFacts
from .tenures import SINGLE_OFFICES, Tenure

__all__ = [
    "FAMILY_FIRST",
    "SINGLE_OFFICES",
    "ActorBook",
    "Name",
    "StateFacts",
    "Tenure",
    "Title",
    "alike",
    "check",
    "describe",
    "fold",
    "load_book",
    "slug",
    "spelling_key",
    "surnames",
    "who",
]
