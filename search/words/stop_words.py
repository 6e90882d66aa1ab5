"""Words that say nothing of what is looked for, in plain letters: they count within a phrase alone."""

from pathlib import Path

_LINES = Path(__file__).with_suffix(".txt").read_text().splitlines()
STOP_WORDS = frozenset(word for line in _LINES if not line.startswith("#") for word in line.split())
