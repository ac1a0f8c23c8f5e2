"""Articles in, RDF graph out: the library behind the command line."""
