"""Examples below the fields in which offices enter themselves."""

from django.utils.translation import gettext_lazy as _

from offices import models
from website.admin.examples import enter

enter(
    models.Office,
    name=_("As it stands on the door, for example: Office for Migration and Integration"),
    short_name=_("For narrow places, for example: Integration Office. Empty: the whole name is shown."),
    place_in_organisation=_("For example: Department of Social Affairs, Education and Youth"),
    team=_("For example: two advisers, one of them speaks Arabic"),
    welcome=_("One sentence that greets people, for example: Welcome. We help you to settle in Jena."),
    mission=_("What you are there for, in two or three short sentences."),
    remit_note=_(
        "What people should know about the limits, for example: We do not decide on residence permits."
    ),
    target_groups=_("For example: people who are new in Germany, and clubs that work with them"),
    funding_note=_("For example: The free state of Thuringia pays for two of our posts."),
    by_arrangement=_("Tick if people can also agree on another time with you."),
    languages_spoken=_("For example: German, English, Arabic"),
    interpreter_on_request=_("“Yes” if you find somebody who interprets when people ask for it in time."),
    step_free=_("“Yes” only if there is no step from the street on. “Unknown” if nobody has looked."),
    how_to_get_there=_(
        "For example: tram 1, stop “Town hall”, then two minutes on foot. Entrance in the yard."
    ),
    checked_on=_("When somebody last read the whole page and found it right."),
)
enter(
    models.Address,
    kind=_("“Visitors’ address” is where people come, “postal address” where letters go."),
    street=_("For example: Am Anger 13"),
    postcode=_("Five digits, for example: 07743. A P.O. box has a postcode of its own."),
    town=_("For example: Jena"),
)
enter(
    models.ConsultationHour,
    weekday=_("One row for each time. A lunch break makes two rows of one day."),
    opens=_("For example: 9:00"),
    closes=_("For example: 12:00"),
)
enter(
    models.ConsultationException,
    first_day=_("For example the first day of a holiday."),
    every_year=_("Tick for what comes back on the same days, such as 24 to 31 December."),
)
enter(
    models.Unit,
    name=_("For example: Advice for newcomers"),
    introduction=_("One or two sentences above the duties. It may stay empty."),
    summary=_("For lists, for example: help with forms and authorities"),
)
enter(models.Duty, text=_("One duty in one sentence, for example: We help you to fill in forms."))
enter(
    models.Contact,
    unit=_("Leave it empty if this person answers for the whole office."),
    name=_("For example: Sara Meier. It may stay empty."),
    function=_("For example: Integration Commissioner"),
    phone=_("With the area code, for example: 03641 493333"),
    email=_("For example: integration@jena.de"),
)
enter(
    models.Referral,
    cannot=_("For example: We do not extend residence permits."),
    who_can=_("Who does it instead, for example: the immigration office, Am Anger 15"),
    url=_("The page of those who can, for example: https://www.example.org/immigration-office"),
)
enter(
    models.Document,
    kind=_("It decides where the document stands on the page."),
    title=_("For example: Integration plan of the city, 2024"),
    file=_(
        "PDF, DOCX, ODT, XLSX, ODS, PPTX, ODP or TXT, best one that can be read aloud. It is looked into "
        "first."
    ),
    language=_("In which the document is written. Left empty, it is taken from the file, where it says so."),
    pages=_("So that people know what awaits them. Left empty, it is taken from the file, where it says so."),
    accessible=_("“Yes” only if somebody has checked it, for example with the PAC checker."),
)
enter(
    models.Fund,
    name=_("For example: Small projects for living together"),
    description=_("What is paid for and who can ask for it, in two or three sentences."),
    amount=_("For example: up to 500 euros for each project"),
    deadline=_("For example: by 31 March, or: at any time"),
    how_to_apply=_("For example: Call us first. Then send the form by e-mail."),
    url=_("The page with the form, if there is one."),
)
enter(
    models.FundingProgramme,
    name=_("For example: Demokratie leben!"),
    institution=_("Who gives the money, for example: Federal Ministry of the Interior"),
    remark=_("For example: pays for the work of our guides until 2027"),
    url=_("The page of the programme."),
    logo=_("As the funder sent it. It is shown beside the sentence."),
)
enter(
    models.VolunteerOffer,
    unit=_("Leave it empty if it is of the whole office."),
    title=_("For example: Reading aloud with children"),
    text=_("What people do, how often, and whom they ask."),
)
enter(
    models.InformationLink,
    title=_("Where the link leads, for example: Handbook Germany"),
    text=_("What people find there, in one sentence."),
    url=_("For example: https://handbookgermany.de/"),
)
enter(
    models.Body,
    name=_("For example: Advisory board on integration"),
    note=_("What it is, for example: advises the city council"),
)
enter(models.BodyRole, name=_("What you are there, for example: member, chair"))
enter(models.PinnedAnswer, title=_("The first line of the answer, for example: Residence permit"))
