"""What nothing was found for is counted by its words, so that staff learn what people call things.

Without any trace of who asked, and without what might name somebody: numbers and addresses are left out.
"""

import re

from django.db import DatabaseError
from django.utils import timezone

from search.asked.question import SearchQuestion
from search.models import MissedSearch
from search.words.cut import words_of

_MAY_NAME_SOMEBODY = re.compile(r"@|\d{3}")


def note_miss(question: SearchQuestion, *, is_narrowed: bool) -> None:
    """Whoever has narrowed the search may have left out the hit."""
    if is_narrowed or not question.things or _MAY_NAME_SOMEBODY.search(question.typed):
        return
    words = " ".join(word.plain for word in words_of(question.typed))
    try:
        MissedSearch.objects.note(words, timezone.localdate())
    except DatabaseError:
        # A count is no reason to answer nobody.
        return
