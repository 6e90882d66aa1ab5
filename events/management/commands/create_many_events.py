import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations

from events.management.many_events import create_many_events, delete_many_events
from offices.models import Office


class Command(BaseCommand):
    help = "Creates very many made-up events, to measure how the site bears them (make bench)."

    def add_arguments(self, parser):
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("count", nargs="?", type=int, help="how many events to create")
        what.add_argument("--delete", action="store_true", help="delete all that this command has created")

    @no_translations
    def handle(self, count, delete, **options):
        if settings.PRODUCTION:
            raise CommandError("Made-up events are for measurements, not for a site in production.")
        if delete:
            self.stdout.write(f"{delete_many_events()} events deleted")
            return
        if count < 1:
            raise CommandError("Please give a number of events.")
        if not Office.objects.exists():
            raise CommandError("There is no office yet. To load those that come with the site: load_offices")
        begun = time.monotonic()
        dates = create_many_events(count)
        self.stdout.write(f"{count} events with {dates} dates in {time.monotonic() - begun:.0f} seconds")
