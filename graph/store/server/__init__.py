"""A graph kept on a SPARQL 1.1 server: by the standard protocols, whichever server it is."""

from .backend import Server
from .connection import Connection

__all__ = ["Connection", "Server"]
