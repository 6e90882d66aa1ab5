from django.utils.translation import gettext as _
from django.utils.translation import override

from pages.other_forms.required import missing_by_law, required_by
from website.languages.bilingual import languages


def gaps_by_law(statement) -> list:
    """What the law of the state requires of an office and is missing, as gaps that nobody has to enter."""
    gap = type(statement)._meta.get_field("gaps").related_model
    return [gap(statement=statement, **texts) for texts in _texts_of_gaps(statement.office)]


def _texts_of_gaps(office):
    for form in missing_by_law(office):
        texts = {}
        for code in languages():
            with override(code):
                texts[f"what_{code}"] = str(form.is_missing)
                texts[f"reason_{code}"] = _("%(law)s requires it.") % {"law": required_by(office)}
        yield texts
