from django.db import models


class OnlyRow(models.Model):
    """A table with one row at most: there is one operator, and one website."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)

    class Meta:
        abstract = True

    def save(self, **kwargs):
        self.pk = self.ONLY
        super().save(**kwargs)

    @classmethod
    def current(cls):
        """The row, or an empty one that is not stored where nobody has entered anything yet."""
        return cls.objects.filter(pk=cls.ONLY).first() or cls(pk=cls.ONLY)
