"""Texts and what is said of them: language, what stands there, the facts, and each warning as (rule, words).

A text of a rich field begins with a tag. A pair is German first, then what was made of it.
"""

from datetime import date, time

from proofreading.text import KnownFacts, Street

NOTHING = KnownFacts()
# An event on two days of 2031, with registration; its office has a number, an address and a street.
EVENT = KnownFacts(
    days=(date(2031, 5, 3), date(2031, 5, 4)),
    times=(time(18),),
    deadlines=(date(2031, 4, 24),),
    sums=(750,),
    phones=("+493641491234",),
    mails=("integration@jena.example",),
    streets=(Street("Am Markt 12", "07743", "Jena"),),
    has_files=False,
    has_pictures=False,
)
WEEK = KnownFacts(days=(date(2023, 12, 14),), other_days=(date(2023, 9, 24), date(2023, 10, 1)))
AWARD = KnownFacts(deadlines=(date(2031, 8, 31),), sums=(350000, 150000, 100000, 50000))
EMPTY = KnownFacts(has_files=False, has_pictures=False)
FULL = KnownFacts(
    phones=("+493641491234",), mails=("integration@jena.example",), has_files=True, has_pictures=True
)

LONG_DE = (
    "Das Büro berät Menschen, die neu in der Stadt sind, und alle, die mit ihnen arbeiten, zu Fragen des Aufenthalts, "
    "der Arbeit, der Schule und des Wohnens, es vermittelt sie an andere Stellen weiter, lädt Vereine und Initiativen "
    "zu Treffen ein und schreibt jedes Jahr einen Bericht für den Stadtrat."
)

# Weekdays and days of the calendar.
DAYS = [
    ("de", "Am Samstag, 14. Dezember 2024, feiern wir.", NOTHING, []),
    (
        "de",
        "Am Samstag, 14. Dezember 2023, feiern wir.",
        NOTHING,
        [("weekday", "Samstag, 14. Dezember 2023")],
    ),
    ("de", "In der Quelle steht „Dienstag, 14. Dezember“.", WEEK, [("weekday", "Dienstag, 14. Dezember")]),
    ("de", "In der Quelle steht „Dienstag, 14. Dezember“.", NOTHING, []),
    ("de", "Der 14. Dezember 2023 war ein Donnerstag.", WEEK, []),
    ("de", "Ein Dienstag war der 14. November 2023.", NOTHING, []),
    ("de", "ab Dienstag, dem 12. September 2023", NOTHING, []),
    ("de", "ab Mittwoch, dem 12. September 2023", NOTHING, [("weekday", "Mittwoch, dem 12. September 2023")]),
    ("de", "Di., 12.09.2023, im Rathaus", NOTHING, []),
    ("de", "Mi., 12.09.23, im Rathaus", NOTHING, [("weekday", "Mi., 12.09.23")]),
    ("de", "am 3.5. im Rathaus", NOTHING, []),
    ("de", "am Samstag, 3.5. im Rathaus", EVENT, []),
    ("de", "am Freitag, 3.5. im Rathaus", EVENT, [("weekday", "Freitag, 3.5.")]),
    ("de", "Samstag und Sonntag, 3. und 4. Mai 2031", NOTHING, []),
    ("de", "Samstag bis Sonntag, 14.–15. Dezember 2024", NOTHING, []),
    ("de", "vom 14.–20. Dezember 2024", NOTHING, []),
    ("de", "am 12. September 2023 (Mittwoch)", NOTHING, [("weekday", "12. September 2023 (Mittwoch")]),
    ("de", "am 31. Juni 2031", NOTHING, [("no such day", "31. Juni 2031")]),
    ("de", "am 29. Februar 2028 und am 29. Februar 2031", NOTHING, [("no such day", "29. Februar 2031")]),
    ("de", "Mo–Fr 9 bis 12 Uhr, auch am 24. Dezember", NOTHING, []),
    ("en", "Tuesday, 12 September 2023", NOTHING, []),
    ("en", "on Thursday 12 September 2023", NOTHING, [("weekday", "Thursday 12 September 2023")]),
    ("en", "on Saturday, December 14, 2024", NOTHING, []),
    ("en", "on Saturday, December 14th, 2023", NOTHING, [("weekday", "Saturday, December 14th, 2023")]),
    ("en", "Saturday 3 and Sunday 4 May 2031", NOTHING, []),
    ("en", "May I bring 12 people? March with us!", NOTHING, []),
]

