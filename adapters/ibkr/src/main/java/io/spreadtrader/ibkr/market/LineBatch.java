package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.ibkr.market.MarketLine.Reading;
import io.spreadtrader.ibkr.session.Elapsed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Reads many instruments once, some lines at a time: as soon as one has said all, or has had its time, the next takes its
 * place. One batch at a time, in the order they were asked for.
 */
final class LineBatch {
    private final MarketLines lines;
    private final Elapsed elapsed;
    private final ReentrantLock turn = new ReentrantLock(true);

    LineBatch(MarketLines lines, Elapsed elapsed) {
        this.lines = lines;
        this.elapsed = elapsed;
    }

    /** What a batch waits for on each line. */
    interface Wanted {
        boolean hasPrices(Instrument instrument, Ticks ticks);

        boolean isWhole(Instrument instrument, Ticks ticks);
    }

    /**
     * What each instrument's line said, in this order. Left out are those the Gateway does not know, has no live data of,
     * or said nothing about in time, and those not begun when it was time to stop.
     *
     * @throws BrokerUnavailableException when the session, the broker or a data farm was lost meanwhile
     */
    Map<Instrument, Reading> read(List<? extends Instrument> instruments, Wanted wanted, BooleanSupplier isTimeToStop) {
        turn.lock();
        List<Open> open = new ArrayList<>();
        try {
            Run run = new Run(wanted, open, lines.epochOfSession());
            return run.read(new ArrayDeque<>(instruments), isTimeToStop);
        } finally {
            open.forEach(each -> lines.giveBack(each.line()));
            turn.unlock();
        }
    }

    private record Open(MarketLine line, long sinceNanos) {}

    private final class Run {
        private final Wanted wanted;
        private final List<Open> open;
        private final long epoch;
        private final Map<Instrument, Reading> read = new LinkedHashMap<>();

        Run(Wanted wanted, List<Open> open, long epoch) {
            this.wanted = wanted;
            this.open = open;
            this.epoch = epoch;
        }

        Map<Instrument, Reading> read(Queue<Instrument> waiting, BooleanSupplier isTimeToStop) {
            while (true) {
                while (!waiting.isEmpty() && open.size() < lines.limits().batch() && !isTimeToStop.getAsBoolean()) {
                    begin(waiting.remove());
                }
                if (open.isEmpty()) {
                    return read;
                }
                lines.bell().await(() -> open.stream().anyMatch(this::isDone), untilOneMustEnd());
                // What is silent for want of a connection must not pass for something nobody quotes.
                if (lines.epochOfSession() != epoch || !lines.areLive()) {
                    throw new BrokerUnavailableException("the connection was lost while market data were read");
                }
                takeDone();
            }
        }

        private void begin(Instrument instrument) {
            try {
                open.add(new Open(lines.borrow(instrument), elapsed.nanos()));
            } catch (UnknownContractException unknown) {
                // No quote of it, and no reason to do without the others.
            }
        }

        private void takeDone() {
            List<Open> done = open.stream().filter(this::isDone).toList();
            open.removeAll(done);
            for (Open each : done) {
                MarketLine line = each.line();
                lines.giveBack(line);
                Ticks ticks = line.ticks();
                if (ticks.isLive() && !ticks.isRefused() && wanted.hasPrices(line.instrument(), ticks)) {
                    read.put(line.instrument(), line.reading(lines.pulse()));
                }
            }
        }

        private boolean isDone(Open each) {
            Ticks ticks = each.line().ticks();
            Instrument instrument = each.line().instrument();
            return ticks.isRefused()
                    || !ticks.isLive()
                    || wanted.isWhole(instrument, ticks)
                    || elapsed.nanos() - each.sinceNanos()
                            >= patience(instrument, ticks).toNanos();
        }

        private Duration patience(Instrument instrument, Ticks ticks) {
            LineLimits limits = lines.limits();
            return wanted.hasPrices(instrument, ticks) ? limits.rest() : limits.firstPrices();
        }

        private Duration untilOneMustEnd() {
            long now = elapsed.nanos();
            long soonest = open.stream()
                    .mapToLong(each -> each.sinceNanos()
                            + patience(each.line().instrument(), each.line().ticks())
                                    .toNanos()
                            - now)
                    .min()
                    .orElse(0);
            return Duration.ofNanos(Math.max(0, soonest));
        }
    }
}
