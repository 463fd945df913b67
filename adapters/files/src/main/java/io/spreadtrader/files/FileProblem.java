package io.spreadtrader.files;

/**
 * Something in a file that was not used as it stands.
 *
 * @param file its path below the path that was given
 * @param line counted from 1; 0 where it is about the whole file
 * @param reason in words, with the offending value
 */
public record FileProblem(String file, long line, String reason) {
    @Override
    public String toString() {
        return line > 0 ? file + " line " + line + ": " + reason : file + ": " + reason;
    }
}
