"""The interface texts are complete in every language, and the checks that say so can fail."""

import json
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings
from django.utils.translation import gettext, ngettext, npgettext, override, pgettext

from scripts.translation import exchange, files, findings, wording
from scripts.translation.messages import messages_of

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != files.SOURCE_LANGUAGE]


@pytest.fixture(scope="module")
def messages():
    return messages_of(settings.BASE_DIR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_holds_exactly_the_messages_of_the_code(messages, language):
    assert "\n".join(findings.differences(messages, files.read(settings.BASE_DIR, language))) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_well(language):
    assert "\n".join(findings.faults(files.read(settings.BASE_DIR, language), language)) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_mo_is_compiled_from_po(language):
    path = files.path_of(settings.BASE_DIR, language)
    catalog = files.read(settings.BASE_DIR, language)
    assert list(findings.stale_mo(path.with_suffix(".mo"), catalog, language)) == []


def test_messages_are_good_english(messages):
    assert "\n".join(findings.source_faults(messages)) == ""


def test_bad_english_is_detected():
    (sentence,) = findings.source_faults(german('The "door"', "", locations=[("a.py", None)]))
    assert sentence.startswith('“The "door"” has typewriter quotes')
    assert sentence.endswith("a.py)")


def test_english_is_said_as_the_code_has_it(messages):
    """There is no English catalogue, and no package brings one that says something else."""
    with override("en"):
        for message in files.by_key(messages).values():
            forms = [message.id] if isinstance(message.id, str) else list(message.id)
            assert [_said(message.context, forms, number) for number in range(1, len(forms) + 1)] == forms


def _said(context, forms, number):
    counted = (number,) if len(forms) > 1 else ()
    if context:
        return (npgettext if counted else pgettext)(context, *forms, *counted)
    return (ngettext if counted else gettext)(*forms, *counted)


def test_django_finds_the_translations():
    with override("de"):
        assert gettext("Skip to the content") == "Zum Inhalt springen"
        assert pgettext("address", "offices/") == "bueros/"
        assert ngettext("%(counter)s page", "%(counter)s pages", 2) == "%(counter)s Seiten"
    with override("en"):
        assert gettext("Skip to the content") == "Skip to the content"
        assert pgettext("address", "offices/") == "offices/"


def test_german_times_do_not_break():
    with override("de"):
        span = gettext("%(opens)s to\u00a0%(closes)s") % {"opens": "9", "closes": "12"}
        assert span == "9\u00a0bis\u00a012\u00a0Uhr"
        assert gettext("%(time)s") % {"time": "9"} == "9\u00a0Uhr"


# The checks can fail.


def german(id, string, **details) -> Catalog:
    catalog = files.PlainCatalog("de")
    catalog.add(id, string, **details)
    return catalog


@pytest.mark.parametrize(
    ("id", "string", "complaint"),
    [
        ("Door", "", "is not translated"),
        (("%(n)s door", "%(n)s doors"), ("%(n)s Tür", ""), "is not translated"),
        ("Hello %(name)s", "Hallo", "other placeholders"),
        ("Hello %(name)s", "Hallo %(nom)s", "other placeholders"),
        ("Hello {name}", "Hallo {nam}", "other placeholders"),
        (("A door", "%(n)s doors"), ("Eine Tür", "Türen"), "other placeholders"),
        (("A door", "%(n)s doors"), ("%(m)s Tür", "%(n)s Türen"), "other placeholders"),
        ("%(n)s %% of it", "%(n)s % davon", "percent sign"),
        ("Close the door", "Mach du die Tür zu", "Sie"),
        ("Your door", "Deine Tür", "Sie"),
        ("Guides", "Lots*innen", "gender sign"),
        ("Guides", "Lots:innen", "gender sign"),
        ("Guides", "Lots_innen", "gender sign"),
        ("The “door”", 'Die "Tür"', "typewriter quotes"),
        ("It’s here", "Hier ist's", "typewriter quotes"),
        ("The “door”", "Die “Tür”", "quotation marks"),
        ("The “door”", "Die „Tür”", "quotation marks"),
    ],
)
def test_broken_translation_is_detected(id, string, complaint):
    assert complaint in " ".join(findings.faults(german(id, string), "de"))


def test_fuzzy_translation_is_detected():
    assert "fuzzy" in " ".join(findings.faults(german("Door", "Tür", flags=["fuzzy"]), "de"))


@pytest.mark.parametrize(
    ("id", "string"),
    [
        (("One door", "%(n)s doors"), ("Eine Tür", "%(n)s Türen")),
        ("%(n)s %% of it", "%(n)s\u00a0%% davon"),
        ("100 % open", "100 % offen"),
        ('<a href="%(url)s">Door</a> “A”', '<a href="%(url)s">Tür</a> „A“'),
        ("Opened in", "Geöffnet: in Gera"),
        ("%(checked_in)s", "%(checked_in)s Uhr"),
        ("Duty", "Dauer der Duldung"),
    ],
)
def test_good_translation_is_left_alone(id, string):
    assert list(findings.faults(german(id, string), "de")) == []


def test_english_may_use_its_own_quotes():
    assert list(wording.faults("It’s the “door”", "en")) == []


def test_missing_and_surplus_messages_are_detected():
    sentences = list(
        findings.differences(german("New", "", locations=[("a.py", None)]), german("Old", "Alt"))
    )
    assert sentences == ["“New” is missing (in the code: a.py)", "“Old” is not in the code any more"]


def test_stale_mo_is_detected(tmp_path):
    path = tmp_path / "django.mo"
    catalog = german("Door", "Tür")
    assert list(findings.stale_mo(path, catalog, "de")) == ["django.mo is not compiled from it"]
    path.write_bytes(files.mo_bytes(catalog))
    assert list(findings.stale_mo(path, catalog, "de")) == []
    assert list(findings.stale_mo(path, german("Door", "Tor"), "de")) == ["django.mo is not compiled from it"]


# Merging, filling.


def test_merge_keeps_translations_and_drops_what_the_code_dropped():
    code, old = Catalog(), german("Kept", "Behalten", user_comments=["by hand"])
    old.add("Dropped", "Weg")
    code.add("new"), code.add("Kept")
    merged = files.merge(code, old, "de")
    assert [(m.id, m.string) for m in merged if m.id] == [("Kept", "Behalten"), ("new", None)]
    assert merged.get("Kept").user_comments == ["by hand"]


def test_files_survive_reading_and_writing(tmp_path):
    catalog = german(("A door", "%(n)s doors"), ("Eine Tür", "%(n)s Türen"), locations=[("a.py", None)])
    catalog.add("offices/", "bueros/", context="address")
    files.write(tmp_path, "de", catalog)
    again = files.merge(catalog, files.read(tmp_path, "de"), "de")
    assert files.po_text(again) == files.path_of(tmp_path, "de").read_text(encoding="utf-8")
    compiled = GNUTranslations(BytesIO(files.mo_bytes(again)))
    assert compiled.ngettext("A door", "%(n)s doors", 2) == "%(n)s Türen"
    assert compiled.pgettext("address", "offices/") == "bueros/"


def test_missing_translations_can_be_filled_in():
    catalog = german("Door", "")
    catalog.add("high", "", context="contrast")
    catalog.add(("A door", "%(n)s doors"))
    catalog.add("Floor", "Boden")
    missing = json.loads(json.dumps(exchange.missing(catalog)))
    assert missing == {"Door": "", "contrast\4high": "", "A door\0%(n)s doors": ["", ""]}
    missing |= {"Door": "Tür", "contrast\4high": "hoch", "A door\0%(n)s doors": ["Eine Tür", "%(n)s Türen"]}
    assert exchange.fill(catalog, missing) == []
    assert exchange.missing(catalog) == {}


def test_translations_that_do_not_fit_are_refused():
    catalog = german(("A door", "%(n)s doors"), None)
    refused = exchange.fill(catalog, {"Window": "Fenster", "A door\0%(n)s doors": "Tür", "Roof": ""})
    assert len(refused) == 2
