package io.spreadtrader.gateway.session;

import io.spreadtrader.core.archive.BarRound;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session's set of bars that lacks some, told to a person.
 *
 * @param read how many symbols it has
 * @param missing those it lacks, most traded first
 */
public record MissingBars(LocalDate session, boolean provisional, int read, List<Symbol> missing) {
    private static final int MOST_NAMED = 10;

    public MissingBars {
        missing = List.copyOf(missing);
    }

    static MissingBars of(BarRound round, boolean provisional) {
        return new MissingBars(
                round.session(),
                provisional,
                round.stored().map(set -> set.bars().size()).orElse(0),
                round.missing());
    }

    /** The same for every time it is told. */
    public String id() {
        return "bars-missing#" + session + "#" + (provisional ? "provisional" : "final");
    }

    public String text() {
        return (provisional ? "Today's bars as built so far" : "The session's bars") + " lack " + missing.size()
                + " symbols: what is missing is not scanned";
    }

    public Figures figures() {
        return Figures.of("session", session.toString())
                .with("read", read)
                .with("missing", missing.size())
                .with(
                        "first",
                        missing.stream().limit(MOST_NAMED).map(Symbol::ticker).collect(Collectors.joining(" ")));
    }
}
