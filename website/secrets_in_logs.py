"""What the log says of requests, without the secret in an address, which opens somebody's page."""

import logging


class WithoutSecrets(logging.Filter):
    """For the logger of requests, whose messages name the path and carry the request."""

    def filter(self, record: logging.LogRecord) -> bool:
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        if secret := match and match.kwargs.get("token"):
            record.args = tuple(str(each).replace(secret, "…") for each in record.args)
        return True
