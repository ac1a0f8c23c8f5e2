"""Keys as they are pressed, and lines where a line is asked for, from the terminal that standard input is."""

from __future__ import annotations

import os
import re
import sys
import termios
import tty
from collections import deque
from types import TracebackType
from typing import Final, Self

# A key that is more than a character, as terminals send it (ECMA-48: ESC, or ESC [ … and a letter); else a character.
_KEY: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|\x1bO.|\x1b|.", re.DOTALL)


class Keyboard:
    """While it is open, keys need no Enter and do not show. What is typed ahead is not lost; Ctrl-C works as ever."""

    def __init__(self) -> None:
        self._input = sys.stdin.fileno()
        self._usual = termios.tcgetattr(self._input)
        self._ahead: deque[str] = deque()

    def __enter__(self) -> Self:
        """The keyboard itself."""
        tty.setcbreak(self._input, termios.TCSADRAIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the terminal as it was."""
        termios.tcsetattr(self._input, termios.TCSADRAIN, self._usual)

    def key(self) -> str:
        """The next key; an arrow or the like as one. Raises EOFError where the terminal is gone."""
        while not self._ahead:
            typed = os.read(self._input, 64).decode("utf-8", "replace")
            if not typed:
                raise EOFError
            self._ahead.extend(_KEY.findall(typed))
        return self._ahead.popleft()

    def line(self, prompt: str) -> str:
        """The answer to a prompt, typed as usual, without spaces around it."""
        self.__exit__(None, None, None)
        try:
            return input(prompt).strip()
        finally:
            self.__enter__()
