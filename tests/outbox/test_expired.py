"""Which mails nobody needs any more: a dry run lists exactly what a purge deletes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from outbox.models import Mail
from outbox.waiting_times import GIVEN_UP_IS_KEPT, SENT_IS_KEPT

pytestmark = pytest.mark.django_db
State = Mail.State


@pytest.fixture
def mail_of_each_age(post):
    now = timezone.now()
    moment = timedelta(seconds=1)

    def stored(name, **fields):
        Mail.objects.filter(pk=post(subject=name, cause=None).pk).update(**fields)

    stored("sent long ago", state=State.SENT, sent_at=now - SENT_IS_KEPT)
    stored("sent lately", state=State.SENT, sent_at=now - SENT_IS_KEPT + moment)
    stored("given up long ago", state=State.GIVEN_UP, given_up_at=now - GIVEN_UP_IS_KEPT)
    stored("given up lately", state=State.GIVEN_UP, given_up_at=now - GIVEN_UP_IS_KEPT + moment)
    long_ago = now - timedelta(days=400)
    stored("waiting", created=long_ago, next_attempt=long_ago)
    stored("being sent", created=long_ago, next_attempt=long_ago, state=State.SENDING)
    return now


def test_exactly_the_deletable(mail_of_each_age):
    expired = Mail.objects.expired(mail_of_each_age)
    assert {mail.subject for mail in expired} == {"sent long ago", "given up long ago"}
    expired.delete()
    assert {mail.subject for mail in Mail.objects.all()} == {
        "sent lately",
        "given up lately",
        "waiting",
        "being sent",
    }
