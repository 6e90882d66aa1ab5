"""Pressing what leads to another page. Without waiting, a slow machine would look at the page before it."""


def follow(locator, key: str = "") -> None:
    """Press what leads to another page, with the mouse or with this key."""
    with locator.page.expect_navigation():
        locator.press(key) if key else locator.click()


def sign_in(page, name: str, password: str) -> None:
    """By the door of the admin, in the language of the browser."""
    page.goto("/admin/login/")
    fill_in_password(page, name, password)


def fill_in_password(page, name: str, password: str) -> None:
    page.fill("#id_username", name)
    page.fill("#id_password", password)
    follow(page.locator("#page-form .button"))
