from django.core.management.base import BaseCommand, CommandError, no_translations

from offices.content.files import ContentError, content_files, write_office
from offices.models import FormerSlug, Office


class Command(BaseCommand):
    help = (
        "Loads the offices described in offices/content/. An office that exists stays as its staff left it, "
        "unless --overwrite names it."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--overwrite",
            metavar="SLUG",
            nargs="+",
            action="extend",
            default=[],
            help="Replace what the staff of this office entered by what its file says. Memberships stay.",
        )

    @no_translations
    def handle(self, *, overwrite, **options):
        files = content_files()
        for slug in overwrite:
            if slug not in files:
                raise CommandError(f"There is no file for “{slug}”. There are: {', '.join(files)}.")
        # An office that was renamed exists, too: it does not come back under its old address.
        existing = set(Office.objects.values_list("slug", flat=True)) | set(
            FormerSlug.objects.values_list("slug", flat=True)
        )
        for slug, path in files.items():
            self.stdout.write(f"{slug}: {self._load(path, slug in existing, slug in overwrite)}")

    def _load(self, path, exists, overwrite) -> str:
        """Load one office where that is wanted, and say what was done."""
        if exists and not overwrite:
            return "exists, left as it is"
        try:
            write_office(path)
        except ContentError as error:
            raise CommandError(str(error)) from error
        return "overwritten from its file" if exists else "created"
