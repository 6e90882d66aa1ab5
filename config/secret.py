import secrets
from pathlib import Path

KEY_OF_A_DEMONSTRATION = "secret-key"


def demonstration_secret(directory: Path) -> str:
    """Return the secret key kept in this directory, making one on the first start.

    Only for demonstration mode: production names its key in SECRET_KEY. An empty file, which a full disk
    leaves behind, is no key.
    """
    file = directory / KEY_OF_A_DEMONSTRATION
    if not (file.exists() and file.read_text()):
        directory.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text()
