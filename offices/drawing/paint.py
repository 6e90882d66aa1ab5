"""Which of the colours of a door a colour of a file becomes: all are seen on the dark ground of the arch."""

import colorsys

from PIL import ImageColor

# The classes of static/css/components/frame/emblem.css.
GLOW, TINT, SUN, LINE = "emblem__glow", "emblem__tint", "emblem__sun", "emblem__line"
# From here on a colour is light, from 0 to 1.
LIGHT = 0.75
# Between these hues (in parts of the circle), and as strong as this, a colour is the yellow of the light.
YELLOW, STRONG = (0.1, 0.19), 0.5


def paint_for(colour: str) -> str:
    """Of a colour as CSS writes it. What nobody understands is drawn like what is black."""
    try:
        red, green, blue, *_alpha = ImageColor.getrgb(colour.strip())
    except ValueError:
        return GLOW
    hue, lightness, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
    if YELLOW[0] <= hue <= YELLOW[1] and saturation >= STRONG and lightness >= STRONG:
        return SUN
    return TINT if lightness >= LIGHT else GLOW
