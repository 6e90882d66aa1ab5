"""Awards for the site that the browser visits: the one of 2017, and a made-up one in each phase."""

AWARDS = """
from datetime import date, timedelta
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from awards.models import Award, EditionState
from documents.facts import FileFacts, Finding, FindingCode
from offices.judged.rows import remember
from offices.models import Office
from tests.cast import picture

call_command("load_awards", verbosity=0)

office = Office.objects.get(slug="germersheim")
now = timezone.now()
form = office.documents.create(title_de="Bewerbungsformular", title_en="Application form", language="de", pages=2)
form.file.save("bewerbung.pdf", ContentFile(b"%PDF-1.7 " + b"x" * 240_000))
found = (Finding(FindingCode.SOME_PICTURES, 1, 3, (2,)), Finding(FindingCode.NO_TITLE), Finding(FindingCode.TAGGED))
remember(form, FileFacts("pdf", 3, "", "en", found))
esf = office.funding_programmes.create(
    name_de="Europäischer Sozialfonds (ESF)", name_en="European Social Fund (ESF)", url="https://example.org/",
    obligatory_sentence_de="Gefördert aus Beispielmitteln.", obligatory_sentence_en="Funded by an example.",
)

def award(slug, title_de, title_en):
    return Award.objects.create(office=office, slug=slug, title_de=title_de, title_en=title_en)

def edition(award, year, **fields):
    texts = {
        "summary_de": "Eine Zusammenfassung in einem Satz.", "summary_en": "A summary in one sentence.",
        "purpose_de": "Für gute Ideen.", "purpose_en": "For good ideas.", "eligibility_de": "Schulen und Vereine",
        "eligibility_en": "Schools and clubs", "conditions_de": "Alles ist vollständig.",
        "conditions_en": "Everything is complete.", "description_de": "<p>Ein Absatz.</p><h3>Ablauf</h3><p>Mehr.</p>",
        "description_en": "<p>A paragraph.</p><h3>Agenda</h3><p>More.</p>",
    }
    return award.editions.create(year=year, state=EditionState.PUBLISHED, **{**texts, **fields})

integration = award("everything", "Beispielpreis für Integration", "Example Integration Award")
full = edition(
    integration, 2099, number=3, motto="Schule macht (Dich!) stark", motto_gloss_en="School makes (you!) strong",
    opens_at=now - timedelta(days=9), deadline=now + timedelta(days=5), total=3500_00, is_anonymous=True,
    contact_name="Frau Beispiel", contact_phone="+497274123456", contact_email="beispiel@example.org",
)
full.downloads.add(form)
full.funders.create(funder=esf, project="Integrationsmanagement", project_gloss_en="integration management")
full.prizes.create(position=1, amount=2000_00)
full.prizes.create(position=2, kind="special", name_de="Für Kinder", name_en="For children", amount=500_00, count=3)
full.prizes.create(position=3, kind="recognition", name_de="Urkunde", count=2)
full.criteria.create(name_de="Wirkung", name_en="Effect", explanation_de="Vor Ort", explanation_en="Here", weight=2)
full.criteria.create(name_de="Idee", name_en="Idea")
full.required_documents.create(name_de="Projektbeschreibung", name_en="Description", hint_de="Zwei Seiten")
full.required_documents.create(name_de="Foto", name_en="Photo", is_required=False)
full.questions.create(text_de="Was tun Sie?", text_en="What do you do?", hint_de="In drei Sätzen")

decided = edition(
    integration, 2028, number=1, deadline=now - timedelta(days=90), decided_on=date.today() - timedelta(days=9),
    announced_at=now - timedelta(days=3),
)
main = decided.prizes.create(amount=2000_00)
for number, words in enumerate(["both", "german", "none"]):
    winner = decided.winners.create(
        prize=main, position=number, name_de="Grundschule am Beispielplatz",
        name_en="" if words == "german" else "Example Primary School", text_de="<p>Weil sie verbindet.</p>",
        text_en="<p>Because it connects.</p>" if words == "both" else "",
    )
    winner.image_alt_de, winner.image_alt_en, winner.image_credit = "Kinder im Hof", "Children in the yard", "Foto AG"
    if words == "both":
        winner.image.save("hof.png", ContentFile(picture()))
    winner.save()
edition(integration, 2029, number=2, deadline=now - timedelta(days=9), decided_on=date.today(), announced_at=now)
german = award("german", "Integrationsbeauftragtenauszeichnung nur auf Deutsch", "")
edition(
    german, 2098, summary_en="", purpose_en="", eligibility_en="", conditions_en="", description_en="",
    opens_at=now + timedelta(days=9),
)
"""
