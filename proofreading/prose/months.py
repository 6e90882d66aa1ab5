"""Names of months and weekdays as they stand in prose."""

MONTHS = {
    "de": "Januar|Jänner|Jan Februar|Feber|Feb März|Mrz April|Apr Mai Juni|Jun Juli|Jul August|Aug "
    "September|Sept|Sep Oktober|Okt November|Nov Dezember|Dez",
    "en": "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug "
    "September|Sept|Sep October|Oct November|Nov December|Dec",
}
WEEKDAYS = {
    "de": "Montags?|Mo Dienstags?|Di Mittwochs?|Mi Donnerstags?|Do Freitags?|Fr "
    "Samstags?|Sonnabends?|Sa Sonntags?|So",
    "en": "Mondays?|Mon Tuesdays?|Tues?|Tue Wednesdays?|Wed Thursdays?|Thurs?|Thu Fridays?|Fri "
    "Saturdays?|Sat Sundays?|Sun",
}


def numbered(words: str, first: int) -> dict[str, int]:
    return {
        name.removesuffix("s?"): number
        for number, names in enumerate(words.split(), first)
        for name in names.split("|")
    }


def month_number(name: str) -> int:
    return _MONTH_NUMBERS[name.rstrip(".")]


def weekday_number(name: str) -> int:
    bare = name.rstrip(".")
    return _WEEKDAY_NUMBERS.get(bare, _WEEKDAY_NUMBERS.get(bare.removesuffix("s"), -1))


def pattern(words: dict[str, str]) -> str:
    """Any of these names, the longest first, with the full stop of an abbreviation."""
    whole, shortened = set(), set()
    for names in " ".join(words.values()).split():
        first, *others = names.split("|")
        whole.add(first)
        shortened.update(others)
    return rf"(?:(?:{_any(whole)})\b|(?:{_any(shortened - whole)})\b\.?)"


def _any(names: set[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_MONTH_NUMBERS = {name: number for words in MONTHS.values() for name, number in numbered(words, 1).items()}
_WEEKDAY_NUMBERS = {
    name: number for words in WEEKDAYS.values() for name, number in numbered(words, 0).items()
}
MONTH, WEEKDAY = pattern(MONTHS), pattern(WEEKDAYS)
