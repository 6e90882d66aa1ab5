"""One sample, or several, of every public page. A public address without a sample fails a test."""

# The name of the address pattern → the arguments to open it with.
SAMPLES = {
    "home": [{}],
    "offices:list": [{}],
    # Every kind of office: contact but no hours, hours but no contact, addresses, several units, long texts.
    "offices:office": [{"slug": slug} for slug in ["gera", "jena", "wartburgkreis", "leer", "germersheim"]],
    "display": [{}],
}

# Pages that are no pages: language code → path, by their names in test reports.
ERRORS = {"404": "{language}/nowhere/"}


LANGUAGES = ["de", "en"]
