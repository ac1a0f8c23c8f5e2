"""A process that answers questions one after the other, within bounds, until its standard input ends.

It confines itself before it loads anything else: a process that has begun threads may not leave the network any more.
What a query written by a stranger could do at worst is to end this process.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import traceback
from typing import BinaryIO

from ..sparql.confine import bound_memory, bound_processor, leave_network
from .messages import HEAD, Answer, Asked, pack, read_asked

_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


def main() -> int:
    """Answer until nothing more is asked. The argument is JSON: the graph, and the limits of each question."""
    settings = json.loads(sys.argv[1])
    limits = settings["limits"]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends this
    bound_memory(limits["memory"])
    if "://" not in settings["graph"]:
        leave_network()
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not come between answers

    from .room import Room

    room = Room(settings["graph"], limits)
    _write(answers, Answer())  # ready
    while asked := _read(questions):
        bound_processor(limits["seconds"])
        answer = _answered(room, asked)
        last = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT > limits["memory"] / 2
        _write(answers, Answer(answer.status, answer.media, answer.headers, answer.body, last))
        if last:
            break
    return 0


def _answered(room: object, asked: Asked) -> Answer:
    from ..sparql.limits import OUT_OF_MEMORY
    from .room import Room

    assert isinstance(room, Room)
    try:
        return room.answer(asked)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception:  # noqa: BLE001  what was not foreseen in one page must not end the others
        traceback.print_exc()
        return Answer(500, body=b"this page cannot be made: the server's log says why\n")


def _read(stream: BinaryIO) -> Asked | None:
    head = stream.read(HEAD.size)
    return read_asked(stream.read(HEAD.unpack(head)[0])) if len(head) == HEAD.size else None


def _write(stream: BinaryIO, answer: Answer) -> None:
    stream.write(pack(answer))
    stream.flush()


if __name__ == "__main__":
    sys.exit(main())
