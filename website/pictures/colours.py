"""Every picture in sRGB, the colours that a page has where nothing is said.

A profile is large, and the same numbers mean other colours by it: whoever drops it has to convert them first.
"""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
# The words of a profile for what its numbers are, and Pillow's for pictures to which browsers apply it.
_MODES = {"RGB": {"RGB", "L"}, "GRAY": {"L"}, "CMYK": {"CMYK"}}
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
    if picture.mode == "RGBA":
        colours = _converted(_without_alpha(picture), content).convert("RGB")
        colours.putalpha(picture.getchannel("A"))
        return colours
    profile = ImageCms.getOpenProfile(BytesIO(content))
    space = profile.profile.xcolor_space.strip()
    if picture.mode not in _MODES.get(space, ()):
        return picture.convert("RGB") if picture.mode == "CMYK" else picture
    before = picture.convert("RGB") if space == "RGB" else picture
    change = ImageCms.buildTransform(
        profile, _SRGB, before.mode, "RGB", ImageCms.Intent(ImageCms.getDefaultIntent(profile))
    )
    if space == "RGB" and _is_srgb(change):
        return picture
    changed = ImageCms.applyTransform(before, change)
    return changed.convert("L") if picture.mode == "L" and _is_grey(changed) else changed


def _without_alpha(picture: Image.Image) -> Image.Image:
    """What is transparent and grey may have a profile for grey."""
    colours = picture.convert("RGB")
    return colours.getchannel("R") if _is_grey(colours, 0) else colours


def _is_grey(picture: Image.Image, tolerance: int = _ROUNDING) -> bool:
    red, green, blue = picture.split()
    return all(ImageChops.difference(red, other).getextrema()[1] <= tolerance for other in (green, blue))


def _is_srgb(change: ImageCms.ImageCmsTransform) -> bool:
    steps = [round(step * 255 / (_FEW - 1)) for step in range(_FEW)]
    few = Image.new("RGB", (_FEW**3, 1))
    few.putdata([(red, green, blue) for red in steps for green in steps for blue in steps])
    moved = ImageChops.difference(few, ImageCms.applyTransform(few, change))
    return max(high for _low, high in moved.getextrema()) <= _ROUNDING
