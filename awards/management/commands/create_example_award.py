from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.utils import timezone

from awards.content.examples import LABEL, create_example
from awards.models import Award
from offices.models import Office


class Command(BaseCommand):
    help = "Creates one example award that is open for some weeks, for a demonstration."

    @no_translations
    def handle(self, **options):
        if settings.PRODUCTION:
            raise CommandError("Example awards are for demonstrations.")
        if Award.objects.filter(title_de__startswith=LABEL["de"]).exists():
            self.stdout.write("There is an example award already.")
            return
        office = Office.objects.first()
        if office is None:
            raise CommandError("There is no office yet. To load those that come with the site: load_offices")
        create_example(office, timezone.localdate())
        self.stdout.write("1 example award created")
