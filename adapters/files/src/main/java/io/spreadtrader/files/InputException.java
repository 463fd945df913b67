package io.spreadtrader.files;

/**
 * Input that cannot be used: what is wrong, naming the file (and line) where there is one, and what to do about it.
 * The only exception this module shows its users. It carries no stack trace, since it is about a file, not about code.
 */
public final class InputException extends RuntimeException {
    private final String problem;
    private final String remedy;

    public InputException(String problem, String remedy) {
        super(problem + "; " + remedy, null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, in one line. */
    public String problem() {
        return problem;
    }

    /** What to do about it, in one line. */
    public String remedy() {
        return remedy;
    }
}
