"""Somebody who edits: python -m scripts.measurement.inside.editor EDITS

The name of an office becomes "Stand 1", "Stand 2" and so on, in every way in which something can be saved. A
number is printed when it is stored, not before.
"""

import sys
import time
from random import Random

import django
from django.db import connection, transaction

SLUG = "jena"
# Between two edits, at most, in seconds: the page has to be made and kept again meanwhile.
PAUSE = 0.2
# A transaction that is open so long, in seconds, meets many a reader.
OPEN = 0.03
# What is rolled back, and nobody may ever see.
NEVER = 999_999


def save(name: str) -> None:
    from offices.models import Office

    office = Office.objects.get(slug=SLUG)
    office.name_de = name
    office.save()


def update(name: str) -> None:
    from offices.models import Office

    Office.objects.filter(slug=SLUG).update(name_de=name)


def bulk_update(name: str) -> None:
    from offices.models import Office

    office = Office.objects.get(slug=SLUG)
    office.name_de = name
    Office.objects.bulk_update([office], ["name_de"])


def within_a_transaction(name: str) -> None:
    with transaction.atomic():
        update(name)
        time.sleep(OPEN)


def raw(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE offices_office SET name_de = %s WHERE slug = %s", [name, SLUG])


def after_a_rollback(name: str) -> None:
    with transaction.atomic():
        update(f"Stand {NEVER}")
        time.sleep(OPEN)
        transaction.set_rollback(True)
    update(name)


WAYS = [save, update, bulk_update, within_a_transaction, raw, after_a_rollback]


def main() -> None:
    django.setup()
    chance = Random(1)
    for number in range(1, int(sys.argv[1]) + 1):
        chance.choice(WAYS)(f"Stand {number}")
        print(number, flush=True)
        time.sleep(chance.random() * PAUSE)


if __name__ == "__main__":
    main()
