"""Who works with a site, each with the same password."""

from offices.models import Membership, Office, User


def make_staff(username: str, office: Office, role: str, language: str = "") -> User:
    user = User.objects.create_user(username, password="correct horse battery", is_staff=True)
    user.memberships.create(office=office, role=role, language=language)
    return user


def anna(office: Office) -> User:
    """She leads the office, and does everything there."""
    return make_staff("anna", office, Membership.Role.HEAD)


def mona(office: Office) -> User:
    """She answers what people send."""
    return make_staff("mona", office, Membership.Role.MODERATOR)


def emil(office: Office) -> User:
    """He changes the content."""
    return make_staff("emil", office, Membership.Role.EDITOR)


def tara(office: Office) -> User:
    """She translates into English."""
    return make_staff("tara", office, Membership.Role.TRANSLATOR, "en")


def rita(office: Office) -> User:
    return make_staff("rita", office, Membership.Role.READER)


def gerd(office: Office) -> User:
    """He leads another office."""
    return make_staff("gerd", office, Membership.Role.HEAD)


def olga() -> User:
    return User.objects.create_superuser("olga", password="correct horse battery")
