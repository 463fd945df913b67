package io.spreadtrader.cli;

/** Whom the output is for. */
public enum OutputFormat {
    /** A person. */
    TEXT,
    /** A program: one JSON document on standard output and nothing else there. */
    JSON
}
