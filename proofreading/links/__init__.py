"""Where links lead: asked by the command check_links and by nothing else, politely and rarely."""
