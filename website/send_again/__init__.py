"""What staff typed is not lost where a form cannot be taken: the answer keeps it and offers to send it again.

That happens when somebody signed in or out in another tab, when the session ended, when a right was taken
away meanwhile. Nothing is stored or changed by it: only a person who has read what will be sent where, and
presses the button, sends it, with a fresh token and the usual questions about rights.

A form from another website gets no such page: it was not typed here, and must not borrow our words.
"""
