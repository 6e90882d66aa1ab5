"""Every picture in sRGB, the colours that a page has where nothing is said.

A profile is large, and the same numbers mean other colours by it: whoever drops it has to convert them first.
"""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
# The words of a profile for what its numbers are, and Pillow's for such pictures.
_MODES = {"RGB": {"RGB", "RGBA"}, "GRAY": {"L"}, "CMYK": {"CMYK"}}
# A profile that changes nothing but the rounding is one of sRGB, by whichever name.
_ROUNDING = 2
_FEW = 9  # steps of each colour to try it out with


def in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """RGB, RGBA or L. A profile that is broken, or for other colours, counts as none, as in browsers."""
    if profile:
        try:
            return _converted(picture, profile)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return picture.convert("RGB") if picture.mode == "CMYK" else picture


def _converted(picture: Image.Image, content: bytes) -> Image.Image:
    profile = ImageCms.getOpenProfile(BytesIO(content))
    if picture.mode not in _MODES.get(profile.profile.xcolor_space.strip(), ()):
        return picture.convert("RGB") if picture.mode == "CMYK" else picture
    if picture.mode == "RGBA":
        colours = _converted(picture.convert("RGB"), content)
        colours.putalpha(picture.getchannel("A"))
        return colours
    change = ImageCms.buildTransform(
        profile, _SRGB, picture.mode, "RGB", ImageCms.Intent(ImageCms.getDefaultIntent(profile))
    )
    if picture.mode == "RGB" and _is_srgb(change):
        return picture
    changed = ImageCms.applyTransform(picture, change)
    return changed.convert("L") if picture.mode == "L" else changed


def _is_srgb(change: ImageCms.ImageCmsTransform) -> bool:
    steps = [round(step * 255 / (_FEW - 1)) for step in range(_FEW)]
    few = Image.new("RGB", (_FEW**3, 1))
    few.putdata([(red, green, blue) for red in steps for green in steps for blue in steps])
    moved = ImageChops.difference(few, ImageCms.applyTransform(few, change))
    return max(high for _low, high in moved.getextrema()) <= _ROUNDING
