"""Rows whose staff write the address themselves, or leave it to us.

Django's admin fills such a field while somebody types the title, by a rule of its own: "haufige-fragen".
"""

from django.utils.translation import gettext_lazy as _

from website.addresses.renaming import ROOM_FOR_A_NUMBER, numbered, slug_of


class SlugFromTitle:
    """For a ModelForm with an office and a slug. title: the field whose words make it."""

    title = "title_de"
    slug_without_title: str

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("slug"):
            field.required = False
            field.help_text = " ".join(
                [str(field.help_text), str(_("Leave it empty to have it made from the German title."))]
            )

    def clean(self):
        cleaned = super().clean()
        if "slug" in self.fields and "slug" not in self.errors and not self.cleaned_data.get("slug"):
            self.cleaned_data["slug"] = self._free_slug()
        return cleaned

    def _free_slug(self) -> str:
        room = self.instance._meta.get_field("slug").max_length - ROOM_FOR_A_NUMBER
        wanted = slug_of(self.cleaned_data.get(self.title) or "", room) or self.slug_without_title
        return numbered(wanted, self._is_taken)

    def _is_taken(self, slug: str) -> bool:
        others = type(self.instance)._default_manager.exclude(pk=self.instance.pk)
        same = others.filter(office=self.cleaned_data.get("office"), slug=slug)
        return slug in getattr(self.instance, "RESERVED_SLUGS", ()) or same.exists()
