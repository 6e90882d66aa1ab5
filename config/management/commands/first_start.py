from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import transaction
from django.utils.translation import override

from awards.models import Award
from events.models import Event
from offices.mail.mailboxes import offices_without_mailbox
from offices.models import Office, ServedPlace, User
from pages.checks import other_forms_required_by_law
from pages.statements.outdated import outdated_statements
from signpost.models import OwnHelp


class Command(BaseCommand):
    help = "Fills an empty database for a demonstration; in production says what is still to do."

    def handle(self, **options):
        if settings.PRODUCTION:
            self.say_what_is_missing()
        else:
            self.prepare_demonstration()
        self.say_what_is_outdated()

    @transaction.atomic
    def prepare_demonstration(self):
        """All or nothing: what a killed start has not loaded, the next one would take for deleted."""
        # Only into empty tables: what staff deleted does not come back at the next start.
        if not Office.objects.exists():
            self.stdout.write("» Loading the offices")
            call_command("load_offices", stdout=self.stdout)
            self.say_what_the_law_requires()
        if not OwnHelp.objects.exists():
            self.stdout.write("» Loading the signpost")
            call_command("load_signpost", stdout=self.stdout)
        if not Event.objects.exists():
            self.stdout.write("» Loading the events")
            call_command("load_events", stdout=self.stdout)
            call_command("create_example_events", stdout=self.stdout)
        if not Award.objects.exists():
            self.stdout.write("» Loading the awards")
            call_command("load_awards", stdout=self.stdout)
            call_command("create_example_award", stdout=self.stdout)
        call_command("create_demonstration_accounts", stdout=self.stdout)

    def say_what_the_law_requires(self):
        """Of the offices that are new. From the next start on, the check before migrate says it."""
        for warning in other_forms_required_by_law(app_configs=None, databases=["default"]):
            self.stdout.write(f"» {warning.msg}")

    def say_what_is_missing(self):
        if not Office.objects.exists():
            self.say("No office yet. To load those that come with the site", "load_offices")
        elif not ServedPlace.objects.exists():
            self.say("No office names the places it serves. To load them unconfirmed", "load_served_places")
        if not User.objects.filter(is_superuser=True).exists():
            self.say("No administrator yet. To create one", "createsuperuser")
        for office in offices_without_mailbox(Office.objects.all()):
            self.stdout.write(f"» {office} has no mailbox: OPERATOR_EMAIL is told of messages to it.")

    def say_what_is_outdated(self):
        for statement in outdated_statements():
            # A command has no language of its own; the source language names the page.
            with override(settings.LANGUAGE_CODE):
                page = statement.get_absolute_url()
            self.stdout.write(f"» The last assessment of {page} is more than twelve months ago.")

    def say(self, sentence: str, command: str):
        self.stdout.write(f"» {sentence}: .venv/bin/python manage.py {command}")
