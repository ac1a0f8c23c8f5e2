"""What an article says: mentions, who is meant, dates, events."""
