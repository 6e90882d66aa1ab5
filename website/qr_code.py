"""QR codes as drawings: black on a white plate in every theme, because cameras want it so."""

from dataclasses import dataclass

import segno

# The white margin that readers need (ISO/IEC 18004, 9.1), in modules.
MARGIN = 4


@dataclass(frozen=True)
class QrDrawing:
    """For templates/components/qr_code.html: the side of the square, and the path of all black modules."""

    side: int
    path: str


def drawing(address: str) -> QrDrawing:
    # One in seven parts may be soiled or torn (M). Notice boards hang outdoors.
    code = segno.make_qr(address, error="m", boost_error=False)
    side = int(code.symbol_size(border=0)[0]) + 2 * MARGIN
    rows = enumerate(code.matrix, MARGIN)
    return QrDrawing(side, "".join(_run(y, x, length) for y, row in rows for x, length in _runs(row)))


def _runs(row):
    """Where black modules begin in a row, and how many there are side by side."""
    start = None
    for x, is_black in enumerate([*row, 0], MARGIN):
        if is_black and start is None:
            start = x
        elif not is_black and start is not None:
            yield start, x - start
            start = None


def _run(y: int, x: int, length: int) -> str:
    return f"M{x} {y}h{length}v1h-{length}z"
