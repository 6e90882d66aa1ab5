"""Where a line of a page may end: long German words at their joints, addresses where they can be read on."""
