"""What somebody types is kept while they type; and others read that somebody has the same form open.

The page of the form tells every few seconds that it is there, and what was typed. Nobody else ever sees that;
saved, it is forgotten. The other end is static/js/admin/open-form.js.
"""
