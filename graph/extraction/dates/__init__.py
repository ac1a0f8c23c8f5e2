"""Calendar expressions: finding them, and saying which day, month, year or span they mean."""

from .finding import DateExpression, find_dates, resolve
from .publication import infer_published
from .setting import Tense

__all__ = ["DateExpression", "Tense", "find_dates", "infer_published", "resolve"]
