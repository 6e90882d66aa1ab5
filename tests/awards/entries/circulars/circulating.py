"""What the browser of an office does that writes to all who enter: looks at the mail, and sends it."""

from django.urls import reverse

from awards.models import Entry
from outbox.models import Mail
from tests import cast
from tests.website.pages import parse, texts


def enter(edition, name, **fields) -> Entry:
    return cast.add_entry(edition, email=f"{name}@example.org", **fields)


def change(circular) -> str:
    return reverse("admin:awards_circular_change", args=[circular.pk])


def preview(circular) -> str:
    return reverse("admin:awards_circular_preview", args=[circular.pk])


def look(client, circular, language="de"):
    return client.get(preview(circular), headers={"accept-language": language})


def press_send(client, circular, looked=None):
    """Look at it, and press the button."""
    looked = looked or look(client, circular)
    data = {"seen": looked.context["seen"], "confirmed": "yes"}
    return client.post(preview(circular), data, follow=True, headers={"accept-language": "de"})


def told() -> list[str]:
    return sorted(mail.to.partition("@")[0] for mail in Mail.objects.all())


def said(response) -> str:
    return texts(parse(response))
