package io.spreadtrader.cli.failure;

/** The command cannot or will not do what was asked. Ends it with status 1, the reason and the remedy. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String remedy;

    /**
     * @param reason one line
     * @param remedy what to do about it, one line
     */
    public Refusal(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
