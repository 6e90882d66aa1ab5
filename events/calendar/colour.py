"""The colour of a calendar: RFC 7986 takes none but the names of CSS, so each hue has the nearest one."""

from offices.look import Hue
from offices.models import Office

NAMES: dict[int, str] = {
    Hue.RED: "firebrick",
    Hue.BRICK: "sienna",
    Hue.OCHRE: "darkgoldenrod",
    Hue.OLIVE: "olive",
    Hue.LEAF: "olivedrab",
    Hue.GREEN: "forestgreen",
    Hue.SEA: "seagreen",
    Hue.TEAL: "teal",
    Hue.SKY: "steelblue",
    Hue.BLUE: "royalblue",
    Hue.VIOLET: "darkslateblue",
    Hue.PURPLE: "purple",
    Hue.ROSE: "mediumvioletred",
}


def colour_name(office: Office | None) -> str:
    """That of the office, or of the site."""
    return NAMES.get(office.hue if office else Hue.VIOLET, NAMES[Hue.VIOLET])
