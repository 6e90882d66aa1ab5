"""For migrations: what stands on a running site was written together. From then on each change is noticed."""

from translations.pairs import pairs_of

AT_ONCE = 500


def confirm_what_stands(apps, app_label: str) -> None:
    """All texts of this app that are there in both languages. apps: as a migration gets them."""
    confirmation = apps.get_model("translations", "Confirmation")
    kinds = apps.get_model("contenttypes", "ContentType").objects
    for model in apps.get_app_config(app_label).get_models():
        kind = None
        for row in model._base_manager.iterator(chunk_size=AT_ONCE):
            pairs = pairs_of(row)
            if not pairs:
                continue
            kind = kind or kinds.get_or_create(app_label=app_label, model=model._meta.model_name)[0]
            confirmation.objects.bulk_create(
                [
                    confirmation(
                        content_type=kind, object_id=row.pk, field=pair.columns.field,
                        language=pair.columns.language, source_hash=pair.source_hash,
                        translation_hash=pair.translation_hash, source_text=pair.source, how="before",
                    )
                    for pair in pairs
                ],
                ignore_conflicts=True,
            )  # fmt: skip
