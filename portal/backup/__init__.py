"""Backups of the site: one folder each, with the database, the files of pictures, and checksums of all of it.

A folder, not an archive: the files of pictures never change under their names, so that one which the backup before
holds too is linked, and a dozen backups take little more room than one. Anybody can check a folder without this
program: `sha256sum -c manifest.sha256`, then the same for `files.sha256`.

Not in it: the secret key and whatever else the environment says. Whoever had key and backup together could find out the
network addresses behind the hashes of comments, and pass the second step of signing in. It is kept elsewhere. No content
depends on it: with a new key people sign in again and set up their second factor anew, forms that are open at the moment are
sent once more, and the limits by address begin anew.
"""