# What the prose repeats from the fields.
FACTS = [
    ("de", "Bewerbungsschluss ist der 31. August 2031.", AWARD, []),
    ("de", "Bewerbungsschluss ist der 30. August 2031.", AWARD, [("deadline", "30. August 2031")]),
    ("de", "Bitte bewerben Sie sich bis zum 31.8.2031.", AWARD, []),
    ("de", "Bitte bewerben Sie sich bis zum 15.8.2031.", AWARD, [("deadline", "15.8.2031")]),
    ("en", "The deadline is 31 August 2032.", AWARD, [("deadline", "31 August 2032")]),
    ("en", "Please register by 24 April 2031.", EVENT, []),
    ("en", "Please register by 25 April.", EVENT, [("deadline", "25 April")]),
    ("de", "Den Preis gibt es seit dem 1. Mai 2007.", AWARD, []),
    ("de", "Wir feiern am 3. Mai 2031 ab 18 Uhr.", EVENT, []),
    ("de", "Wir feiern am 5. Mai 2031.", EVENT, [("day", "5. Mai 2031")]),
    ("de", "Den Verein gibt es seit dem 5. Mai 1991.", EVENT, []),
    ("de", "Insgesamt werden 3.500 Euro vergeben: 1.500, 1.000 und zweimal 500 Euro.", AWARD, []),
    ("de", "Insgesamt werden 3.000 Euro vergeben.", AWARD, [("sum", "3.000 Euro")]),
    ("en", "In all, €3,500 is awarded, the first prize being €1,500.", AWARD, []),
    ("en", "The first prize is €1,250.", AWARD, [("sum", "€1,250")]),
    ("de", "Der Eintritt kostet 7,50 €, ermäßigt 5 €.", EVENT, []),
    ("de", "Der Eintritt kostet 8 €.", EVENT, [("sum", "8 €")]),
    ("de", "Rufen Sie uns an: 03641 / 49-1234.", EVENT, []),
    ("en", "Call us: +49 3641 491234.", EVENT, []),
    ("de", "Telefon (03641) 49-1243", EVENT, [("phone", "(03641) 49-1243")]),
    ("de", "Die Behördennummer ist 115, die Hotline 0800 1110111.", EVENT, []),
    ("de", "In Gera: 0365 8383019", EVENT, []),
    ("de", "Schreiben Sie an integration@jena.example.", EVENT, []),
    ("de", "Schreiben Sie an integrtion@jena.example.", EVENT, [("mail", "integrtion@jena.example")]),
    ("de", "Der Verein: info@verein.example", EVENT, []),
    ("de", "integration(at)jena.example", EVENT, [("at", "integration(at)jena.example")]),
    ("en", "integration [at] jena.example", NOTHING, [("at", "integration [at] jena.example")]),
    ("de", "Am Markt 12, 07743 Jena", EVENT, []),
    ("de", "Am Markt 21, 07743 Jena", EVENT, [("street", "Am Markt 21")]),
    ("de", "Am Markt 12, 07745 Jena", EVENT, [("postcode", "07745 Jena")]),
    ("de", "In der Schule, Holzmarkt 3, 07745 Jena", EVENT, []),
]

