"""French: word lists and patterns, as data."""
