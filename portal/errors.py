"""What an act raises besides Django's PermissionDenied and ValidationError."""


class InvalidTransition(Exception):
    """The thing is not, or is no longer, in a state that allows the act; nothing was changed. The message is for the person."""
