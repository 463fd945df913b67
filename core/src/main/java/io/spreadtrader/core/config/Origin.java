package io.spreadtrader.core.config;

/**
 * Where a value came from; later layers win.
 *
 * @param where the file and line, the variable, the flag
 */
public record Origin(Layer layer, String where) {
    public static final Origin BUILT_IN = new Origin(Layer.BUILT_IN, "built in");

    /** In order of precedence, weakest first. */
    public enum Layer {
        BUILT_IN,
        /** Set by the command itself for what it runs, such as the demo's {@code unknown-events}. */
        COMMAND,
        FILE,
        ENVIRONMENT,
        FLAG
    }

    @Override
    public String toString() {
        return where;
    }
}
