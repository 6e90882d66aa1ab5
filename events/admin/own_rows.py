from offices.staff import EDITOR


class OwnRowsActions:
    """For a ModelAdmin with actions of its own: they reach only what somebody may edit.

    The list also shows the rows of offices where somebody may only look.
    """

    def editable(self, request, queryset):
        return self.own(queryset, request, EDITOR)
