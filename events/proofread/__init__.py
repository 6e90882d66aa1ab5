"""What proofreading (proofreading/) knows of events and programmes."""

from proofreading.declarations import Current, FactsOf

from . import current, facts

PROOFREAD = (
    FactsOf("events.Event", facts.of_event),
    FactsOf("events.EventDate", facts.of_date),
    FactsOf("events.Place", facts.of_place),
    FactsOf("events.Programme", facts.of_programme),
    Current("events.Event", current.coming_events),
    Current("events.EventDate", current.coming_dates),
    Current("events.Organiser", current.of_coming_events),
    Current("events.Programme", current.current_programmes),
)
