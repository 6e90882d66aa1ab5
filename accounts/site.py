"""The admin of this site: its doors are the pages of this package."""

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from accounts.next_page import wanted, with_wanted
from history.pages.recorded_view import recorded_view


class StaffSite(AdminSite):
    def has_permission(self, request):
        """Every page, file and address of the admin asks this first: nobody gets past without a second
        factor.
        """
        from accounts.required import lacks_second_factor

        return super().has_permission(request) and not lacks_second_factor(request)

    def admin_view(self, view, cacheable=False):
        """What staff change on any of its pages is kept."""
        return super().admin_view(recorded_view(view), cacheable)

    @method_decorator(
        csrf_exempt
    )  # it only leads on, also the form of a page from before this site had its own
    @method_decorator(never_cache)
    def login(self, request, extra_context=None):
        """Where somebody is sent who may not see a page: to sign in, or to what is still missing."""
        return HttpResponseRedirect(
            with_wanted(reverse(settings.LOGIN_URL), wanted(request) or reverse("admin:index"))
        )

    def logout(self, request, extra_context=None):
        from accounts.sign_in.views import sign_out

        return sign_out(request)

    def password_change(self, request, extra_context=None):
        return HttpResponseRedirect(reverse("accounts:password"))

    def password_change_done(self, request, extra_context=None):
        return HttpResponseRedirect(reverse("accounts:account"))
