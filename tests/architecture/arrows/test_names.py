"""Nobody names what stands above or beside, without an import either."""

import pytest

from tests.architecture.arrows import names
from tests.architecture.arrows.layers import LAYERS, owner_of, packages
from tests.architecture.files import ROOT, from_root, none, python_files, read, template_files

ABOVE = {package: names.relations_unknown_to(package) for layer in LAYERS for package in layer}


def test_python_names_nobody_above():
    none(
        sentence
        for file in python_files()
        for sentence in names.wrong_names(read(file), from_root(file), ABOVE.get(_package(file), {}))
    )


def test_templates_name_nobody_above():
    none(
        sentence
        for file, name in template_files()
        for sentence in names.wrong_names_in_template(read(file), name, ABOVE.get(owner_of(name), {}))
    )


def test_relations_that_others_hang_on_rows_are_known():
    assert packages(ROOT)
    assert ABOVE["offices"]["mailbox"] == ABOVE["events"]["mailbox"] == "enquiries"
    assert "mailbox" not in ABOVE["enquiries"] | ABOVE["config"]
    assert "sign_language" in ABOVE["offices"]
    assert "sign_language" not in ABOVE["events"], "a field of its own"


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("website/display.py", 'reverse("events:list")'),
        ("website/display.py", "reverse(f'awards:{name}')"),
        ("outbox/letter.py", 'redirect("admin:enquiries_enquiry_change", 5)'),
        ("pages/statements/views.py", 'reverse("enquiries:barrier")'),
        ("offices/models/office.py", 'models.ForeignKey("events.Event", models.CASCADE)'),
        ("offices/models/office.py", 'TABLE = "enquiries.enquiry"'),
        ("website/apps.py", 'import_module("awards.jury.form")'),
        ("website/errors.py", 'render(request, "offices/office.html")'),
        ("outbox/models.py", 'apps.get_model("enquiries", "Enquiry")'),
        ("attachments/store/rows.py", 'ContentType.objects.get(app_label="awards")'),
        ("attachments/store/rows.py", 'Rows.filter(kind__app_label="awards")'),
        ("website/views.py", 'if match.app_name == "events": pass'),
        ("offices/mail/mailboxes.py", 'getattr(office, "mailbox", None)'),
        ("offices/mail/mailboxes.py", "office.mailbox.email"),
        ("events/proposals/views.py", 'Event.objects.select_related("office__mailbox")'),
        ("events/models/event.py", "Event.objects.filter(office__mailbox__email=email)"),
    ],
)
def test_wrong_name_is_found(file, source):
    (sentence,) = names.wrong_names(source, file, {"mailbox": "enquiries"})
    assert sentence.startswith(f"{file} names ")


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("events/models/event.py", 'reverse("events:event")\nreverse("offices:list")\nreverse("home")'),
        ("website/views.py", '"""As in events:list (offices.models.Office)."""'),
        ("website/views.py", 'folder = "events"; said = "pages: one, two"; data = {"offices": rows}'),
        ("outbox/first_try.py", 'KEY = "outbox:server-is-down"'),
        ("config/urls.py", 'include("events.urls")\nreverse("admin:awards_ranking")'),
        ("events/calendar/file.py", 'NAME = "events.ics"'),
    ],
)
def test_right_name_is_left_alone(file, source):
    assert list(names.wrong_names(source, file, {"mailbox": "enquiries"})) == []


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("components/masthead.html", '{% url "events:list" %}'),
        ("base.html", "{% url 'offices:list' as list %}"),
        ("errors/error.html", '{% if request.resolver_match.app_name == "offices" %}'),
        ("offices/plate/call.html", '{% url "enquiries:office" office.slug %}'),
        ("awards/entries/enter.html", '<a href="{% url "pages:privacy" %}#forms">'),
        ("offices/office.html", "{{ office.mailbox.email }}"),
        ("offices/office.html", "{% if office.mailbox %}"),
    ],
)
def test_wrong_name_in_a_template_is_found(template, source):
    (sentence,) = names.wrong_names_in_template(source, template, {"mailbox": "enquiries"})
    assert sentence.startswith(f"templates/{template} names ")


@pytest.mark.parametrize(
    ("template", "source"),
    [
        ("base.html", '{% url "home" %}<a href="events:list">{# {% url "events:list" %} #}'),
        ("awards/list.html", '{% url "offices:list" %}{% url "awards:list" %}'),
        ("admin/awards/sheet.html", '{% url "admin:awards_ranking" edition.pk %}'),
        ("config/home.html", '{% url "events:list" %}{% include "pages/news/item.html" %}'),
    ],
)
def test_right_name_in_a_template_is_left_alone(template, source):
    assert list(names.wrong_names_in_template(source, template, {"mailbox": "enquiries"})) == []


def _package(file) -> str:
    return from_root(file).partition("/")[0]
