"""A drawing of its own above the door of an office: read from an SVG or PNG file, and written anew.

Of the file nothing is kept but plain shapes. Their colours are those of the door
(static/css/components/frame/emblem.css): every contrast, dark and paper treat them like those of the site.
"""
