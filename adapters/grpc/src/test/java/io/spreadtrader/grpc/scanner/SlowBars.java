package io.spreadtrader.grpc.scanner;

import io.spreadtrader.core.port.BarSource;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A source that gives nothing before it is let go, fails on one symbol, and counts who asks. */
final class SlowBars implements BarSource {
    static final Symbol BROKEN = Symbol.of("BROKEN");

    final CountDownLatch letGo = new CountDownLatch(1);
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger asking = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final BarSource source;

    SlowBars(BarSource source) {
        this.source = source;
    }

    @Override
    public List<Symbol> symbols() {
        return source.symbols();
    }

    @Override
    public Optional<BarSeries> daily(Symbol symbol, Instant asOf) {
        if (symbol.equals(BROKEN)) {
            throw new IllegalStateException("the disk is gone");
        }
        asked.incrementAndGet();
        mostAtOnce.accumulateAndGet(asking.incrementAndGet(), Math::max);
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.decrementAndGet();
        }
        return source.daily(symbol, asOf);
    }

    @Override
    public Map<Symbol, String> rejected() {
        return source.rejected();
    }

    @Override
    public String adjustment() {
        return source.adjustment();
    }

    @Override
    public DataLabel label() {
        return source.label();
    }
}
