from django.apps import apps
from django.core.management import BaseCommand

from website.pictures.from_before import prepare


class Command(BaseCommand):
    help = (
        "Gives pictures of an older copy of the site what those of today have: other sizes, formats, cards."
    )

    def handle(self, verbosity, **options):
        left = prepare(apps)
        for name in left:
            self.stdout.write(f"{name}: missing, or no picture that can be drawn. Please upload it anew.")
        if verbosity:
            self.stdout.write(f"» {len(left)} could not be prepared.")
