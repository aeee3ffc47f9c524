from typing import Any

from django.core.management.base import BaseCommand

from portal import outbox


class Command(BaseCommand):
    help = "Sends what is due in the outbox, once. `work` does it all the time."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{outbox.send_due()} sent")
