package io.spreadtrader.local;

import java.net.URI;

/**
 * Where tables answer on loopback.
 *
 * @param prefix what their names begin with
 */
public record ServedTables(URI address, String prefix) {}
