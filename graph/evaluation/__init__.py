"""How well events are found: what an extraction or a graph tells, held against records of what is right.

>>> gold = {"id": "a", "actors": {"x": {"names": ["Ada Nord"]}, "y": {"names": ["Béla Sud"]}},
...         "events": [{"type": "Meeting", "participants": ["x", "y"], "date": "2023-02-22"}]}
>>> found = {"id": "a", "events": [{"type": "Meeting", "date": "2023-02-22",
...          "participants": [{"names": ["Béla Sud"]}, {"names": ["Ada Nord"]}]}]}
>>> evaluate([record_from_json(gold)], {"a": found}).figures["encounters"].f1
1.0
"""

from .calibration import Judged, calibration, judged
from .causes import CAUSES, causes
from .read import read_found, read_gold, record_from_json
from .records import Claim, Record
from .report import error_lines, report_json, report_notes, report_table
from .score import FIGURES, Error, Evaluation, evaluate
from .tally import Tally

__all__ = [
    "CAUSES",
    "FIGURES",
    "Claim",
    "Error",
    "Evaluation",
    "Judged",
    "Record",
    "Tally",
    "calibration",
    "causes",
    "error_lines",
    "evaluate",
    "judged",
    "read_found",
    "read_gold",
    "record_from_json",
    "report_json",
    "report_notes",
    "report_table",
]
