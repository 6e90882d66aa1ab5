"""The kinds of other places there are in every German municipality, and what each decides or offers.

General knowledge of the German administration. Where such a place is, staff enter (signpost/models/).
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class PlaceKind(TextChoices):
    IMMIGRATION = "immigration", _("immigration office")
    NATURALISATION = "naturalisation", _("naturalisation office")
    REGISTRATION = "registration", _("residents’ registration office")
    MIGRATION_ADVICE = "migration_advice", _("migration advisory service for adult immigrants (MBE)")
    YOUTH_MIGRATION = "youth_migration", _("youth migration service")
    EMPLOYMENT = "employment", _("employment agency")
    JOB_CENTRE = "job_centre", _("job centre")
    SOCIAL_WELFARE = "social_welfare", _("social welfare office")
    DEBT_ADVICE = "debt_advice", _("debt advice centre")
    HOUSING_BENEFIT = "housing_benefit", _("housing benefit office")
    HOUSING = "housing", _("housing office")
    TENANTS = "tenants", _("tenants’ association")
    REGISTRY = "registry", _("registry office")
    FAMILY_BENEFITS = "family_benefits", _("family benefits office")
    YOUTH_WELFARE = "youth_welfare", _("youth welfare office")
    PREGNANCY_ADVICE = "pregnancy_advice", _("pregnancy advice centre")
    SCHOOLS = "schools", _("school authority")
    ADULT_EDUCATION = "adult_education", _("adult education centre")
    LANGUAGE_COURSES = "language_courses", _("language course provider")
    HEALTH_INSURANCE = "health_insurance", _("health insurance fund")
    PUBLIC_HEALTH = "public_health", _("public health office")
    DRIVING_LICENCES = "driving_licences", _("driving licence office")
    VEHICLES = "vehicles", _("vehicle registration office")
    RECOGNITION_ADVICE = "recognition_advice", _("recognition advice centre")
    CHAMBERS = "chambers", _("chamber of commerce or of crafts")
    EQUAL_TREATMENT = "equal_treatment", _("anti-discrimination advice centre")
    COUPLES_ADVICE = "couples_advice", _("marriage and family advice centre")
    FAMILY_COURT = "family_court", _("family court")
    SHELTER = "shelter", _("women’s shelter")
    VIOLENCE_ADVICE = "violence_advice", _("advice centre on violence against women")


@dataclass(frozen=True)
class About:
    # As it stands at the door and on letters.
    official_name: str
    # Begins with a verb, and ends with a full stop.
    decides: Promise


ABOUT = {
    PlaceKind.IMMIGRATION: About(
        "Ausländerbehörde",
        _("Decides on residence permits, and whether you may work with yours."),
    ),
    PlaceKind.NATURALISATION: About("Einbürgerungsbehörde", _("Decides on German citizenship.")),
    PlaceKind.REGISTRATION: About(
        "Einwohnermeldeamt", _("Registers your address. Go there each time you have moved.")
    ),
    PlaceKind.MIGRATION_ADVICE: About(
        "Migrationsberatung für erwachsene Zugewanderte",
        _("Advises people from the age of 27 on living in Germany. It costs nothing."),
    ),
    PlaceKind.YOUTH_MIGRATION: About(
        "Jugendmigrationsdienst",
        _("Advises people from 12 to 26 on school, training, work and living in Germany. It costs nothing."),
    ),
    PlaceKind.EMPLOYMENT: About(
        "Agentur für Arbeit",
        _("Helps with finding work or training, and decides on unemployment benefit."),
    ),
    PlaceKind.JOB_CENTRE: About(
        "Jobcenter",
        _("Decides on money to live on for people who can work, and helps them to find work."),
    ),
    PlaceKind.SOCIAL_WELFARE: About(
        "Sozialamt",
        _("Decides on money to live on for people who cannot work or are too old to."),
    ),
    PlaceKind.DEBT_ADVICE: About("Schuldnerberatungsstelle", _("Helps people who cannot pay their debts.")),
    PlaceKind.HOUSING_BENEFIT: About(
        "Wohngeldbehörde", _("Decides on housing benefit, a help with the rent.")
    ),
    PlaceKind.HOUSING: About(
        "Wohnungsamt",
        _("Decides who may rent a subsidised flat, and helps people who are losing their home."),
    ),
    PlaceKind.TENANTS: About(
        "Mieterverein", _("Advises its members on contract, rent and notice. Membership costs money.")
    ),
    PlaceKind.REGISTRY: About("Standesamt", _("Registers births, marriages and deaths.")),
    PlaceKind.FAMILY_BENEFITS: About("Familienkasse", _("Decides on child benefit.")),
    PlaceKind.YOUTH_WELFARE: About(
        "Jugendamt",
        _("Helps parents and children, protects children, and advises parents who separate."),
    ),
    PlaceKind.PREGNANCY_ADVICE: About(
        "Schwangerschaftsberatungsstelle", _("Advises before and after a birth. It costs nothing.")
    ),
    PlaceKind.SCHOOLS: About("Schulbehörde", _("Decides which school a child goes to.")),
    PlaceKind.ADULT_EDUCATION: About("Volkshochschule", _("Offers courses for adults, also in German.")),
    PlaceKind.LANGUAGE_COURSES: About(
        "Sprachkursträger", _("Offers integration courses, and tests which course is right for you.")
    ),
    PlaceKind.HEALTH_INSURANCE: About(
        "Krankenkasse", _("Decides which treatment is paid for, and gives you the card for the doctor.")
    ),
    PlaceKind.PUBLIC_HEALTH: About(
        "Gesundheitsamt", _("Advises on vaccinations and infections, and examines children before school.")
    ),
    PlaceKind.DRIVING_LICENCES: About(
        "Führerscheinstelle", _("Decides on driving licences, also on exchanging one from another country.")
    ),
    PlaceKind.VEHICLES: About("Kfz-Zulassungsstelle", _("Registers cars.")),
    PlaceKind.RECOGNITION_ADVICE: About(
        "Anerkennungsberatung", _("Advises on how to have a foreign degree recognised. It costs nothing.")
    ),
    PlaceKind.CHAMBERS: About(
        "Industrie- und Handelskammer, Handwerkskammer",
        _("Decides whether your training counts as much as a German one in trade, industry or crafts."),
    ),
    PlaceKind.EQUAL_TREATMENT: About(
        "Antidiskriminierungsberatung",
        _("Advises people who are treated worse, for example because of their origin or religion."),
    ),
    PlaceKind.COUPLES_ADVICE: About(
        "Ehe-, Familien- und Lebensberatungsstelle", _("Advises couples and families in a crisis.")
    ),
    PlaceKind.FAMILY_COURT: About(
        "Familiengericht",
        _("Decides on divorce, on whom children live with, and on orders that keep a violent person away."),
    ),
    PlaceKind.SHELTER: About(
        "Frauenhaus",
        _("Takes in women and their children who are in danger. Its address is secret: call."),
    ),
    PlaceKind.VIOLENCE_ADVICE: About(
        "Frauenberatungsstelle", _("Advises women who have met with violence. It costs nothing.")
    ),
}


def about(kind: str) -> About:
    return ABOUT[PlaceKind(kind)]
