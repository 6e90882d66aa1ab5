"""One sample, or several, of every public page. A public address without a sample fails a test."""

# The name of the address pattern → the arguments to open it with.
SAMPLES = {
    "home": [{}],
    "offices:list": [{}],
    "offices:residence": [{}],
    # What stands behind the mailed link is in tests/browser/staff/test_closed.py.
    "offices:report_closed": [{"slug": "jena"}],
    # Every kind of office: contact but no hours, hours but no contact, addresses, several units, long texts.
    "offices:office": [{"slug": slug} for slug in ["gera", "jena", "wartburgkreis", "leer", "germersheim"]],
    # The topics for all; an office with a referral, with places, with duties of its own, with nothing.
    "signpost:all": [{}],
    "signpost:office": [{"slug": slug} for slug in ["gera", "jena", "leer", "wartburgkreis"]],
    "enquiries:office": [{"slug": slug} for slug in ["jena", "leer"]],
    "enquiries:barrier": [{}],
    # Receipts of an office and of the operator (tests/browser/samples/rows.py).
    "enquiries:office_sent": [{"slug": "leer", "reference": "2345-6789"}],
    "enquiries:barrier_sent": [{"reference": "3456-789A"}],
    "events:list": [{}],
    "events:archive": [{}],
    # With everything, in German alone and running, undated, over (tests/browser/samples/events.py); of 2023.
    "events:event": [
        {"slug": slug}
        for slug in ["everything", "german", "undated", "over", "berufemesse-lets-talk-about-2023"]
    ],
    "events:programme": [{"slug": "interkulturelle-woche-2023-wartburgkreis"}],
    "awards:list": [{}],
    # With everything and open, decided with winners, coming, in German alone (tests/browser/samples/awards.py); of 2017.
    "awards:award": [{"slug": "everything"}],
    "awards:edition": [
        *({"slug": "everything", "year": year} for year in [2028, 2029, 2099]),
        {"slug": "german", "year": 2098},
        {"slug": "geraer-integrationspreis", "year": 2017},
    ],
    # Open, and closed in two ways. What stands behind the mailed links is in tests/browser/forms/test_entry_pages.py.
    "awards:enter": [
        {"slug": "everything", "year": 2099},
        {"slug": "everything", "year": 2028},
        {"slug": "geraer-integrationspreis", "year": 2017},
    ],
    "awards:link_again": [{}],
    "display": [{}],
    "pages:news_list": [{}],
    # In both languages, in German alone, and no longer current (tests/browser/samples/rows.py).
    "pages:news": [{"slug": slug} for slug in ["both", "german", "ended"]],
    "overview": [{}],
    "search": [{}],
    # The first question. The form itself, all its states and the pages behind a signed link are in
    # tests/browser/forms/test_proposal_pages.py: they need ?office= and a token.
    "events:propose": [{}],
    "events:proposed": [{"reference": "4567-89AB"}],
    # Three levels, German alone, and no text (tests/browser/samples/pages.py).
    "pages:office_page": [
        {"slug": "germersheim", "page_slug": slug} for slug in ["housing", "moving", "german", "school"]
    ],
    "pages:page": [{"page_slug": "welcome"}],
    "pages:easy_language": [{"slug": "germersheim"}],
    "pages:sign_language": [{"slug": "germersheim"}],
    # For who is not signed in. The pages of one's own account: tests/browser/staff/test_account_pages.py.
    "accounts:sign_in": [{}],
    "accounts:forgotten": [{}],
    "accounts:forgotten_sent": [{}],
    "pages:legal_notice": [{}],
    "pages:privacy": [{}],
    # The laws of all states; a statement per state, with contacts and without.
    "pages:accessibility": [{}],
    "pages:office_accessibility": [{"slug": slug} for slug in ["jena", "leer", "germersheim"]],
}

# The name of the address pattern → queries that show another state of the page: nothing found, not understood.
STATES = {
    "events:list": [
        "q=nothing-like-that",
        "from=2023-02-30&office=nowhere&free=yes",
        "when=weekend&office=gera&free=yes",
    ],  # fmt: skip
    "events:archive": ["q=nothing-like-that"],
    # Hits, one office and kind, an answer that is pinned, a wrong letter, none but words alike, none, nothing asked,
    # too long.
    "search": [
        "q=Beratung",
        "q=Woche&kind=past&office=wartburgkreis&page=1",
        "q=visa",
        "q=Integrationspries",
        "q=Integratoinspries",
        "q=Xylophon",
        "q=der+die+das",
        f"q={'x' * 201}",
    ],
    # An office for one town and for several, two to choose from, none, none but one that is spelt so, not understood.
    "offices:residence": [
        "place=Eisenach",
        "place=26835",
        "place=99817+Jena",
        "place=Berlin",
        "place=Eisenahc",
        "place=998",
        "place=",
    ],
}

# Files below a language prefix: a browser saves them and shows nothing, so they have no look to be checked.
# The name of the address pattern → the arguments to fetch it with.
DOWNLOADS = {
    "pages:accessibility_json": [{}],
    "pages:office_accessibility_json": [{"slug": "jena"}],
    "pages:news_feed": [{}],
    "awards:deadline": [{"slug": "everything", "year": 2099}],
    "events:calendar": [{}],
    "events:event_calendar": [{"slug": "everything"}, {"slug": "undated"}],
    "events:programme_calendar": [{"slug": "interkulturelle-woche-2023-wartburgkreis"}],
    "events:feed": [{}],
    "events:programme_pdf": [{"slug": "interkulturelle-woche-2023-wartburgkreis"}],
    "offices:card": [{"slug": slug} for slug in ["wartburgkreis"]],
}

# Pages that only somebody with a signed link sees: tests/browser/forms/test_proposal_pages.py gets one by mail,
# tests/browser/forms/test_entry_pages.py finds some ready, tests/browser/staff/test_closed.py likewise.
BEHIND_A_LINK = {
    "offices:closed_by_link",
    "drafts:shared",
    "drafts:shared_page",
    *(f"events:{name}" for name in ["proposal", "proposal_change", "proposal_withdraw"]),
    *(f"awards:{name}" for name in ["entry", "entry_change", "entry_withdraw", "entry_text", "entry_json"]),
    *(f"awards:{name}" for name in ["entry_files", "entry_file", "entry_file_away"]),
    "awards:consent",
}

# Pages of one's own account, and steps between: tests/browser/staff/test_account_pages.py, and
# tests/browser/staff/test_coming_in.py.
OF_STAFF = {
    *(f"accounts:{name}" for name in ["account", "password", "sessions", "second_factor", "confirm"]),
    *(
        f"accounts:{name}"
        for name in ["add_passkey", "rename_passkey", "remove_passkey", "add_app", "remove_app"]
    ),
    *(f"accounts:{name}" for name in ["recovery_codes", "new_recovery_codes", "recovery_codes_text"]),
    *(f"accounts:{name}" for name in ["second_step", "sign_out", "passkey_question", "invitation", "reset"]),
}

# Pages that are no pages: language code → path, by their names in test reports.
ERRORS = {"404": "{language}/nowhere/"}


LANGUAGES = ["de", "en"]
