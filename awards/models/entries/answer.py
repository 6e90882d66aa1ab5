from django.db import models
from django.utils.translation import gettext_lazy as _

from awards.models.question import Question

from .entry import Entry


class Answer(models.Model):
    """What somebody who enters answers to a question of the edition."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="answers", verbose_name=_("entry"))
    # A question that was answered is not deleted by itself, but with its edition.
    question = models.ForeignKey(
        Question, models.RESTRICT, related_name="answers", verbose_name=_("question")
    )
    text = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question__position", "question_id"]
        constraints = [models.UniqueConstraint(fields=["entry", "question"], name="answer_once_each")]

    def __str__(self):
        return str(self.question)
