"""One word and one control for publishing on every form, and afterwards a sentence that says what is true now."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.utils import timezone

from awards.models import Edition
from events.models import Event, Programme
from pages.models import Alert, News, Page
from tests import cast
from tests.offices.admin_pages import address, form_data, row_of
from tests.website.pages import parse, texts
from website.publishing.pages import Publishes

pytestmark = [pytest.mark.django_db]
ENGLISH = {"accept-language": "en"}
WORDS = ["Draft: only staff see it", "Published: everybody sees it", "Published from … until …"]


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        jena = cast.add_awards(cast.add_events(cast.jena()))
        cast.anna(jena)
        yield


def test_whatever_has_a_state_or_a_time_has_the_control():
    has_it = {each.model for each in admin.site._registry.values() if isinstance(each, Publishes)}
    assert has_it == {Event, Programme, Edition, News, Alert, Page}


@pytest.mark.parametrize("model", [Event, Programme, Edition, News, Alert, Page])
def test_it_stands_on_top_in_the_same_words(as_anna, jena, model):
    page = parse(as_anna.get(address(model, "change", row_of(jena, model).pk), headers=ENGLISH))
    (group,) = [each for each in page.iter("div") if each.get("role") == "radiogroup"]
    labels = [texts(each) for each in group.iter("label")]
    assert labels in (WORDS, WORDS[:2])
    (form,) = [each for each in page.iter("form") if each.get("id") == f"{model._meta.model_name}_form"]
    # Beside what the Enter key presses.
    typed = [each for each in form.iter("input") if each.get("type") not in {"hidden", "submit"}]
    assert typed[0].get("type") == "radio"


def said(answer) -> str:
    return " ".join(str(each) for each in answer.context["messages"])


def save(client, row, **changes):
    path = address(type(row), "change", row.pk)
    return client.post(path, form_data(client.get(path)) | changes, headers=ENGLISH, follow=True)


@pytest.mark.parametrize("model", [Event, Programme, Edition])
def test_a_state_is_said(as_anna, jena, model):
    row = model.objects.get(pk=row_of(jena, model).pk)
    assert "Saved as a draft, not visible yet." in said(save(as_anna, row, state="draft"))
    sentence = said(save(as_anna, row, state="published"))
    assert "Published: everybody can see it now at" in sentence
    row.refresh_from_db()
    assert row.get_absolute_url() in sentence


def test_what_is_for_a_closed_group_is_not_said_to_be_seen(as_anna, jena):
    event = Event.objects.get(office=jena, is_closed=True)
    assert "For a closed group: only staff see it." in said(save(as_anna, event, state="published"))


def test_nobody_makes_a_proposal_of_an_event(as_anna, jena):
    event = Event.objects.public().get(office=jena)
    answer = save(as_anna, event, state="proposed")
    assert set(answer.context["adminform"].form.errors) == {"state"}


def test_a_page_below_a_draft_is_not_said_to_be_seen(as_anna, jena):
    page = Page.objects.get(slug="jena-guide")
    child = cast.make_page(jena, "child", "Kind", parent=page)
    assert "Published: everybody can see it now at" in said(save(as_anna, child, is_published="True"))
    Page.objects.filter(pk=page.pk).update(is_published=False)
    assert "a page above it is a draft" in said(save(as_anna, child, is_published="True"))
    assert "Saved as a draft" in said(save(as_anna, child, is_published="False"))


class TestNews:
    @pytest.fixture
    def draft(self, jena):
        return News.objects.create(office=jena, title_de="Neu", summary_de="Kurz", publish_at=None)

    def test_published_is_from_now_on(self, as_anna, draft):
        assert "everybody can see it now" in said(save(as_anna, draft, publication="published"))
        draft.refresh_from_db()
        assert abs(draft.publish_at - timezone.now()) < timedelta(minutes=5)

    def test_a_draft_takes_the_day_away_that_was_there(self, as_anna, draft):
        save(as_anna, draft, publication="published")
        assert "Saved as a draft" in said(save(as_anna, draft, publication="draft"))
        draft.refresh_from_db()
        assert draft.publish_at is None

    def test_from_until_wants_a_beginning(self, as_anna, draft):
        answer = save(as_anna, draft, publication="dated")
        assert "Please enter from when it is shown." in str(answer.context["adminform"].form.errors)
        answer = save(as_anna, draft, publication="dated", publish_at="2099-01-02T10:00")
        assert "Will appear: 2 January 2099, 10 am." in said(answer).replace("\u00a0", " ")

    def test_a_draft_with_a_day_that_somebody_has_just_typed_is_asked_back(self, as_anna, draft):
        answer = save(as_anna, draft, publication="draft", publish_at="2099-01-02T10:00")
        assert "Please decide." in str(answer.context["adminform"].form.errors)
        assert answer.context["adminform"].form["publish_at"].value() == "2099-01-02T10:00"

    def test_what_is_to_come_can_be_published_at_once(self, as_anna, draft):
        News.objects.filter(pk=draft.pk).update(publish_at=timezone.now() + timedelta(days=9))
        save(as_anna, draft, publication="published")
        draft.refresh_from_db()
        assert draft.publish_at <= timezone.now()

    def test_what_has_ended_can_be_published_again(self, as_anna, draft):
        now = timezone.now()
        News.objects.filter(pk=draft.pk).update(
            publish_at=now - timedelta(days=9), end_at=now - timedelta(days=1)
        )
        save(as_anna, draft, publication="published")
        draft.refresh_from_db()
        assert draft.end_at is None

    def test_nobody_takes_back_unseen_what_somebody_else_has_published(self, as_anna, draft):
        path = address(News, "change", draft.pk)
        opened = form_data(as_anna.get(path))
        News.objects.filter(pk=draft.pk).update(publish_at=timezone.now())
        assert as_anna.post(path, opened | {"summary_de": "Kürzer"}).status_code == 302
        draft.refresh_from_db()
        assert draft.publish_at
        assert draft.summary_de == "Kürzer"

    def test_two_who_decide_otherwise_are_told(self, as_anna, draft):
        save(as_anna, draft, publication="published")
        path = address(News, "change", draft.pk)
        opened = form_data(as_anna.get(path))
        News.objects.filter(pk=draft.pk).update(publish_at=timezone.now() + timedelta(days=3))
        answer = as_anna.post(path, opened | {"publication": "draft"})
        assert set(answer.context["adminform"].form.errors) == {"publish_at"}

    def test_an_old_tab_without_the_control_changes_nothing(self, as_anna, draft):
        path = address(News, "change", draft.pk)
        sent = form_data(as_anna.get(path))
        del sent["publication"]
        assert as_anna.post(path, sent).status_code == 302
        draft.refresh_from_db()
        assert draft.publish_at is None


class TestAnnouncements:
    def test_one_can_be_written_before_it_is_shown(self, as_anna, jena):
        data = form_data(as_anna.get(address(Alert, "add"))) | {
            "text_de": "Später", "publication": "draft", "shows_from": "", "shows_until": "2099-01-01T10:00",
        }  # fmt: skip
        answer = as_anna.post(address(Alert, "add"), data, headers=ENGLISH, follow=True)
        assert "Saved as a draft" in said(answer)
        alert = Alert.objects.get(text_de="Später")
        assert alert not in Alert.objects.showing()
        assert "Später" not in as_anna.get("/de/bueros/jena/").content.decode()

    def test_it_disappears_by_itself_and_says_so(self, as_anna, jena):
        alert = Alert.objects.create(
            office=jena, text_de="Zu", shows_from=None, shows_until=timezone.now() + timedelta(days=2)
        )
        assert "It disappears by itself:" in said(save(as_anna, alert, publication="published"))
        assert alert in Alert.objects.showing()
