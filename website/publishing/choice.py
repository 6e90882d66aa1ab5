"""The control: one choice, in the same words everywhere."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

DRAFT, PROPOSED, PUBLISHED, DATED = "draft", "proposed", "published", "dated"

WORDS = {
    DRAFT: _("Draft: only staff see it"),
    PROPOSED: _("Proposed: only staff see it"),
    PUBLISHED: _("Published: everybody sees it"),
    DATED: _("Published from … until …"),
}


class PublishingChoice(forms.RadioSelect):
    """Radio buttons as one group with a name, which Django's own in the admin have not."""

    template_name = "admin/widgets/publishing.html"

    def _render(self, template_name, context, renderer=None):
        """From our templates, where the admin's forms look only into those that packages bring."""
        return super()._render(template_name, context, TemplatesSetting())


def words_for(choices) -> list[tuple]:
    """The states of a model in the words of the control."""
    return [(value, WORDS.get(value, words)) for value, words in choices if value]


class PublishedOrNot(forms.TypedChoiceField):
    """For a column that says yes or no."""

    def __init__(self, **kwargs):
        for each in ["max_length", "empty_label"]:
            kwargs.pop(each, None)
        choices = [(False, WORDS[DRAFT]), (True, WORDS[PUBLISHED])]
        kwargs |= {"choices": choices, "coerce": _is_yes, "widget": PublishingChoice, "required": True}
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return str(_is_yes(value))

    def has_changed(self, initial, data):
        return super().has_changed(str(bool(initial)), str(data))


def _is_yes(value) -> bool:
    return str(value) == "True"
