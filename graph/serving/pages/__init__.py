"""The pages of the site, made by a worker: each a function of the graph, the limits and what is asked."""
