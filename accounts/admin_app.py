from django.contrib.admin.apps import AdminConfig


class StaffAdminConfig(AdminConfig):
    default = False  # it is named in the settings
    default_site = "accounts.site.StaffSite"
