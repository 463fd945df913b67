package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.scan.Scanner;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;

/** Judges one symbol at a time; called by several threads at once. */
@FunctionalInterface
interface Judge {
    Judgement judge(Symbol symbol, Instant asOf);

    /** One that scans anew each time. */
    static Judge scanning(Scanner scanner) {
        return (symbol, asOf) -> Judgement.of(symbol, scanner.scan(List.of(symbol), asOf));
    }
}
