"""How an event is entered: the parts of its form, a new place beside the choice, dates that come again."""
