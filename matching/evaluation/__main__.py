"""`python -m matching.evaluation DIR`: one line for every labelled set in DIR."""

import sys

from matching.evaluation.evaluate import main

if len(sys.argv) != 2:
    sys.exit("python -m matching.evaluation DIR")
main(sys.argv[1])
