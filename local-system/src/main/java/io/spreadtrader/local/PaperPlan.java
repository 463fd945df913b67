package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a local system is to trade at a Gateway.
 *
 * @param clientId of its session; no other program may use it
 * @param account the account to trade; empty: the only one of the login
 * @param state where its books are kept; it goes on from there
 * @param bars completed daily bars of the stocks to scan; needed once, later sessions are read from the Gateway
 * @param symbols only these; empty: all there are bars of
 */
public record PaperPlan(
        String host,
        int port,
        int clientId,
        Optional<String> account,
        Path state,
        Optional<Path> bars,
        List<String> symbols,
        Optional<Path> fundamentals,
        Optional<Path> optionable,
        Optional<Path> events,
        Configuration configuration) {}
