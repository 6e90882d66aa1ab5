from django.apps import apps
from django.core.management import BaseCommand

from website.pictures.from_before import prepare


class Command(BaseCommand):
    help = "Gives pictures of an older copy of the site their sizes, and the smaller ones for telephones."

    def handle(self, **options):
        left = prepare(apps)
        for name in left:
            self.stdout.write(f"{name}: missing, or no picture that can be drawn. Please upload it anew.")
        self.stdout.write(f"» {len(left)} could not be prepared.")
