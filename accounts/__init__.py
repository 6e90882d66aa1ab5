"""Who of the staff is there: sign-in, second factors, invitations, sessions (docs/sign-in.md says how).

allauth knows passkeys, one-time codes and recovery codes; pages, forms, limits and letters are ours.
"""
