"""Examples below the fields in which events are entered."""

from django.utils.translation import gettext_lazy as _

from events import models
from website.admin.examples import enter

enter(
    models.Event,
    title=_("What it is, without date and place, for example: Language café. One language is enough."),
    description=_("What happens there, in a few sentences. Date, place and price have fields of their own."),
    kind=_("It helps people to find it. Leave it empty if nothing fits."),
    audience=_("Roughly; the exact words stand in the next field."),
    place=_("Where it was before? Then it is in this list."),
    programme=_("Only if it belongs to one, such as the Intercultural Week."),
    sign_language=_("“Yes” if somebody interprets it. “Unknown” if it is not decided yet."),
    childcare=_("“Yes” if somebody looks after children meanwhile."),
    price_kind=_("“Free” if it costs nothing."),
    price=_("Only for “for a price”, for example: 7.50"),
    registration_needed=_("“No” if people can just come. “Unknown” if it is not decided yet."),
    registration_until=_("The last day on which people can register."),
    registration_url=_("The page with the form, if there is one."),
    registration_email=_("For example: anmeldung@example.org"),
    registration_phone=_("With the area code, for example: 03641 493333"),
    registration_note=_("For example: Please say if you need an interpreter."),
    contact_name=_("Whom people can ask about this event, for example: Sara Meier"),
    contact_phone=_("With the area code, for example: 03641 493333"),
    contact_email=_("For example: cafe@example.org"),
    picture=_("From the library of your office, so that it is described once and can be used again."),
)
enter(
    models.EventDate,
    day=_("For example: 12/09/2031. More dates are more rows."),
    all_day=_("Then it has no times."),
    status=_("Please say “cancelled” instead of deleting a date: people who know it look for it."),
)
enter(
    models.Organiser,
    name=_("For example: Club of the Women of Jena. Your own office, too, if it organises."),
    url=_("Their page, if they have one."),
)
enter(
    models.SpokenLanguage,
    language=_("One row for each language that is spoken there."),
    is_interpreted=_("Tick if it is interpreted into this language."),
)
enter(models.EventTopic, topic=_("It helps people to find it. One row for each."))
enter(
    models.Place,
    name=_("As it stands on the door, for example: Villa am Paradies"),
    street=_("For example: Knebelstraße 3"),
    postcode=_("Five digits, for example: 07743"),
    town=_("For example: Jena"),
    step_free=_("“Yes” only if no step is on the way from the street to the room."),
    accessible_toilet=_("“Yes” if a wheelchair fits in and can turn."),
    lift=_("“No” also where none is needed; then say so below."),
    induction_loop=_("“Yes” if there is one and somebody switches it on."),
    accessible_parking=_("“Yes” if there are marked places near the entrance."),
    how_to_get_there=_("For example: tram 1, stop “Paradiesbahnhof”"),
)
enter(
    models.Programme,
    title=_("For example: Intercultural Week 2031"),
    year=_("Four digits, for example: 2031"),
    introduction=_("What it is about, in a few sentences."),
    first_day=_("Your own period; it may be longer than the nationwide one."),
    nationwide_first_day=_("Only if it belongs to something nationwide."),
    co_organisers=_("For example: the churches, the library and three clubs"),
    announced_events=_("As you have told the press, for example: 30"),
    funding_note=_("The sentence that a funder wants to read, if it is no funder of the list."),
)
