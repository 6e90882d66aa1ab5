"""The environment variables of the site: how each is read, and what is said where one is wrong."""
