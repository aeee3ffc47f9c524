"""What the site writes down of itself: one line of JSON for each event, and a mail to the administrators for each fault.

Nothing that a visitor sent gets into either. Only these parts of an event are told: numbers, the words of our own source,
the pattern of the address that was asked for, and of an exception its class and where it came from, never its message
(that of a database quotes the row).
"""
