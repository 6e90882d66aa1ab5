"""What a member of the jury fills in: points for each criterion, and a comment."""

from datetime import datetime

from django import forms
from django.db import transaction
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from awards.models import MOST_POINTS, Conflict, Criterion, Entry, Juror, Review
from awards.words.criteria import weights_in_words
from website.languages.bilingual import pick
from website.two_editors.answers import MergedAnswers

from .doors import entry_to_judge

LONGEST_COMMENT = 5_000


class PointsField(forms.IntegerField):
    """May stay empty: a review can be finished another day."""

    def __init__(self, criterion: Criterion, weight: str):
        sentence = gettext("Please give whole points from 0 to %(most)s.") % {"most": MOST_POINTS}
        scale = gettext("0 to %(most)s points") % {"most": MOST_POINTS}
        super().__init__(
            label=str(pick(criterion, "name")),
            help_text=" – ".join(filter(None, [str(pick(criterion, "explanation")), weight, scale])),
            required=False,
            min_value=0,
            max_value=MOST_POINTS,
            # The browser's field for numbers sends nothing for a slip, and what was typed would be lost.
            widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4, "autocomplete": "off"}),
            error_messages=dict.fromkeys(["invalid", "min_value", "max_value"], sentence),
        )


class ReviewForm(MergedAnswers):
    changed_meanwhile = _(
        "This has been changed meanwhile, in another window. It now says: “%(text)s”. What you entered is "
        "still here. If you save again, it takes the place of that."
    )

    comment = forms.CharField(
        label=_("Comment"),
        help_text=_("The office reads it. In lists for the whole jury it stands without your name."),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
    )

    def __init__(self, *args, criteria: list[Criterion], review: Review | None, **kwargs):
        self._criteria = {_name(criterion): criterion for criterion in criteria}
        super().__init__(*args, initial=self._given(review), stored={}, **kwargs)
        points = {_name(each): PointsField(each, weight) for each, weight in weights_in_words(criteria)}
        self.fields = points | self.fields
        # Who has stored nothing yet may do so in two windows, too.
        self.carry_state_of(dict.fromkeys(self.fields.keys() - {"loaded_state"}) | self._given(review))

    def _given(self, review: Review | None) -> dict:
        if review is None:
            return {}
        points = review.points()
        given = {name: points.get(criterion.pk) for name, criterion in self._criteria.items()}
        return {"comment": review.comment, **given}

    @property
    def missing(self) -> int:
        """For how many criteria nothing is given."""
        return sum(self.cleaned_data[name] is None for name in self._criteria)

    def store(self, juror: Juror, reference: str, now: datetime) -> Review:
        """Http404 if meanwhile the entry is none for this person any more."""
        with transaction.atomic():
            # Whoever declares a conflict at the same time waits, or has come first.
            Juror.objects.select_for_update().get(pk=juror.pk)
            entry = entry_to_judge(juror, reference, now)
            said = {"comment": self.cleaned_data["comment"]}
            review, _is_new = Review.objects.update_or_create(juror=juror, entry=entry, defaults=said)
            for name, criterion in self._criteria.items():
                self._score(review, criterion, self.cleaned_data[name])
        return review

    def _score(self, review: Review, criterion: Criterion, points: int | None) -> None:
        if points is None:
            review.scores.filter(criterion=criterion).delete()
        else:
            review.scores.update_or_create(criterion=criterion, defaults={"points": points})

    def result(self) -> str:
        """What is stored, in a sentence."""
        if not self.missing:
            return gettext("Your points are stored. They count.")
        return ngettext(
            "Stored. Points for %(count)s criterion are missing: your review counts when they are there.",
            "Stored. Points for %(count)s criteria are missing: your review counts when they are there.",
            self.missing,
        ) % {"count": self.missing}


def _name(criterion: Criterion) -> str:
    return f"points_{criterion.pk}"


class ConflictForm(forms.ModelForm):
    class Meta:
        model = Conflict
        fields = ["reason"]
        widgets = {"reason": forms.TextInput(attrs={"class": "vTextField"})}

    def declare(self, juror: Juror, entry: Entry) -> None:
        """Once, however often the button is pressed."""
        with transaction.atomic():
            Juror.objects.select_for_update().get(pk=juror.pk)
            reason = {"reason": self.cleaned_data["reason"]}
            Conflict.objects.get_or_create(juror=juror, entry=entry, defaults=reason)
