"""References that people read aloud, write down and type again."""

import secrets

# Without 0, O, 1, I, L, U: easily confused, or able to spell words.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def random_reference() -> str:
    """Eight characters in two groups, such as `7K3M-Q2XD`: 6.6e11 possibilities, not guessable."""
    letters = [secrets.choice(_ALPHABET) for _ in range(8)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"
