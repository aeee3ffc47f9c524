"""Getting in and staying in: passwords, the second factor, sessions, and what is done against guessing."""
