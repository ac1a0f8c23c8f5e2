"""Diplograph: news articles in, a graph of who met whom and when out."""