# What is promised, and the shape of rich texts.
SHAPE = [
    ("de", "Das Formular können Sie unten herunterladen.", EMPTY, [("file", "unten herunterladen")]),
    ("de", "Das Formular können Sie unten herunterladen.", FULL, []),
    ("en", "You can download the form below.", EMPTY, [("file", "download the form below")]),
    ("de", "Rufen Sie uns an.", EMPTY, [("call", "Rufen Sie uns an")]),
    ("de", "Rufen Sie uns an unter 0365 8383019.", EMPTY, []),
    ("en", "Please call us.", EMPTY, [("call", "call us")]),
    ("en", "Please call us.", FULL, []),
    ("de", "Viele rufen den Notruf 112 an.", EMPTY, []),
    ("en", "Send us an email.", EMPTY, [("write", "Send us an email")]),
    ("en", "See the photo.", EMPTY, [("picture", "See the photo")]),
    ("de", "Mehr unter folgendem Link.", EMPTY, [("link", "unter folgendem Link")]),
    (
        "de",
        '<p>Das Formular gibt es <a href="https://x.example/">hier</a>.</p>',
        FULL,
        [("link words", "hier")],
    ),
    ("en", '<p><a href="https://x.example/">Click here!</a></p>', FULL, [("link words", "Click here!")]),
    ("en", '<p><a href="https://x.example/">Form for the fund</a></p>', FULL, []),
    (
        "de",
        '<p><a href="mailto:a@x.example">b@x.example</a></p>',
        NOTHING,
        [("link target", "b@x.example")],
    ),
    (
        "de",
        '<p><a href="tel:+493641491234">03641 491243</a></p>',
        NOTHING,
        [("link target", "03641 491243")],
    ),
    ("de", '<p><a href="tel:+493641491234">03641 / 49 12 34</a></p>', NOTHING, []),
    ("de", "<h4>Klein</h4><p>Text</p>", NOTHING, [("heading", "Klein")]),
    ("de", "<h3>Groß</h3><h4>Klein</h4><h3>Wieder groß</h3>", NOTHING, []),
    ("de", LONG_DE, NOTHING, [("long sentence", "Das Büro berät Menschen, die neu in der")]),
    ("de", "Am 3. Mai feiern wir. Am 4. Mai auch. Nr. 5 z. B. ist neu.", NOTHING, []),
    ("en", "<p>Ask the Ausländerbehörde.</p>", NOTHING, [("foreign word", "Ausländerbehörde")]),
    ("en", '<p>Ask the <span lang="de">Ausländerbehörde</span>.</p>', NOTHING, []),
    ("en", '<p>Ask the <span translate="no">Ausländerbehörde</span>.</p>', NOTHING, []),
    ("en", "<p>The Volkshochschule Jena and the Bundesamt für Migration help.</p>", NOTHING, []),
    ("en", "<p>It is called „Denk bunt und sei mit uns“ here.</p>", NOTHING, []),
    (
        "en",
        "<p>Das Büro ist für die Menschen da und hilft ihnen auch mit Briefen.</p>",
        NOTHING,
        [("other field", "Das Büro ist für die Menschen da und")],
    ),
    (
        "en",
        '<p lang="de">Das Büro ist für die Menschen da und hilft ihnen auch mit Briefen.</p>',
        NOTHING,
        [],
    ),
    (
        "de",
        "The office is there for the people and helps them with letters of the city.",
        NOTHING,
        [("other field", "The office is there for the people and")],
    ),
    ("de", "Wir zeigen „The Wizard of Oz“ im Original.", NOTHING, []),
]

# German, and what was made of it.
PAIRS = [
    ("Am 14. Dezember 2023 um 18 Uhr.", "On 14 December 2023 at 6 pm.", []),
    ("Am 3. Mai.", "On 4 May.", [("only in translation", "4 May"), ("only in source", "3. Mai")]),
    (
        "Am 3. Mai 2030.",
        "On 3 May 2031.",
        [("only in translation", "3 May 2031"), ("only in source", "3. Mai 2030")],
    ),
    ("Am 3. Mai 2030.", "On 3 May.", []),
    ("am 3.5. und am 4.5.", "on 3 and 4 May", []),
    ("9 bis 12 Uhr", "9 am to noon", []),
    ("9–12 Uhr und 14–18 Uhr", "9 am–12 noon and 2–6 pm", []),
    ("um 18.30 Uhr", "at 6.30 pm", []),
    ("um 18:30 Uhr", "at 7.30 pm", [("only in translation", "7.30 pm"), ("only in source", "18:30 Uhr")]),
    ("bis 24 Uhr", "until midnight", []),
    ("1.000 Euro", "€1,000", []),
    ("7,50 €", "7.50 euros", []),
    ("1.000 Euro", "€10,000", [("only in translation", "€10,000"), ("only in source", "1.000 Euro")]),
    ("2 Mio. Euro", "€2 million", []),
    ("03641 / 49-1234", "+49 3641 491234", []),
    (
        "03641 / 49-1234",
        "+49 3641 491243",
        [("only in translation", "+49 3641 491243"), ("only in source", "03641 / 49-1234")],
    ),
    ("Wählen Sie 115.", "Dial 115.", []),
    ("nach § 4 des Gesetzes von 2005", "under section 4 of the 2005 act", []),
    ("Am Markt 12, 07743 Jena", "Am Markt 12, 07743 Jena", []),
    ("rund um die Uhr", "24/7", []),
    ("drei Räume", "3 rooms", []),
    ("die 2. Woche", "the second week", []),
    ("mehr als 1.000 Menschen", "more than 1,000 people", []),
    ("in den 90er Jahren", "in the 1990s", []),
    (
        "rund 12 Vereine aus 5 Ländern",
        "some 12 clubs from 6 countries",
        [("only in translation", "6"), ("only in source", "5")],
    ),
    ("vom 24. September bis zum 1. Oktober 2023", "from 24 September to 1 October 2023", []),
    ("14.–20. Dezember", "14–20 December", []),
    (
        "Wir sind 5 Leute und haben 12 Räume in 3 Häusern. Der Verein wurde 1990 gegründet und hat 240 Mitglieder.",
        "We are a club with 240 members.",
        [],
    ),
    ("Seite www.demokratie-2024.example", "page www.demokratie-2024.example", []),
]
