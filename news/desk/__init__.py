"""What helps the people of the office at their work on an article, before and beside the acts."""
