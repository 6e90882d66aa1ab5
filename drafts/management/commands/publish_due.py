from django.core.management.base import BaseCommand

from drafts.timed.due import publish_due


class Command(BaseCommand):
    help = "Publishes the working copies whose moment has come, as the site does when somebody looks at it."

    def handle(self, *args, **options):
        self.stdout.write(f"Published: {publish_due()}")
