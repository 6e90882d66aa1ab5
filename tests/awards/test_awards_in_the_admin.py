"""Staff: warnings about sums in words, the deadline to the second, carrying over."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from awards.models import Award, Edition, Prize
from tests import cast
from tests.offices.admin_pages import confirm_deletion, form_data, page_with
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage", "at_noon")


@pytest.fixture
def edition(jena):
    return Edition.objects.get(year=2031)


@pytest.fixture
def page(edition) -> str:
    return reverse("admin:awards_edition_change", args=[edition.pk])


def save(client, page, language="de", **changes):
    changes = {name.replace("__", "-"): value for name, value in changes.items()}
    return client.post(
        page, form_data(client.get(page)) | changes, follow=True, headers={"accept-language": language}
    )


def warnings(response) -> list[str]:
    return [texts(each) for each in by_class(parse(response), "warning")]


def carry_over(client, *editions):
    data = {"action": "carry_over", "_selected_action": [edition.pk for edition in editions]}
    return client.post(reverse("admin:awards_edition_changelist"), data, follow=True)


class TestSums:
    @pytest.fixture
    def page(self, edition) -> str:
        return page_with(edition, Prize)

    def test_prizes_that_add_up_say_so_and_warn_of_nothing(self, as_anna, page):
        assert warnings(save(as_anna, page)) == []
        assert "Die Einzelpreise ergeben zusammen das gesamte Preisgeld von 1.000 Euro." in texts(
            parse(as_anna.get(page))
        )

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            ("de", "Die Einzelpreise ergeben zusammen 800,50 Euro. Das sind 199,50 Euro weniger als das gesamte Preisgeld von 1.000 Euro."),
            ("en", "The prizes add up to €800.50. That is €199.50 less than the total of €1,000."),
        ],
    )  # fmt: skip
    def test_others_give_a_warning_and_are_saved(self, as_anna, page, edition, language, sentence):
        response = save(as_anna, page, language, prizes__0__amount="800.50")
        assert warnings(response) == [sentence]
        assert edition.prizes.get().amount == 800_50

    def test_a_prize_that_is_added_counts_at_once(self, as_anna, page, edition):
        added = {"prizes__TOTAL_FORMS": 2, "prizes__1__kind": "special", "prizes__1__amount": "5", "prizes__1__count": 2, "prizes__1__position": 2, "prizes__1__id": "", "prizes__1__edition": edition.pk}  # fmt: skip
        (sentence,) = warnings(save(as_anna, page, **added))
        assert "Das sind 10 Euro mehr" in sentence


class TestTheDeadline:
    def test_saving_keeps_its_last_second(self, as_anna, page, edition):
        field = as_anna.get(page).context["adminform"].form["deadline"]
        assert 'value="2031-06-30T23:59:59"' in str(field)
        assert 'step="1"' in str(field)
        save(as_anna, page, deadline="2031-06-30T23:59:59")
        edition.refresh_from_db()
        assert edition.deadline == datetime(2031, 6, 30, 21, 59, 59, tzinfo=UTC)

    def test_whoever_writes_no_seconds_means_the_whole_minute(self, as_anna, page, edition):
        save(as_anna, page, deadline="2031-12-31T23:59")
        edition.refresh_from_db()
        assert edition.deadline == datetime(2031, 12, 31, 22, 59, 59, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"deadline": "2031-04-30T12:00:00"}, "Die Frist muss nach dem Beginn der Bewerbung liegen."),
            ({"announced_at": "2031-07-30T12:00"}, "Bitte tragen Sie auch den Tag der Entscheidung ein"),
            ({"accepts_applications": "", "accepts_nominations": ""}, "Bitte kreuzen Sie mindestens einen Weg"),
            ({"year": "31"}, "Bitte geben Sie das Jahr mit vier Ziffern ein."),
            ({"year": "2030"}, "In diesem Jahr gibt es schon eine Ausschreibung dieses Preises."),
        ],
    )  # fmt: skip
    def test_each_rule_tells_its_sentence(self, as_anna, page, edition, changes, sentence):
        page = page_with(edition, next(iter(changes)))
        data = form_data(as_anna.get(page)) | changes
        response = as_anna.post(page, {name: value for name, value in data.items() if value != ""})
        assert sentence in texts(parse(response))

    def test_an_address_that_was_emptied_beside_another_error_is_no_crash(self, as_anna, edition):
        path = reverse("admin:awards_award_change", args=[edition.award.pk])
        data = form_data(as_anna.get(path)) | {"slug": "", "title_de": ""}
        response = as_anna.post(path, data)
        assert set(response.context["adminform"].form.errors) == {"title_de"}

    def test_the_page_says_where_it_stands(self, as_anna, page):
        assert "Bewerbung möglich · Noch 4 Wochen · bis Montag, 30. Juni 2031" in texts(
            parse(as_anna.get(page))
        )


class TestWinners:
    @pytest.fixture
    def page(self, edition) -> str:
        return page_with(edition, Prize)

    def test_only_prizes_of_this_edition_can_be_chosen(self, as_anna, page, edition):
        (winners,) = [
            each.formset
            for each in as_anna.get(page).context["inline_admin_formsets"]
            if each.formset.prefix == "winners"
        ]
        assert list(winners.forms[0].fields["prize"].queryset) == list(edition.prizes.all())

    def test_a_prize_that_has_a_winner_is_not_deleted(self, as_anna, page, edition):
        response = save(as_anna, page, prizes__0__DELETE="on")
        assert response.status_code == 200
        assert edition.prizes.count() == 1

    def test_an_edition_goes_with_all_its_rows(self, as_anna, edition):
        path = reverse("admin:awards_edition_delete", args=[edition.pk])
        assert confirm_deletion(as_anna, path).status_code == 302
        assert not Prize.objects.filter(edition=edition.pk).exists()


class TestCarryingOver:
    def test_what_stays_and_what_does_not(self, as_anna, edition):
        Edition.objects.filter(pk=edition.pk).update(
            number=4, decided_on=date(2031, 6, 1), announced_at="2031-06-01T12:00Z"
        )
        response = carry_over(as_anna, edition)
        copy = Edition.objects.get(year=2032)
        assert response.redirect_chain == [(reverse("admin:awards_edition_change", args=[copy.pk]), 302)]
        assert (copy.state, copy.number, copy.total) == ("draft", 5, 1000_00)
        assert (copy.summary_de, copy.eligibility_en) == (edition.summary_de, edition.eligibility_en)
        assert (copy.motto, copy.opens_at, copy.deadline) == ("", None, None)
        assert (copy.decided_on, copy.announced_at) == (None, None)
        for rows in ["prizes", "criteria", "questions", "required_documents", "funders", "downloads"]:
            assert [str(row) for row in getattr(copy, rows).all()] == [
                str(row) for row in getattr(edition, rows).all()
            ]
        assert not copy.winners.exists()
        assert edition.winners.exists()

    def test_an_earlier_one_becomes_the_year_after_the_latest(self, as_anna, jena):
        carry_over(as_anna, Edition.objects.get(year=2030))
        assert Edition.objects.filter(year=2032).count() == 1

    def test_who_may_only_look_carries_nothing_over(self, client, rita, edition):
        client.force_login(rita)
        count = Edition.objects.count()
        carry_over(client, edition)
        assert Edition.objects.count() == count

    def test_editions_of_another_office_are_left_alone(self, as_anna, anna, jena, gera):
        anna.memberships.create(office=gera, role="reader")
        count = Edition.objects.count()
        carry_over(as_anna, Edition.objects.get(award__office=gera, year=2031))
        assert Edition.objects.count() == count


@pytest.mark.parametrize("count", [1, 9])
def test_the_list_does_not_grow_queries(as_anna, jena, django_assert_num_queries, count):
    Award.objects.all().delete()
    award = cast.make_award(jena, "preis", "Preis")
    for number in range(count):
        cast.make_edition(award, 2000 + number).prizes.create()
    with django_assert_num_queries(9):
        as_anna.get(reverse("admin:awards_edition_changelist"))
