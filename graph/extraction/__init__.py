"""What an article says: mentions, who is meant, dates, events."""

from __future__ import annotations

from typing import Final

# The languages, by ISO 639-1 code, whose words the extraction has.
LANGUAGES: Final = ("fr",)
