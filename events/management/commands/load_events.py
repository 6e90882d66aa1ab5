from django.core.management.base import BaseCommand, CommandError, no_translations

from events.content_files import NoSuchOfficeError, content_files, exists, write_programme
from website.content_rows import ContentError, MissingRowError


class Command(BaseCommand):
    help = "Loads the programmes of events/content/. A programme that exists stays as its staff left it."

    @no_translations
    def handle(self, **options):
        for slug, path in content_files().items():
            self.stdout.write(f"{slug}: {self._load(slug, path)}")

    def _load(self, slug, path) -> str:
        """Load one programme where it is missing, and say what was done."""
        if exists(slug):
            return "exists, left as it is"
        try:
            write_programme(path)
        except NoSuchOfficeError:
            return "left out, because its office is not there; to load the offices: load_offices"
        except MissingRowError as error:
            return f"left out. {error}"
        except ContentError as error:
            raise CommandError(str(error)) from error
        return "created"
