from django.contrib import admin

from . import (  # noqa: F401  each registers its models
    contact,
    documents,
    examples,
    fund,
    funding,
    information_link,
    network,
    office,
    pinned_answer,
    referral,
    unit,
    user,
    volunteering,
)

admin.site.site_title = admin.site.site_header = "Anlaufstelle"
