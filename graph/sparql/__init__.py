"""SPARQL that users write, and its answers: read-only, within limits, in a process of its own.

Nothing is imported here, so that this process starts without the rest of the program.
"""
