"""The rules of the house, as functions: each takes a text or a path and answers with sentences.

The tests beside them apply them to this repository, and to bad samples: each rule can fail.
"""
