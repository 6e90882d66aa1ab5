"""What stands in a link that shows a working copy: forged ones are told at once, and lead to no row."""

from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from drafts.models import SharedLink

_SALT = "drafts.links"


def token_of(link: SharedLink) -> str:
    return signing.Signer(salt=_SALT).sign_object([link.pk, link.made_at.timestamp()])


def link_of(token: str) -> SharedLink | None:
    """None where nobody has made it, or it went with its row."""
    try:
        pk, made_at = signing.Signer(salt=_SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    link = SharedLink.objects.filter(pk=pk).first()
    return link if link and link.made_at.timestamp() == made_at else None


def address_of(link: SharedLink, language: str) -> str:
    with override(language):
        return reverse("drafts:shared", args=[token_of(link)])
