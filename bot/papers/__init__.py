"""What a person has in a file or a long text, read for lines of a profile. Nothing of it is kept, nor logged."""
