"""Pages of the admin beside those of its tables."""

from django.contrib import admin
from django.urls import path

from . import office_pages, pages


def _of_staff(view):
    """For who can sign in to the admin; whose page it is each view asks."""
    return admin.site.admin_view(view)


def urlpatterns() -> list:
    return [
        path("jury/", _of_staff(pages.juries), name="awards_juries"),
        path("<int:edition>/jury/", _of_staff(pages.entries), name="awards_jury_entries"),
        path("<int:edition>/jury/<slug:reference>/", _of_staff(pages.entry), name="awards_jury_entry"),
        path(
            "<int:edition>/jury/<slug:reference>/conflict/",
            _of_staff(pages.conflict),
            name="awards_jury_conflict",
        ),
        path(
            "<int:edition>/jury/<slug:reference>/files/<int:number>/",
            _of_staff(pages.file),
            name="awards_jury_file",
        ),
        path("<int:edition>/ranking/", _of_staff(office_pages.ranking), name="awards_ranking"),
        path("<int:edition>/ranking.csv", _of_staff(office_pages.table), name="awards_ranking_table"),
        path("<int:edition>/sheet/", _of_staff(office_pages.sheet), name="awards_ranking_sheet"),
        path("<int:edition>/sheet/<int:member>/", _of_staff(office_pages.sheet), name="awards_sheet_for"),
    ]
