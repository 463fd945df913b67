package io.spreadtrader.infra;

/** The emulator said no, or a stack did not get where it should; the message has its words. */
public final class EmulatorRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmulatorRefusal(String message) {
        super(message);
    }
}
