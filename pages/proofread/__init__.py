"""What proofreading (proofreading/) knows of news and pages."""

from proofreading.declarations import Current, FactsOf

from . import current, facts

PROOFREAD = (
    FactsOf("pages.Page", facts.of_page),
    FactsOf("pages.News", facts.of_news),
    FactsOf("pages.Alert", facts.of_alert),
    FactsOf("pages.OfficeLegalFacts", facts.of_legal_facts),
    FactsOf("pages.Operator", facts.of_legal_facts),
    Current("pages.Page", current.published),
    Current("pages.News", current.published_news),
    Current("pages.Alert", current.shown),
)
