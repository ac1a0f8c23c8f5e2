"""The reader's last word: what somebody who knows better says of events and actors, kept in a file of its own.

A correction names what is told (an event, the sentence of an article, an actor), not what the store holds. Corrections are
part of what an article's graph is a function of; the graph of each article that they are about keeps the way back.
"""

from .apply import is_whole
from .corrector import CORRECTED, Corrector, uncorrected
from .desk import Desk
from .file import append_corrections, corrections_file, read_corrections
from .graph import Corrected, correct_graph, corrector_of, is_corrected, preview
from .record import Record
from .records import Addition, Amendment, Correction, Distinction, Identification, Passage, Verdict

__all__ = [
    "CORRECTED",
    "Addition",
    "Amendment",
    "Corrected",
    "Correction",
    "Corrector",
    "Desk",
    "Distinction",
    "Identification",
    "Passage",
    "Record",
    "Verdict",
    "append_corrections",
    "correct_graph",
    "corrections_file",
    "corrector_of",
    "is_corrected",
    "is_whole",
    "preview",
    "read_corrections",
    "uncorrected",
]
