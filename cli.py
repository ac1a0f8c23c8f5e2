"""The command line: each command is a few lines over a library call."""


def main() -> None:
    """Run the command line."""
