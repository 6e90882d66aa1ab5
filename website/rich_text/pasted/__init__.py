"""What arrives in a rich text from Word, LibreOffice, Google Docs or Outlook, brought into our few formats.

One module for each kind of thing that these programs write in their own way. All work on one tree, which
tree.py reads; formats.py is the only door.
"""
