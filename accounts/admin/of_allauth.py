"""allauth's tables hold secrets and traces of people: nobody reads or edits them in the admin."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin

for _model in [EmailAddress, Authenticator, UserSession]:
    if admin.site.is_registered(_model):
        admin.site.unregister(_model)
