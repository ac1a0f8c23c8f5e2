"""What a parsed simple sentence says of a verb: its subject, objects and complements.

The parse is one witness, the order of words the other: where the parser takes a name after the verb for its
subject in a plain clause, the order decides.
"""

from .clause import Clause

__all__ = ["Clause"]
