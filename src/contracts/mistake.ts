/** What the caller must mend: its message is all that is shown, without a stack trace, and the exit code is 2. */
export class Mistake extends Error {}
