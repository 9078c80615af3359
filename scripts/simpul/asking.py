"""Ask the person at the keyboard, again and kindly, until the answer will do."""

from collections.abc import Callable


def ask(question: str, complain: Callable[[str], str], proposal: str = "") -> str:
    """Return the answer to `question`; `complain` says what is wrong with one, "" when it will do.

    Enter alone takes the proposal, where there is one.

    Raises:
        EOFError: nobody is there to answer.
    """
    shown = f"{question} [{proposal}]" if proposal else question
    while True:
        answer = input(f"{shown}: ").strip() or proposal
        complaint = complain(answer)
        if not complaint:
            return answer
        print(f"  {complaint}")
