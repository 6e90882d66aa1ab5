"""German dates, times and numbers, with no-break spaces so that no line ends inside a date."""

DATE_FORMAT = "j.\u00a0F Y"
MONTH_DAY_FORMAT = "j.\u00a0F"
SHORT_DATE_FORMAT = "d.m.Y"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "."
NUMBER_GROUPING = 3
FIRST_DAY_OF_WEEK = 1
