package io.spreadtrader.local.soak;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.local.JournalledBooks;
import io.spreadtrader.local.SeededRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A trader as a process of its own, to be killed: its books are in a folder, the Gateway and the exchange in another
 * process. Reads {@code start TIME} and {@code step TIME}, a line each, and answers {@code done NEXT} or
 * {@code failed REASON}.
 */
final class KilledTrader {
    /** What is answered in place of a time where there is none. */
    static final String NEVER = "-";

    private final SoakMarket market;
    private final CrashLife life;
    private final PrintStream out;

    private KilledTrader(SoakMarket market, CrashLife life, PrintStream out) {
        this.market = market;
        this.life = life;
        this.out = out;
    }

    /** @param arguments the Gateway's port, the folder of the books, the seed of the market, its companies, its days */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        SoakMarket market = new SoakMarket(
                SeededRun.Stage.of(
                        Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])),
                CrashMatrix.busy());
        try (JournalledBooks books = JournalledBooks.open(Path.of(arguments[1]))) {
            CrashLife life = new CrashLife(
                    market,
                    port,
                    books.stores(),
                    (alert, collapsed, channel) -> true,
                    CrashPoints.counting(place -> {}));
            new KilledTrader(market, life, System.out).serve(System.in);
            life.abandon();
        }
    }

    private void serve(java.io.InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 2);
            market.moveTo(Instant.parse(words[1]));
            out.println(answer(words[0].equals("start")));
            out.flush();
        }
    }

    private String answer(boolean isStart) {
        try {
            life.awaitSession();
            if (isStart) {
                life.start();
            } else {
                life.step();
            }
        } catch (BrokerUnavailableException outage) {
            return "failed " + outage.getMessage();
        }
        return "done " + life.nextDueAt().map(Instant::toString).orElse(NEVER);
    }
}
