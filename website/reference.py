import secrets

# Without characters that look or sound alike when somebody reads them out on the phone.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8


def new_reference() -> str:
    """A reference nobody can guess, such as "7KQM-2XHD": whoever has it sees the receipt."""
    characters = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))
    return f"{characters[:4]}-{characters[4:]}"
