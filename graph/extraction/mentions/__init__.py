"""Mentions: the phrases by which a paragraph refers to actors.

A mention says what its words say (a name, an office, a country, « son homologue ») and nothing of whom it
means: that is decided in `referents`, article by article. The whole phrase is one mention, from its article
to the name in apposition: « le ministre russe des Affaires étrangères, Sergueï Lavrov », for the parser
reads a sentence best when each of its actors is one word.
"""

from .finder import MentionFinder, people_called_like_places
from .interviews import LABEL_MARKS, people_who_answer
from .records import Mention, Person

__all__ = ["LABEL_MARKS", "Mention", "MentionFinder", "Person", "people_called_like_places", "people_who_answer"]
