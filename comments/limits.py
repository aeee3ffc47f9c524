"""How many comments one network address may send: counted in the database, so that every process and machine counts alike."""

import datetime

from django.utils import timezone

from comments.models import Comment

# Many households share one address on mobile networks: generous for people, still short for a robot.
LIMITS = [(10, datetime.timedelta(minutes=10)), (60, datetime.timedelta(days=1))]


def is_over_limit(address_hash: str) -> bool:
    """Whether this address has sent as many comments as it may for now; an unknown address is not limited."""
    if not address_hash:
        return False
    now = timezone.now()
    # The index is for hashes that are there, and SQLite wants to be told so; the order would cost a sort.
    sent = Comment.objects.filter(address_hash=address_hash).exclude(address_hash="").order_by()
    return any(sent.filter(submitted_at__gt=now - period)[:most].count() >= most for most, period in LIMITS)
