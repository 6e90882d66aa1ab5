from django.core.management.base import BaseCommand

from offices.judged.rows import judge, not_judged


class Command(BaseCommand):
    help = "Looks into published files that nobody has looked into yet: what they are, and who can read them."

    def handle(self, *, verbosity, **options):
        looked_at = 0
        for document in not_judged():
            looked_at += 1
            try:
                sentence = judge(document)
            except OSError:
                sentence = "The file is lost. Please upload it anew."
            if sentence:
                self.stdout.write(f"{document.office}: {document} ({document.file.name}): {sentence}")
        if verbosity:
            self.stdout.write(f"» Looked into {looked_at} files.")
