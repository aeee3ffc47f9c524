"""The moderators' desk: what stands in its queues, what a card shows, and decisions on several comments at once."""
