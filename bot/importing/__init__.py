"""Lists and facts from files: what comes with the package, and what an operator imports."""
