"""Staff read what residents wrote, see what is urgent, and learn when nobody would learn of a message."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from enquiries.models import Enquiry, Mailbox
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts

# At noon, because days are counted: forty times 24 hours before a winter midnight was another day in summer.
pytestmark = pytest.mark.usefixtures("jena_on_stage", "at_noon")

LIST = reverse("admin:enquiries_enquiry_changelist")


def page_of(enquiry) -> str:
    return reverse("admin:enquiries_enquiry_change", args=[enquiry.pk])


@pytest.fixture
def enquiry(jena) -> Enquiry:
    return jena.enquiries.get()


@pytest.fixture
def report(jena) -> Enquiry:
    return Enquiry.objects.create(
        office=jena, kind="barrier", message="Der Plan", language="de", page="/de/bueros/jena/"
    )


def test_the_message_is_there_to_read_and_to_answer(as_anna, enquiry):
    response = as_anna.get(page_of(enquiry))
    said = texts(parse(response))
    assert "Who teaches German in Jena?" in said
    links = [link.get("href") for link in parse(response).iter("a")]
    assert f"mailto:resident-jena@example.org?subject={enquiry.reference}" in links
    assert response.context["title"]


def test_only_how_far_it_is_can_be_changed(as_anna, enquiry, gera):
    page = as_anna.get(page_of(enquiry))
    assert [field.name for field in page.context["adminform"].form.visible_fields()] == ["state"]
    data = form_data(page) | {
        "state": "done",
        "message": "anders",
        "office": gera.pk,
        "delete_on": "2099-01-01",
    }
    assert as_anna.post(page_of(enquiry), data).status_code == 302
    before = (enquiry.message, enquiry.office, enquiry.delete_on)
    enquiry.refresh_from_db()
    assert (enquiry.message, enquiry.office, enquiry.delete_on) == before
    assert enquiry.state == "done"


def test_the_operator_passes_a_message_on_and_reads_what_is_for_nobody_else(client, olga, enquiry, gera):
    lost = Enquiry.objects.create(kind="barrier", message="Überall", language="de", page="/de/")
    client.force_login(olga)
    assert lost.reference in client.get(LIST).content.decode()
    data = form_data(client.get(page_of(lost))) | {"office": gera.pk}
    assert client.post(page_of(lost), data).status_code == 302
    assert gera.enquiries.filter(pk=lost.pk).exists()


def test_what_is_for_the_operator_is_for_no_office(as_anna, gerd):
    lost = Enquiry.objects.create(kind="barrier", message="Überall", language="de", page="/de/")
    assert lost.reference not in as_anna.get(LIST).content.decode()
    assert as_anna.get(page_of(lost)).status_code == 302


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (0, "noch 30 Tage"),
        (29, "noch 1 Tag"),
        (30, "heute ist der letzte Tag"),
        (31, "überfällig seit 1 Tag"),
        (40, "überfällig seit 10 Tagen"),
    ],
)
def test_the_list_says_in_words_how_long_there_is_to_answer(as_anna, report, age, words):
    Enquiry.objects.filter(pk=report.pk).update(created=timezone.now() - timedelta(days=age))
    assert words in texts(parse(as_anna.get(LIST, headers={"accept-language": "de"})))


def test_what_is_answered_is_not_overdue(as_anna, report):
    Enquiry.objects.update(state="done", created=timezone.now() - timedelta(days=40))
    assert "überfällig" not in as_anna.get(LIST, headers={"accept-language": "de"}).content.decode()


def test_a_page_of_another_website_is_no_link(as_anna, report):
    for page in ["https://example.org/", "//example.org/", "javascript:alert(1)"]:
        Enquiry.objects.filter(pk=report.pk).update(page=page)
        links = [link.get("href") for link in parse(as_anna.get(page_of(report))).iter("a")]
        assert page not in links


def test_an_office_without_any_mailbox_is_warned(as_anna, jena, gera):
    warning = "Jena hat kein Postfach"
    german = {"accept-language": "de"}
    assert warning not in as_anna.get(LIST, headers=german).content.decode()
    Mailbox.objects.all().delete()
    assert warning not in as_anna.get(LIST, headers=german).content.decode()
    jena.contacts.update(email="")
    gera.contacts.update(email="")
    said = as_anna.get(LIST, headers=german).content.decode()
    assert warning in said
    assert "Gera hat kein Postfach" not in said


def test_the_list_does_not_grow_queries(as_anna, jena, django_assert_num_queries):
    for number in [1, 20]:
        for each in range(number):
            Enquiry.objects.create(office=jena, kind="question", message=f"{number} {each}", language="de")
        with django_assert_num_queries(10):
            as_anna.get(LIST)
