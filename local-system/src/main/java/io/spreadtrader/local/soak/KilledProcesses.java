package io.spreadtrader.local.soak;

import io.spreadtrader.local.JournalledBooks;
import io.spreadtrader.local.SeededRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A trader's real process, killed again and again in the middle of what it sends, and started again on the books it
 * left, while the Gateway and the exchange go on in this process: days enough for as many kills as wanted.
 */
public final class KilledProcesses {
    private static final int SYMBOLS = 40;
    private static final int DAYS = 2;

    private final long seed;
    private final int kills;
    private final Path folder;

    /**
     * @param seed of the markets and of the moments
     * @param kills in all
     * @param folder empty; the books are kept there, and what the processes said
     */
    public KilledProcesses(long seed, int kills, Path folder) {
        this.seed = seed;
        this.kills = kills;
        this.folder = folder;
    }

    /**
     * @param kills there were
     * @param lives processes there were
     * @param orders the Gateway took
     * @param wrong what does not hold in the end, a sentence each
     */
    public record Outcome(int kills, int lives, int orders, List<String> wrong) {}

    /** Goes on with the next seed's market until there were enough. */
    public Outcome play() {
        int killed = 0;
        int lives = 0;
        int orders = 0;
        List<String> wrong = new ArrayList<>();
        for (long market = seed; killed < kills; market++) {
            KillSwitch killSwitch = new KillSwitch(new Random(market), kills - killed);
            Outcome stage = play(market, killSwitch);
            if (stage.kills() == 0) {
                wrong.add("nothing to kill at on seed " + market);
                break;
            }
            killed += stage.kills();
            lives += stage.lives();
            orders += stage.orders();
            wrong.addAll(stage.wrong());
        }
        return new Outcome(killed, lives, orders, wrong);
    }

    private Outcome play(long market, KillSwitch killSwitch) {
        Path books = folder.resolve("books-" + market);
        try (CrashScene scene =
                new CrashScene(SeededRun.Stage.of(market, SYMBOLS, DAYS), CrashMatrix.busy(), killSwitch)) {
            List<String> arguments = List.of(
                    Integer.toString(scene.gateway.port()),
                    books.toString(),
                    Long.toString(market),
                    Integer.toString(SYMBOLS),
                    Integer.toString(DAYS));
            CrashDay.Outcome days = CrashDay.play(
                    scene,
                    new ChildLife(scene, killSwitch, folder, arguments),
                    () -> new ChildLife(scene, killSwitch, folder, arguments));
            try (JournalledBooks left = JournalledBooks.open(books)) {
                return new Outcome(
                        killSwitch.killed(), days.lives(), scene.gateway.ordersPlaced(), scene.wrong(left.stores()));
            }
        }
    }
}
