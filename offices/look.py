from math import ceil

from django.db import models
from django.utils.translation import gettext_lazy as _


class Hue(models.IntegerChoices):
    """The accent of an office, in degrees of the colour circle. Steps of 15, each a rule in tokens.css."""

    RED = 30, _("red")
    BRICK = 45, _("brick")
    OCHRE = 75, _("ochre")
    OLIVE = 105, _("olive")
    LEAF = 135, _("leaf green")
    GREEN = 150, _("green")
    SEA = 180, _("sea green")
    TEAL = 210, _("teal")
    SKY = 240, _("sky blue")
    BLUE = 255, _("blue")
    VIOLET = 285, _("violet")
    PURPLE = 315, _("purple")
    ROSE = 345, _("rose")


class Drawing(models.TextChoices):
    """The fanlights there are, each a template in templates/components/emblems/."""

    PLAIN = "plain", _("plain door")
    RAINBOW = "rainbow", _("three arches")
    CIRCLES = "circles", _("two circles that meet")
    HILL = "hill", _("tower on a hill")
    WAVES = "waves", _("sun over waves")
    STAR = "star", _("star")


# Doors that stand beside each other and are still seen on a phone.
MOST_DOORS_IN_A_ROW = 5


def doors_in_a_row(offices) -> int:
    """So that rows are of nearly the same number: six doors are three and three, not five and one."""
    rows = max(1, ceil(len(offices) / MOST_DOORS_IN_A_ROW))
    return max(1, ceil(len(offices) / rows))
