from django.core.management.base import BaseCommand
from django.utils import timezone

from proofreading.links.asking import Asker
from proofreading.links.checking import check
from proofreading.links.own import ask_here
from proofreading.models import CheckedLink

MOST = 200


class Command(BaseCommand):
    help = (
        "Asks where the links in texts and fields lead: each about once a week, one request a second to a "
        "host. What could not be opened on three days is told to staff at its field."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--most", type=int, default=MOST, help="How many foreign links one run asks at most."
        )

    def handle(self, *, most, **options):
        """The exit code is 0 whatever there is: others' servers are no fault of this one."""
        asked = 0
        for link in check(max(most, 0), timezone.now(), Asker().ask, ask_here):
            asked += 1
            if link.failures or link.leads_to:
                self.stdout.write(
                    f"{link.address}: {link.answer}{f', now {link.leads_to}' if link.leads_to else ''}"
                )
        broken = CheckedLink.objects.broken().count()
        self.stdout.write(f"{asked} links asked, {broken} lead nowhere")
