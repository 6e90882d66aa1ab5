"""When the content of a row really changed. Making it, saving it again or renaming it is no change."""

import hashlib
import json

from django.db import models
from django.utils import timezone

from website.languages.bilingual import languages, text_in
from website.rich_text import field as richtext


class RealChange(models.Model):
    """Remembers a hash of its content, and when it last became another."""

    # The names of the translated texts that are the content.
    CONTENT: list[str] = []

    changed_at = models.DateTimeField(null=True, editable=False)
    content_hash = models.CharField(max_length=64, default="", editable=False)

    class Meta:
        abstract = True

    def save(self, **kwargs):
        content_hash = self._hash_of_content()
        if content_hash != self.content_hash:
            if self.content_hash:
                self.changed_at = timezone.now()
            self.content_hash = content_hash
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "changed_at", "content_hash"}
        super().save(**kwargs)

    def _hash_of_content(self) -> str:
        """Of what will be stored: clean, and without the spaces that an editor moves about."""
        return hash_of_content(self, self.CONTENT)


def hash_of_content(row, names: list[str]) -> str:
    """The same for a row of a migration, which has no methods."""
    texts = [text_in(row, name, language) for name in names for language in languages()]
    words = [" ".join(richtext.clean(text).split()) for text in texts]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()
