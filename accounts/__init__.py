"""Who of the staff is there: sign-in, second factors, invitations, sessions. How it is built: docs/sign-in.md.

allauth knows passkeys, one-time codes and recovery codes; pages, forms, limits and letters are ours.
"""
