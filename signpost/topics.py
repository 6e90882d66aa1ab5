"""Topics of daily life in people's words, and the kinds of places that decide on them or advise."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signpost.kinds import PlaceKind


@dataclass(frozen=True)
class DailyTopic:
    # Where links lead to on the page, the same in all languages.
    key: str
    name: Promise
    what: Promise
    # Who decides comes before who advises.
    kinds: tuple[PlaceKind, ...]
    # Numbers to call come before places to go to.
    is_urgent: bool = False


TOPICS = (
    DailyTopic(
        "violence",
        _("In danger at home"),
        _("Violence, threats, forced marriage. You may leave, and you get help."),
        (
            PlaceKind.SHELTER,
            PlaceKind.VIOLENCE_ADVICE,
            PlaceKind.YOUTH_WELFARE,
            PlaceKind.FAMILY_COURT,
        ),
        is_urgent=True,
    ),
    DailyTopic(
        "staying",
        _("Staying in Germany"),
        _("Residence permit, visa, bringing your family, naturalisation."),
        (
            PlaceKind.IMMIGRATION,
            PlaceKind.NATURALISATION,
            PlaceKind.MIGRATION_ADVICE,
            PlaceKind.YOUTH_MIGRATION,
        ),
    ),
    DailyTopic(
        "working",
        _("Work"),
        _("Finding work or training, permission to work, trouble at work."),
        (PlaceKind.EMPLOYMENT, PlaceKind.JOB_CENTRE, PlaceKind.IMMIGRATION),
    ),
    DailyTopic(
        "money",
        _("Money"),
        _("Little or no income, debts, a lost bank card."),
        (
            PlaceKind.JOB_CENTRE,
            PlaceKind.SOCIAL_WELFARE,
            PlaceKind.HOUSING_BENEFIT,
            PlaceKind.DEBT_ADVICE,
        ),
    ),
    DailyTopic(
        "housing",
        _("Housing"),
        _("Finding a flat, help with the rent, trouble with the landlord, moving."),
        (PlaceKind.HOUSING, PlaceKind.HOUSING_BENEFIT, PlaceKind.REGISTRATION, PlaceKind.TENANTS),
    ),
    DailyTopic(
        "family",
        _("Family"),
        _("Birth, marriage, child benefit, nursery."),
        (
            PlaceKind.REGISTRY,
            PlaceKind.FAMILY_BENEFITS,
            PlaceKind.YOUTH_WELFARE,
            PlaceKind.PREGNANCY_ADVICE,
        ),
    ),
    DailyTopic(
        "school",
        _("School"),
        _("A place at school, changing school, help for children and young people."),
        (PlaceKind.SCHOOLS, PlaceKind.YOUTH_MIGRATION, PlaceKind.YOUTH_WELFARE),
    ),
    DailyTopic(
        "german",
        _("Learning German"),
        _("Integration course, other courses, tests."),
        (PlaceKind.LANGUAGE_COURSES, PlaceKind.ADULT_EDUCATION, PlaceKind.MIGRATION_ADVICE),
    ),
    DailyTopic(
        "health",
        _("Health"),
        _("A doctor at night, insurance, vaccinations, somebody to talk to."),
        (PlaceKind.HEALTH_INSURANCE, PlaceKind.PUBLIC_HEALTH),
    ),
    DailyTopic(
        "driving",
        _("Driving"),
        _("Driving licence from another country, registering a car."),
        (PlaceKind.DRIVING_LICENCES, PlaceKind.VEHICLES),
    ),
    DailyTopic(
        "recognition",
        _("Degrees from abroad"),
        _("Having a degree or training from another country recognised."),
        (PlaceKind.RECOGNITION_ADVICE, PlaceKind.CHAMBERS),
    ),
    DailyTopic(
        "discrimination",
        _("Discrimination"),
        _("Being treated worse, for example because of origin, religion or language."),
        (PlaceKind.EQUAL_TREATMENT,),
    ),
    DailyTopic(
        "separation",
        _("Separation"),
        _("Divorce, whom the children live with, money after a separation."),
        (PlaceKind.FAMILY_COURT, PlaceKind.YOUTH_WELFARE, PlaceKind.COUPLES_ADVICE),
    ),
    DailyTopic(
        "authorities",
        _("Letters and authorities"),
        _("Understanding letters and forms, somebody to come with you."),
        (PlaceKind.MIGRATION_ADVICE, PlaceKind.YOUTH_MIGRATION),
    ),
)

CHOICES = [(topic.key, topic.name) for topic in TOPICS]


def topic_of(kind: str) -> DailyTopic | None:
    """The first topic on which a place of this kind decides."""
    return next((topic for topic in TOPICS if kind in topic.kinds), None)
