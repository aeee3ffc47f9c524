"""Public pages, rendered once per change and kept in the worker's own memory, in front of Django.

`wsgi` decides which requests are its own and answers them, `pages` holds an answer in its encodings, `store` keeps answers
within bounds, `watch` knows whether something public changed, `rendering` makes each page once for all who wait for it.
"""
