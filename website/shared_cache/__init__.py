"""The cache that processes and machines share, which the site does without while it is away."""
