"""Fields that exist once per language. German is the source and the only required language."""

from modeltranslation.translator import TranslationOptions, translator


def register(translated_fields: dict, names: dict | None = None) -> None:
    """Give these fields of each model one column per language: {model: [names of fields]}.

    names: which of them, in the same shape, hold what people, places and bodies are called.
    """
    for model, fields in (names or {}).items():
        model.name_fields = frozenset(fields)
    for model, fields in translated_fields.items():
        required = tuple(name for name in fields if not model._meta.get_field(name).blank)
        options = type(
            f"{model.__name__}TranslationOptions",
            (TranslationOptions,),
            {"fields": tuple(fields), "required_languages": {"de": required, "default": ()}},
        )
        translator.register(model, options)
