"""What "make bench" measures, each concern in a module. What runs in a process of the site is in inside/.

No test asserts any of it: figures depend on the machine and on what else it does.
"""
