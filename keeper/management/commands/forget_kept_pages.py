from django.core.management import BaseCommand

from keeper import version


class Command(BaseCommand):
    help = (
        "Makes every page anew. Only needed after content changed past this site, such as by restoring a "
        "database: what is saved in the admin or by a command of this site is on the next page anyway."
    )

    def handle(self, **options):
        version.move()
        self.stdout.write("From now on every page is made anew.")
