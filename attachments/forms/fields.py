"""The field for files in a public form. What becomes of them attachments/forms/form.py says."""

from django import forms

from attachments.kinds import ACCEPT


class FilesInput(forms.FileInput):
    allow_multiple_selected = True

    def __init__(self):
        super().__init__(attrs={"class": "field__input", "accept": ACCEPT, "multiple": True})

    def value_from_datadict(self, data, files, name):
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name, [])


class Files(forms.Field):
    """Any number of files, as they came: to be looked into only after the form itself is no abuse.

    Never required: a draft may wait for them, and what is missing is said where all of it is known.
    """

    widget = FilesInput

    def __init__(self, **kwargs):
        super().__init__(**{**kwargs, "required": False})

    def clean(self, value) -> list:
        return value or []
