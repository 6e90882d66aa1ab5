from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.utils import timezone

from events.content.examples import LABEL, create_examples
from events.models import Event


class Command(BaseCommand):
    help = "Creates a handful of example events in the coming weeks, for a demonstration."

    @no_translations
    def handle(self, **options):
        if settings.PRODUCTION:
            raise CommandError("Example events are for demonstrations.")
        if Event.objects.filter(title_de__startswith=LABEL["de"]).exists():
            self.stdout.write("There are example events already.")
            return
        count = len(create_examples(timezone.localdate()))
        self.stdout.write(f"{count} example events created")
