from django.core.management.base import BaseCommand

from offices.in_texts.following import let_links_follow


class Command(BaseCommand):
    help = (
        "Goes once through all texts: links that were typed as addresses of this website become links to its "
        "pages, which follow when an address changes. What leads to no page stays as it is. Done again, it "
        "changes nothing."
    )

    def handle(self, **options):
        count = 0
        for row in let_links_follow():
            count += 1
            self.stdout.write(f"{row._meta.label} {row.pk}")
        self.stdout.write(f"{count} rows have links that follow now")
