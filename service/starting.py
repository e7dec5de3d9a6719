"""What `tiplex start` shows first."""

EXAMPLE_TOPIC = "non-punishment"
EXAMPLE_COLUMNS = ("palermo", "cets-197", "mn-law-2012", "mn-criminal-code")
"""How the Palermo Protocol, the Council of Europe Convention and Mongolian law treat the non-punishment of victims."""
