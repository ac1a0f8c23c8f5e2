"""Going through what the program is least sure of: each sentence is shown with what was read in it, one key is an answer.

Answers are corrections, written at once. What was judged is not asked again, so that a review goes on where it was left.
"""

from .gold import gold_records, write_gold
from .keyboard import Keyboard
from .queue import Question, questions
from .session import Session

__all__ = ["Keyboard", "Question", "Session", "gold_records", "questions", "write_gold"]
