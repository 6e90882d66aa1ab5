from django.core.management import BaseCommand

from search.index.catching_up import write_what_has_no_row
from search.index.rebuilding import is_needed, rebuild

WIDTH = 30  # characters of the bar


class Command(BaseCommand):
    help = (
        "Writes the index of the search anew: after an update, or after rows were written past the site. "
        "Meanwhile people search on."
    )

    def add_arguments(self, parser):
        parser.add_argument("--if-needed", action="store_true", help="Only where something is not in it yet.")

    def handle(self, if_needed, **options):
        if if_needed and not is_needed():
            write_what_has_no_row()
            return
        self.told = -1
        count = rebuild(self.tell)
        self.stdout.write(f"» The search finds {count} things.")

    def tell(self, done: int, total: int, a_second: float) -> None:
        """A line for each hundredth; on a terminal they are written over each other."""
        hundredths = done * 100 // total
        if hundredths == self.told:
            return
        self.told = hundredths
        bar = "█" * (done * WIDTH // total)
        ending = "\r" if self.stdout.isatty() and done < total else "\n"
        if ending == "\r" or hundredths % 10 == 0:
            self.stdout.write(
                f"  {bar:<{WIDTH}} {hundredths:3} %, {done} of {total}, {a_second:.0f} a second",
                ending=ending,
            )
