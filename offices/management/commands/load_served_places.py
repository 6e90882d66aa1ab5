from django.core.management.base import BaseCommand, CommandError, no_translations

from offices.content.files import ContentError, add_places, content_files
from offices.content.loading import NoSuchOfficeError


class Command(BaseCommand):
    help = (
        "Adds the towns of offices/content/ to offices that were loaded before there were any, as not yet "
        "confirmed. Places that an office has stay as its staff left them."
    )

    @no_translations
    def handle(self, **options):
        for slug, path in content_files().items():
            try:
                added = f"places added: {len(add_places(path))}"
            except NoSuchOfficeError:
                added = "left out, because its office is not there"
            except ContentError as error:
                raise CommandError(str(error)) from error
            self.stdout.write(f"{slug}: {added}")
