"""The mail to whoever has written: that it has arrived, where, and when an answer usually comes.

Anybody can type anybody's address into the form. So nothing of what was typed is in it, there is one for a
message, and few for one address and for one sender. Where it is left out, the page says the same.
"""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from enquiries.models import Enquiry
from offices.mail.letterhead import ways_back, who_writes
from outbox.letter import post
from outbox.models import Mail
from website.formats.in_words import full_date
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.site import site_name

PURPOSE = "enquiry receipt"
# A day. Whoever writes to several offices gets theirs; a stranger whose address is misused gets no flood.
MOST_FOR_AN_ADDRESS = 3
# A day. One connection may stand for a whole hostel.
MOST_OF_A_SENDER = 20
A_DAY = timedelta(days=1)


def send_receipt(enquiry: Enquiry) -> None:
    if not enquiry.email or _are_enough(enquiry):
        return
    with override(enquiry.language):
        is_report = enquiry.answer_by is not None
        subject = (
            _("Your report has arrived: %(reference)s")
            if is_report
            else _("Your message has arrived: %(reference)s")
        )
        parts = [_("Good day,"), *_sentences(enquiry), _ways(enquiry), site_name()]
        post(
            to=enquiry.email,
            subject=subject % {"reference": enquiry.reference},
            body="\n\n".join(filter(None, parts)),
            purpose=PURPOSE,
            language=enquiry.language,
            cause=enquiry,
            reply_to=enquiry.office.email if enquiry.office else "",
        )


def has_receipt(enquiry: Enquiry) -> bool:
    """As long as the mail is known, which is some weeks."""
    return Mail.objects.caused_by(enquiry).filter(purpose=PURPOSE).exists()


def _are_enough(enquiry: Enquiry) -> bool:
    """Two at the same moment may count as one."""
    lately = Mail.objects.filter(purpose=PURPOSE, created__gt=timezone.now() - A_DAY)
    if lately.filter(to__iexact=enquiry.email).count() >= MOST_FOR_AN_ADDRESS:
        return True
    same = Enquiry.objects.filter(sender=enquiry.sender, created__gt=timezone.now() - A_DAY)
    return same.exclude(email="").count() > MOST_OF_A_SENDER


def _sentences(enquiry: Enquiry) -> list[str]:
    facts = {
        "reference": enquiry.reference,
        "office": who_writes(enquiry.office) if enquiry.office else site_name(),
        "time": pick(enquiry.office, "answer_time") if enquiry.office else "",
        "languages": pick(enquiry.office, "languages_spoken") if enquiry.office else "",
        "by": full_date(enquiry.answer_by) if enquiry.answer_by else "",
        "date": full_date(enquiry.delete_on),
    }
    arrived = (
        _("your report of an accessibility problem has arrived. It is read by: %(office)s.")
        if enquiry.answer_by
        else _("your message has arrived. It is read by: %(office)s.")
    )
    sentences = [arrived, _("Your reference: %(reference)s")]
    if enquiry.answer_by:
        sentences.append(_("You get an answer by %(by)s."))
    elif facts["time"]:
        sentences.append(_("Usual time for an answer: %(time)s"))
    if facts["languages"]:
        sentences.append(_("Languages spoken there: %(languages)s"))
    sentences += [
        _(
            "For your protection this e-mail does not repeat what you wrote. "
            "What you wrote will be deleted on %(date)s."
        ),
        _(
            "If you did not write this message, somebody gave your address by mistake. "
            "You need not do anything."
        ),
    ]
    return [sentence % facts for sentence in sentences]


def _ways(enquiry: Enquiry) -> str:
    return ways_back(enquiry.office) if enquiry.office else absolute(f"/{enquiry.language}/")
