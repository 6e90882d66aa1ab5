"""Loading content that the site comes with, beside the offices: each file names the office it belongs to."""

from collections.abc import Callable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, no_translations

from offices.content.rows import ContentError, MissingRowError
from offices.models import Office
from website.addresses.moved import called


class NoSuchOfficeError(ContentError):
    pass


def office_of(slug: str) -> Office:
    """The office of this slug, also where it was renamed."""
    office = called(Office.objects, slug)
    if office is None:
        raise NoSuchOfficeError(f"There is no office “{slug}”.")
    return office


class LoadCommand(BaseCommand):
    """Loads each file once: what exists stays as its staff left it."""

    # The files by the slug of what is in them; whether there is that already; what writes it.
    content_files: Callable[[], dict[str, Path]]
    exists: Callable[[str], bool]
    write: Callable[[Path], object]

    @no_translations
    def handle(self, **options):
        for slug, path in self.content_files().items():
            self.stdout.write(f"{slug}: {self._load(slug, path)}")

    def _load(self, slug: str, path: Path) -> str:
        """Load one file where what it describes is missing, and say what was done."""
        if self.exists(slug):
            return "exists, left as it is"
        try:
            self.write(path)
        except NoSuchOfficeError:
            return "left out, because its office is not there; to load the offices: load_offices"
        except MissingRowError as error:
            return f"left out. {error}"
        except ContentError as error:
            raise CommandError(str(error)) from error
        return "created"
