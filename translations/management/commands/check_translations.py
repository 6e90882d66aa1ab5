from django.core.management.base import BaseCommand
from django.utils import timezone

from translations.checking import check_all


class Command(BaseCommand):
    help = "Looks at every translated text: what was changed past the forms is noticed. For every night."

    def handle(self, **options):
        found = check_all(timezone.localdate())
        self.stdout.write(f"Texts that are judged otherwise now: {found}")
