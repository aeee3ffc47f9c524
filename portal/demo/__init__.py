"""The demonstration content: invented, loaded by ``manage.py demo`` into an empty database only."""
