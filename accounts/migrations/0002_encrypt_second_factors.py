from django.db import migrations

from accounts.second_factor.encryption import decrypt, encrypt


def encrypt_all(apps, _editor):
    _rewrite(apps, encrypt)


def decrypt_all(apps, _editor):
    _rewrite(apps, decrypt)


def _rewrite(apps, change) -> None:
    """The keys of one-time codes ("secret") and recovery codes ("seed"); passkeys have none."""
    for factor in apps.get_model("mfa", "Authenticator").objects.exclude(type="webauthn"):
        factor.data |= {name: change(factor.data[name]) for name in ["secret", "seed"] if name in factor.data}
        factor.save(update_fields=["data"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [migrations.RunPython(encrypt_all, decrypt_all)]
