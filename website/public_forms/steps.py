"""Which button of a form that is checked before it is sent was pressed."""

STEP = "step"
# The page that shows all answers says that it is this page, whichever of its buttons is pressed.
CHECKING = "checking"
# Names of the buttons above the page, in templates/components/display_bar.html.
LOOKS = {"text_size", "contrast", "language"}


def asks_for_another_look(request) -> bool:
    return bool(LOOKS & request.POST.keys())


def is_to_be_sent(request) -> bool:
    return request.POST.get(STEP) == "send" and not asks_for_another_look(request)


def is_to_be_changed(request) -> bool:
    """Back from the answers to the form."""
    return request.POST.get(STEP) == "change" and not asks_for_another_look(request)


def is_to_be_saved(request) -> bool:
    """Kept as it is, to go on another time; nothing needs to be complete."""
    return request.POST.get(STEP) == "save" and not asks_for_another_look(request)


def was_being_checked(request) -> bool:
    return CHECKING in request.POST
