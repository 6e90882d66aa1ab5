class YearConverter:
    """Four digits, so that each page has one address (and not /02017/, too)."""

    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
