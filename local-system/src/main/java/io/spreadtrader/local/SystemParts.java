package io.spreadtrader.local;

/** What a local system is made of. */
public enum SystemParts {
    /** Use cases wired to stores in memory: fast, with a journal where state is kept. */
    IN_MEMORY,
    /** The handlers, services and adapters that are deployed, on a cloud inside this process, over loopback. */
    EMBEDDED_CLOUD
}
