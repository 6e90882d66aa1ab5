"""Cells of a table that other people have written, made fit for programs that calculate."""

# What spreadsheets take for a formula, which could fetch something from elsewhere (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """The same words; what a program would calculate stands behind an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
