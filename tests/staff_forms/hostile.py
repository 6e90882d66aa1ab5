"""Four hundred values that no field of ours ever sends by itself, always the same and in the same order."""

from itertools import islice, product

# Those that have broken something somewhere come first.
CORE = [
    "",
    "x" * 33,
    "\x00",
    "a\x00b",
    "-1",
    "9" * 19,
    "9" * 40,
    "1" * 5000,
    "abc",
    "٣",
    "1.5",
    "1e309",
    "NaN",
    "__proto__",
    "None",
    "0",
    "../../etc/passwd",
    "//evil.example",
    "%00",
    "\ufffd",
    "[]",
    "{}",
    "1,2",
    "²",
]
_PARTS = [
    "\x00",
    "\ud7ff",
    "\uffff",
    "\U0010ffff",
    "'",
    '"',
    "\\",
    ";",
    "%",
    "\r\n",
    "\t",
    "\x7f",
    "\u202e",
    "ß",
    "½",
    "𝟙",
]
_AROUND = ["{}", "1{}", "{}1", "x{}y", "{0}{0}", "-{}", " {} ", "{}.{}"]
_NUMBERS = [
    f"{sign}{2**power + step}"
    for sign in ["", "-"]
    for power in [7, 15, 16, 31, 32, 53, 63, 64, 127]
    for step in [-1, 0, 1]
]
_WORDS = [
    "true",
    "false",
    "null",
    "undefined",
    "constructor",
    "toString",
    "on",
    "yes",
    "Infinity",
    "0x10",
    "1_000",
    "+1",
    "1 OR 1=1",
    "{{7*7}}",
    "${7*7}",
    "<b>",
    "2031-02-30",
    "24:00",
    "a" * 255,
    "a" * 256,
    "a" * 10_000,
    "ä" * 33,
    "👍" * 33,
    "id",
    "pk",
    "id__regex",
    "self",
]


def hostile_values() -> list[str]:
    mixed = (around.format(part, part) for part, around in product(_PARTS, _AROUND))
    long = (f"{number:0{length}d}" for number, length in product(range(10), range(20, 40)))
    found = dict.fromkeys([*CORE, *_NUMBERS, *_WORDS, *mixed, *long])
    return list(islice(found, 400))
