class OwnRowsActions:
    """For a ModelAdmin with actions of its own: they reach only what somebody may edit.

    The list also shows the rows of offices where somebody may only look. Of two who press at one moment the
    second waits, and finds what the first has done (offices/staff/pressed_twice/ makes the transaction).
    """

    def editable(self, request, queryset):
        return self.own_to_change(queryset, request).select_for_update(of=["self"])
