package io.spreadtrader.localstack;

/** This machine cannot run a tier; the message is the reason, one line that a person can act on. */
public final class TierUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Tier tier;

    public TierUnavailable(Tier tier, String reason) {
        super(reason);
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }
}
