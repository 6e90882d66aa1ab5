"""Pressing what leads to another page. Without waiting, a slow machine would look at the page before it."""


def follow(locator) -> None:
    with locator.page.expect_navigation():
        locator.click()


def sign_in(page, name: str, password: str) -> None:
    page.goto("/admin/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", password)
    follow(page.locator("[type=submit]"))
