"""What the PDF says, in the order in which it is read out."""

from datetime import date, time

from django.urls import reverse
from django.utils.translation import override

from events.models import Place, Status
from events.paper.programme import on_paper
from tests import cast
from tests.events.paper.reading import LANGUAGES, fetch, in_order, make_event, needs_pdf, text

pytestmark = needs_pdf


def test_it_says_who_when_and_where_and_then_day_by_day(client, programme):
    place = Place.objects.create(
        office=programme.office, name_de="Haus am Markt", name_en="House at the market", town="Jena",
        step_free=True, lift=False, access_contact_de="Frau Weg, 03641 1", access_contact_en="Ms Weg, 03641 1",
    )  # fmt: skip
    late = make_event(
        programme, "kochen", "Kochen", place=place, price_kind="fixed", price=350, registration_needed=True
    )
    late.organisers.create(name_de="Verein Löffel", name_en="Spoon Club")
    late.spoken_languages.create(language="de")
    late.spoken_languages.create(language="ar", is_interpreted=True)
    cast.add_date(late, date(2031, 6, 14))
    cast.add_date(make_event(programme, "frueh", "Lauf"), date(2031, 6, 12))
    make_event(programme, "offen", "Ohne Termin")
    words = text(fetch(client))
    assert in_order(
        [
            "Integration Office Jena, City of Jena",
            "Week of diversity",
            "The programme here: 1 June to 30 June 2031",
            "The week nationwide: 7 June to 14 June 2031",
            "This programme on the web",
            "Welcome",
            "Everybody is invited.",
            "Thursday 12 June 2031",
            "Lauf (English)",
            "Saturday 14 June 2031",
            "Kochen (English)",
            "6 pm to 8 pm",
            "Place: House at the market, Jena",
            "Step-free access: yes; Lift: no",
            "Questions about accessibility: Ms Weg, 03641 1",
            "Languages: German; interpreted into Arabic",
            "Price: €3.50",
            "Registration: Please register",
            "Organised by: Spoon Club",
            "Date to be announced",
            "Ohne Termin (English)",
            "Who is behind it",
            "Called for by: the churches",
            "Together with: many clubs",
        ],
        words,
    )


def test_what_is_cancelled_postponed_or_moved_says_so_in_words(client, programme):
    event = make_event(programme, "lauf", "Lauf")
    cast.add_date(event, date(2031, 6, 12), status=Status.CANCELLED, reason_de="Sturm.", reason_en="A storm.")
    cast.add_date(make_event(programme, "fest", "Fest"), date(2031, 6, 13), status=Status.POSTPONED)
    moved = make_event(programme, "film", "Film")
    cast.add_date(
        moved,
        date(2031, 6, 14),
        status=Status.MOVED,
        previous_day=date(2031, 6, 10),
        previous_time=time(17),
    )
    words = text(fetch(client))
    assert "Cancelled: Lauf (English) 6 pm to 8 pm Cancelled: A storm." in words
    assert "Postponed: Fest (English)" in words
    assert "the new date is not known yet" in words
    assert "Moved, it was to be on Tuesday 10 June 2031, 5 pm" in words


def test_german_parts_of_the_english_file_say_so_in_words(client, programme):
    programme.introduction_en = ""
    programme.save()
    event = make_event(programme, "lauf", "Lauf", title_en="", summary_en="")
    event.organisers.create(name_de="Verein Löffel")
    cast.add_date(event, note_de="Eingang hinten")
    words = text(fetch(client))
    assert in_order(
        [
            "The following text is in German. Willkommen",
            "in German: Lauf",
            "in German: Eingang hinten",
            "in German: Kurz über Lauf.",
            # A name is no German text.
            "Organised by: Verein Löffel",
        ],
        words,
    )
    assert "auf Deutsch" not in text(fetch(client, "de"))
    assert "in German" not in text(fetch(client, "de"))


def test_an_event_of_several_days_is_told_once_and_then_pointed_to(client, programme):
    event = make_event(programme, "treff", "Treff")
    for day in [12, 19]:
        cast.add_date(event, date(2031, 6, day))
    words = text(fetch(client))
    assert words.count("Treff in short.") == 1
    assert in_order(
        ["Thursday 19 June 2031", "Treff (English)", "More about it above: Thursday 12 June 2031"], words
    )


def test_an_event_with_two_dates_on_one_day_is_told_at_the_first(programme):
    event = make_event(programme, "kurs", "Kurs")
    for hour in [9, 15]:
        cast.add_date(event, date(2031, 6, 14), starts=time(hour), ends=time(hour + 1))
    (day,) = on_paper(programme).days
    assert [entry.told_before for entry in day.entries] == ["", day.title]


def test_paper_tells_an_exhibition_from_its_first_day_to_its_last(client, programme, time_machine):
    time_machine.move_to("2031-06-20T10:00Z")
    exhibition = make_event(programme, "schau", "Schau")
    cast.add_date(exhibition, date(2031, 6, 1), last_day=date(2031, 6, 30), starts=None, ends=None)
    words = text(fetch(client))
    assert in_order(["Sunday 1 June 2031", "Schau (English)", "1 June to 30 June 2031"], words)
    assert "until" not in words


def test_a_weekday_in_doubt_is_not_shown(client, programme):
    event = make_event(programme, "treff", "Treff")
    cast.add_date(event, date(2031, 6, 12), weekday_doubtful=True)
    assert "Thursday" not in text(fetch(client))


def test_drafts_proposals_and_closed_groups_are_not_in_it(client, jena):
    programme = jena.programmes.get()
    for language in LANGUAGES:
        with override(language):
            pdf = client.get(reverse("events:programme_pdf", args=[programme.slug])).content
        words = text(pdf)
        assert "Treffen in Jena" in words
        for title, _fields in cast.HIDDEN_EVENTS.values():
            assert f"{title} in Jena" not in words


def test_where_links_lead_is_told_to_those_who_cannot_press_them(client, programme, settings):
    settings.SITE_URL = "https://example.org"
    programme.introduction_en = '<p>More <a href="/en/offices/">at the offices</a>, <a href="https://www.example.com/">www.example.com</a>.</p>'
    programme.save()
    make_event(
        programme,
        "fest",
        "Fest",
        summary_de="",
        summary_en="",
        description_en='<p>Come <a href="mailto:a@example.org">and ask</a>.</p>',
    )
    make_event(programme, "kind", "Kind", summary_en="Children < 6 & parents > 18")
    words = text(fetch(client))
    assert "More at the offices (https://example.org/en/offices/), www.example.com." in words
    assert "Come and ask (a@example.org)." in words
    assert "Children < 6 & parents > 18" in words


def test_a_number_from_the_records_is_printed_as_it_is_now(client, programme):
    contact = programme.office.contacts.create(name_de="Frau Abele", phone="+493641494730")
    link = f'<p>Rufen Sie an: <a href="record:phone/{contact.pk}">alt</a>.</p>'
    programme.introduction_de = programme.introduction_en = link
    programme.save()
    event = make_event(programme, "chor", "Chor", summary_de="", summary_en="", description_de=link)
    cast.add_date(event, date(2031, 6, 14))
    assert text(fetch(client, "de")).count("Rufen Sie an: 03641 494730.") == 2
    contact.phone = "+4936419876"
    contact.save()
    now = text(fetch(client, "de"))
    assert now.count("Rufen Sie an: 03641 9876.") == 2
    assert "494730" not in now
