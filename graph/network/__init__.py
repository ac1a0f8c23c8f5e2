"""The network of actors and the page that shows it."""
