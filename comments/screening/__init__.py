"""Small checks that tell a moderator what to look at twice. None of them decides anything; one file a kind."""
