"""What the graph starts from: the articles to try it on, and who is who."""
