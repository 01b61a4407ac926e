"""Notices: who asked to be told (sheet 通知 of the settings) is told in a digest what has changed, and no more.

Off until the sheet names someone. No text names a person, a customer or an amount: codes and counts alone.
"""
