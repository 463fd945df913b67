package io.spreadtrader.json;

/** A text that is no record of the type asked for; the journal turns it into an error with the line. */
public final class DecodingException extends RuntimeException {
    public DecodingException(String reason) {
        super(reason, null, false, false);
    }
}
