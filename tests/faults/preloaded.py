"""Imported once, before the bots are forked: what takes seconds to load and is not what is killed here."""

from matching.dictionary import load_dictionary
from matching.meaning import load_encoder

load_dictionary()
load_encoder()
