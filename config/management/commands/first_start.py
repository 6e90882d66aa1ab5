from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.utils.translation import override

from events.models import Event
from offices.models import Office, User
from pages.outdated import outdated_statements


class Command(BaseCommand):
    help = "Fills an empty database for a demonstration; in production says what is still to do."

    def handle(self, **options):
        if settings.PRODUCTION:
            self.say_what_is_missing()
        else:
            self.prepare_demonstration()
        self.say_what_is_outdated()

    def prepare_demonstration(self):
        # Only into empty tables: what staff deleted does not come back at the next start.
        if not Office.objects.exists():
            self.stdout.write("» Loading the offices")
            call_command("load_offices", stdout=self.stdout)
        if not Event.objects.exists():
            self.stdout.write("» Loading the events")
            call_command("load_events", stdout=self.stdout)
            call_command("create_example_events", stdout=self.stdout)
        call_command("create_demonstration_accounts", stdout=self.stdout)

    def say_what_is_missing(self):
        if not Office.objects.exists():
            self.say("No office yet. To load those that come with the site", "load_offices")
        if not User.objects.filter(is_superuser=True).exists():
            self.say("No administrator yet. To create one", "createsuperuser")

    def say_what_is_outdated(self):
        for statement in outdated_statements():
            # A command has no language of its own; the source language names the page.
            with override(settings.LANGUAGE_CODE):
                page = statement.get_absolute_url()
            self.stdout.write(f"» The last assessment of {page} is more than twelve months ago.")

    def say(self, sentence: str, command: str):
        self.stdout.write(f"» {sentence}: .venv/bin/python manage.py {command}")
