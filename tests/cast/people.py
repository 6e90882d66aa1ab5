"""Who works with a site, each with the same password."""

from offices.models import Membership, Office, User


def make_staff(username: str, office: Office, role: str) -> User:
    user = User.objects.create_user(username, password="correct horse battery", is_staff=True)
    user.memberships.create(office=office, role=role)
    return user


def anna(office: Office) -> User:
    return make_staff("anna", office, Membership.Role.EDITOR)


def rita(office: Office) -> User:
    return make_staff("rita", office, Membership.Role.READER)


def gerd(office: Office) -> User:
    return make_staff("gerd", office, Membership.Role.EDITOR)


def olga() -> User:
    return User.objects.create_superuser("olga", password="correct horse battery")
