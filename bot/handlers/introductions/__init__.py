"""Introductions of a fellow and a workstation: asking, answering, and the words passed on between both."""
