"""What each app adds to what all pages share: navigation, footer, sitemap, overview, privacy page, deletion.

Each app lists it in a module `contributions` of its own, as CONTRIBUTIONS: rows of small dataclasses. Such a
dataclass is a kind, and stands beside the code that reads it (website/personal_data.py, offices/frame.py …),
which asks the registry for all of its kind. So what all pages share names no subject, and a new app is one
line in INSTALLED_APPS. Their order there is the order in navigation, footer, sitemap and overview.
"""
