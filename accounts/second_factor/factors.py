"""What somebody has set up, for the pages that list it."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from accounts.required import FACTORS
from accounts.told.happened import all_taken_away

Type = Authenticator.Type


@dataclass(frozen=True)
class Factors:
    passkeys: list[Authenticator]
    app: Authenticator | None
    codes_left: int | None

    @property
    def are_set_up(self) -> bool:
        return bool(self.passkeys or self.app)


def factors_of(user) -> Factors:
    rows = list(Authenticator.objects.filter(user=user).order_by("pk"))
    of_type = {each.type: each for each in rows}
    codes = of_type.get(Type.RECOVERY_CODES)
    return Factors(
        passkeys=[each for each in rows if each.type == Type.WEBAUTHN],
        app=of_type.get(Type.TOTP),
        codes_left=len(codes.wrap().get_unused_codes()) if codes else None,
    )


def is_the_last(row: Authenticator) -> bool:
    """Whether nothing would be left of what opens the account beside its password."""
    others = Authenticator.objects.filter(user_id=row.user_id, type__in=FACTORS).exclude(pk=row.pk)
    return not others.exists()


def remove(row: Authenticator) -> None:
    """Recovery codes alone would lie around for nothing."""
    if is_the_last(row):
        Authenticator.objects.filter(user_id=row.user_id).delete()
    else:
        row.delete()


def take_all_away(request, user) -> bool:
    """By somebody else, for who has lost everything; False where there was nothing."""
    number, _rows = Authenticator.objects.filter(user=user).delete()
    if number:
        all_taken_away(request, user)
    return bool(number)
