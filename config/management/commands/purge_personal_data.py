from django.core.management import BaseCommand
from django.utils import timezone

from attachments.store.left_behind import left_behind
from config import purge
from website.public_files.left_behind import left_behind_in_public


class Command(BaseCommand):
    help = "Deletes what residents wrote, and all that hangs on it, when its time is over. Run it daily."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be deleted.")

    def handle(self, dry_run, **options):
        collected = purge.collect(timezone.localdate())
        lines = sorted(_line(row) for row in purge.rows_of(collected))
        lines += sorted(f"file {file.name}" for file in purge.files_of(collected))
        lines += sorted(f"file {name}, without a row" for name in left_behind() + left_behind_in_public())
        for line in lines:
            self.stdout.write(line)
        if not dry_run:
            purge.delete(collected)
            purge.delete_left_behind()
        self.stdout.write(f"» {len(lines)} {'would be deleted' if dry_run else 'deleted'}.")


def _line(row) -> str:
    """Nobody's name: what this command says is kept in logs."""
    reference = getattr(row, "reference", "")
    return f"{row._meta.label} {row.pk}{f': {reference}' if reference else ''}"
