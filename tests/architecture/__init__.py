"""The rules of the house, as functions: each takes a text or a path and answers with sentences.

tests/test_architecture.py applies them to this repository, and to bad samples.
"""
