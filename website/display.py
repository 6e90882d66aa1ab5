"""Text size and contrast: chosen by a visitor, kept in one cookie without any id, written into <html>."""

from dataclasses import dataclass, replace

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.encoding import iri_to_uri
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from website.local_path import local_path

COOKIE = "display"
ONE_YEAR = 365 * 24 * 60 * 60  # seconds

# Per cent of the size the reader's own browser uses. WCAG 1.4.4 asks for 200.
TEXT_SIZES = [100, 125, 150, 200]
CONTRASTS = {
    "device": pgettext_lazy("contrast", "like your device"),
    "normal": pgettext_lazy("contrast", "normal"),
    "high": pgettext_lazy("contrast", "high"),
}


@dataclass(frozen=True)
class Display:
    text_size: int = 100
    contrast: str = "device"
    remember: bool = False

    @classmethod
    def from_cookie(cls, value: str) -> "Display":
        """Read a cookie such as "150.high.y". Whatever is unknown falls back to what the device does."""
        size, contrast, remember, *_rest = [*value.split("."), "", "", ""]
        return cls(
            text_size=int(size) if size in map(str, TEXT_SIZES) else 100,
            contrast=contrast if contrast in CONTRASTS else "device",
            remember=remember == "y",
        )

    def to_cookie(self) -> str:
        return f"{self.text_size}.{self.contrast}.{'y' if self.remember else 'n'}"

    @property
    def contrast_name(self) -> Promise:
        return CONTRASTS[self.contrast]

    @property
    def is_high_contrast(self) -> bool:
        return self.contrast == "high"

    @property
    def is_smallest(self) -> bool:
        return self.text_size == TEXT_SIZES[0]

    @property
    def is_largest(self) -> bool:
        return self.text_size == TEXT_SIZES[-1]

    def step(self, direction: int) -> "Display":
        """One text size smaller (-1) or larger (1), stopping at the ends."""
        index = TEXT_SIZES.index(self.text_size) + direction
        return replace(self, text_size=TEXT_SIZES[max(0, min(index, len(TEXT_SIZES) - 1))])


class DisplayForm(forms.Form):
    """What a button of the bar or the page of settings sends. A field that is not sent changes nothing."""

    text_size = forms.ChoiceField(
        choices=[(step, step) for step in ["smaller", "larger", *map(str, TEXT_SIZES)]], required=False
    )
    contrast = forms.ChoiceField(choices=list(CONTRASTS.items()), required=False)
    remember = forms.ChoiceField(choices=[("y", _("yes")), ("n", _("no"))], required=False)
    reset = forms.BooleanField(required=False)
    next = forms.CharField(required=False)

    def display_after(self, display: Display) -> Display:
        """The display once this form is applied. Values that are not known are passed over."""
        self.is_valid()
        sent = self.cleaned_data
        if sent.get("reset"):
            return Display()
        if size := sent.get("text_size"):
            steps = {"smaller": -1, "larger": 1}
            display = display.step(steps[size]) if size in steps else replace(display, text_size=int(size))
        if contrast := sent.get("contrast"):
            display = replace(display, contrast=contrast)
        if remember := sent.get("remember"):
            display = replace(display, remember=remember == "y")
        return display

    def path_after(self) -> str:
        """The local path to go back to, at the bar that says what is set now."""
        path = local_path(self.cleaned_data.get("next", "")).partition("#")[0]
        return f"{iri_to_uri(path) or reverse('display')}#display"


def change_display(request):
    """Apply a click on the bar or the page of all settings, and lead back to where the person was.

    Answers 303, so that going back or reloading sends nothing twice (RFC 9110, 15.4.4).
    """
    form = DisplayForm(request.POST)
    display = form.display_after(request.display)
    response = HttpResponse(status=303, headers={"Location": form.path_after()})
    keep_display(response, display)
    return response


def keep_display(response, display: Display):
    """Set the one cookie. Only a click on one of the buttons may lead here."""
    response.set_cookie(
        COOKIE,
        display.to_cookie(),
        max_age=ONE_YEAR if display.remember else None,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


class DisplayMiddleware:
    """Puts the visitor's choice at request.display, for every page and every error page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.display = Display.from_cookie(request.COOKIES.get(COOKIE, ""))
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ("Cookie",))
            if request.path.startswith("/admin/") and not response.streaming:
                _write_into_html(response, request.display)
        return response


def _write_into_html(response, display: Display):
    """The pages of the admin have the display, too; in Django's base template there is no place for it."""
    attributes = f'data-text-size="{display.text_size}" data-contrast="{display.contrast}"'
    if b" data-text-size=" not in response.content[:1_000]:
        response.content = response.content.replace(b"<html ", f"<html {attributes} ".encode(), 1)
    if response.has_header("Content-Length"):
        response["Content-Length"] = len(response.content)
