"""What staff still have to enter, in the words of the admin."""

from django.utils.text import capfirst

from website.admin.side_by_side import in_each_language, label


def missing_texts(row, may_stay_empty: set[str]) -> list[str]:
    """The labels of all empty fields of a row, a translated text once per language it lacks."""
    labels = []
    for field in type(row)._meta.fields:
        if field.name in may_stay_empty or hasattr(field, "translated_field") or field.primary_key:
            continue
        versions = in_each_language(type(row), field.name)
        if versions:
            labels += [label(version) for version in versions if not getattr(row, version.name)]
        elif getattr(row, field.attname) in {"", None}:
            labels.append(str(capfirst(field.verbose_name)))
    return labels
