"""What staff send to many: whom it concerns, the draft, narrowing, the last look, and how the sending goes."""
