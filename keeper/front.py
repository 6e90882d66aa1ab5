"""The first thing that a request meets: a kept page goes out from here, and Django hears nothing of it."""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable

from django.conf import settings
from django.db import Error as DatabaseError

from keeper import moments, version
from keeper.answer import PageAnswer, encoding_for
from keeper.question import PageQuestion, asked
from keeper.store import Span, Store

Application = Callable[[dict, Callable], Iterable[bytes]]
# A page with parameters is kept when it is asked for again: what nobody asks for twice takes nobody's place.
REMEMBERED = 2_048


class Front:
    """A WSGI application (PEP 3333) around Django's."""

    def __init__(self, application: Application, store: Store):
        self.application, self.store = application, store
        self._asked_once: OrderedDict[int, bool] = OrderedDict()

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        question = asked(environ)
        if question is None:
            return self.application(environ, start_response)
        encoding = encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
        found = self._find(question, encoding) or self._make(question, encoding, environ)
        return found.sent_to(environ, start_response)

    def _find(self, question: PageQuestion, encoding: str) -> PageAnswer | None:
        now = version.current()
        return None if now is None else self.store.find(_key(question, encoding), now)

    def _make(self, question: PageQuestion, encoding: str, environ: dict) -> PageAnswer:
        if not self._is_worth_keeping(question):
            return self._rendered(question, environ).encoded(encoding)
        with self.store.alone(question.key):
            return self._find(question, encoding) or self._make_and_keep(question, encoding, environ)

    def _make_and_keep(self, question: PageQuestion, encoding: str, environ: dict) -> PageAnswer:
        before = version.current()
        span = None if before is None else _span(before)
        if span is None:
            return self._rendered(question, environ).encoded(encoding)
        found = self.store.find(_key(question, ""), before) if encoding else None
        answer = found or self._rendered(question, environ)
        encoded = answer.encoded(encoding)
        # What was saved meanwhile may be half on this page.
        if answer.is_for_everybody and version.current() == before:
            for name, each in {"": answer, encoding: encoded}.items():
                self.store.keep(_key(question, name), before, span, each)
        return encoded

    def _rendered(self, question: PageQuestion, environ: dict) -> PageAnswer:
        """As Django answers anybody who asks this."""
        started: list = []

        def start(status, headers, exc_info=None):
            started[:] = [status, headers]

        body = self.application(question.environ(environ), start)
        try:
            content = b"".join(body)
        finally:
            if hasattr(body, "close"):
                body.close()
        status, headers = started
        answer = PageAnswer(
            status, tuple(each for each in headers if each[0].lower() != "content-length"), content
        )
        return answer.to_be_revalidated() if answer.is_for_everybody else answer

    def _is_worth_keeping(self, question: PageQuestion) -> bool:
        if not question.query or self._asked_once.pop(hash(question.key), False):
            return True
        self._asked_once[hash(question.key)] = True
        if len(self._asked_once) > REMEMBERED:
            self._asked_once.popitem(last=False)
        return False


def with_kept_pages(application: Application) -> Application:
    """The application with its keeper in front, unless KEEP_PAGES=0."""
    if not settings.KEEP_PAGES:
        return application
    store = Store(settings.DATA_DIR / "kept-pages")
    store.tidy()
    return Front(application, store)


def _span(version_now: int) -> Span | None:
    """How long a page holds that is made now; None while the database is away."""
    now = time.time()
    try:
        return now, moments.until(version_now).timestamp()
    except DatabaseError:
        return None


def _key(question: PageQuestion, encoding: str) -> str:
    return f"{question.key}\n{encoding}"
