from datetime import UTC, datetime

from offices.models import Office


def add_news(office: Office):
    """News since 2023, and an announcement that was over in the same year."""
    place = office.place_de
    office.news.create(
        slug=f"{office.slug}-news",
        title_de=f"Neues aus {place}",
        title_en=f"New in {place}",
        summary_de=f"Das ist neu in {place}.",
        summary_en=f"This is new in {place}.",
        body_de=f"<p>Mehr aus {place}.</p>",
        body_en=f"<p>More from {place}.</p>",
        publish_at=datetime(2023, 5, 2, 8, tzinfo=UTC),
    )
    office.alerts.create(
        text_de=f"Hinweis aus {place}",
        text_en=f"Note from {place}",
        url="https://example.org/",
        link_text_de=f"Seite von {place}",
        link_text_en=f"Page of {place}",
        shows_from=datetime(2023, 5, 1, tzinfo=UTC),
        shows_until=datetime(2023, 5, 8, tzinfo=UTC),
    )
