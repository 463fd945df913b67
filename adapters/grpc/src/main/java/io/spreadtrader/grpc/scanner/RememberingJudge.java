package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does not judge the same bars twice. The source is asked every time, so that nothing is answered from older bars than
 * it has; a judgement is used again only for exactly the bars it was made on, on the same date, on the same side of the
 * open: what a scan depends on besides. Safe for use by several threads.
 */
final class RememberingJudge implements Judge {
    private final Judge judge;
    private final BarSource source;
    private final MarketCalendar calendar;
    private final int barsUsed;
    private final Map<Symbol, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(BarSeries bars, LocalDate date, boolean hasOpened, Judgement judgement) {}

    /**
     * A memory in front of a judge.
     *
     * @param source the one the judge reads
     * @param barsUsed how many of the newest bars the judge looks at
     */
    RememberingJudge(Judge judge, BarSource source, MarketCalendar calendar, int barsUsed) {
        this.judge = judge;
        this.source = source;
        this.calendar = calendar;
        this.barsUsed = barsUsed;
    }

    @Override
    public Judgement judge(Symbol symbol, Instant asOf) {
        Optional<BarSeries> seen = barsOf(symbol, asOf);
        if (seen.isEmpty()) {
            remembered.remove(symbol);
            return judge.judge(symbol, asOf);
        }
        BarSeries bars = seen.get();
        LocalDate date = calendar.dateOf(asOf);
        boolean hasOpened = hasOpened(date, asOf);
        Remembered former = remembered.get(symbol);
        if (former != null
                && former.hasOpened == hasOpened
                && former.date.equals(date)
                && former.bars.hasSameBarsAs(bars)) {
            return former.judgement;
        }
        Judgement judgement = judge.judge(symbol, asOf);
        // The source may have moved on meanwhile: only what was judged on the bars seen is kept under them.
        if (barsOf(symbol, asOf).filter(bars::hasSameBarsAs).isPresent()) {
            remembered.put(symbol, new Remembered(bars, date, hasOpened, judgement));
        }
        return judgement;
    }

    /** The bars the judge will look at; empty where there is nothing to remember a judgement under. */
    private Optional<BarSeries> barsOf(Symbol symbol, Instant asOf) {
        if (source.rejected().containsKey(symbol)) {
            return Optional.empty();
        }
        return source.daily(symbol, asOf)
                .map(known -> known.upTo(calendar.dateOf(asOf)).last(barsUsed))
                .filter(known -> !known.isEmpty());
    }

    private boolean hasOpened(LocalDate date, Instant asOf) {
        return calendar.session(date)
                .filter(session -> !asOf.isBefore(session.open()))
                .isPresent();
    }
}
