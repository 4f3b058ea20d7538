"""Demonstration content: plain data about the invented commune of Aïn Zitoun."""
