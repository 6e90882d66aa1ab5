#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line
from django.db import Error


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # Not before it is known which settings.
    from config.environment.refusal import refuse_unusable_database, refuse_wrong_environment

    refuse_wrong_environment()
    try:
        execute_from_command_line(sys.argv)
    except Error as error:
        refuse_unusable_database(error)


if __name__ == "__main__":
    main()
