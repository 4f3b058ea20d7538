"""What staff may upload: checked, cleaned and named before anything is stored."""
