package io.spreadtrader.files.input;

import io.spreadtrader.files.InputException;

/**
 * A whole file that cannot be used. The reader of many files turns it into a dropped symbol, the reader of one file
 * into an {@link InputException}.
 */
public final class UnusableFileException extends Exception {
    private final long line;
    private final String reason;
    private final String remedy;

    /** @param line counted from 1; 0 where it is about the whole file */
    public UnusableFileException(long line, String reason, String remedy) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
        this.remedy = remedy;
    }

    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    /** The same for somebody who has only this file. */
    public InputException of(InputFile file) {
        return new InputException(file.path() + (line > 0 ? " line " + line : "") + ": " + reason, remedy);
    }
}
