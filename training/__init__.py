"""The recipe of the French pipeline: treebanks in, the packed weights of `graph/extraction/fr/model/` out."""
