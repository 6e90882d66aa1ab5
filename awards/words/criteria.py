from django.utils.translation import gettext as _

from awards.models import Criterion


def weights_in_words(criteria: list[Criterion]) -> list[tuple[Criterion, str]]:
    """Each criterion with how much it counts: "40 % of the score"; "" for all where they count the same."""
    weights = [criterion.weight for criterion in criteria]
    if len(set(weights)) < 2:
        return [(criterion, "") for criterion in criteria]
    total = sum(weights)
    return [(criterion, _part(criterion.weight, total)) for criterion in criteria]


def _part(weight: int, total: int) -> str:
    # Translators: how much a criterion counts beside the others.
    return _("%(percent)s of the score") % {"percent": f"{round(100 * weight / total)}\u00a0%"}


def sentence_about_weights(criteria: list[Criterion]) -> str:
    """Said once where all count the same."""
    same = len(criteria) > 1 and len({criterion.weight for criterion in criteria}) == 1
    return _("All of them count the same.") if same else ""
