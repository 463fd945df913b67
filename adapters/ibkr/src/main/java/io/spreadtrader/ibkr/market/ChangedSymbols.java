package io.spreadtrader.ibkr.market;

import io.spreadtrader.core.value.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Whose quotes changed since somebody last asked, who is woken by the first. Safe for use by several threads. */
final class ChangedSymbols {
    private final Set<Symbol> changed = new HashSet<>();
    private @Nullable Thread taker;

    synchronized void add(Symbol symbol) {
        // A permit given while the taker works makes its next rest end at once: no change is slept over.
        if (changed.add(symbol) && changed.size() == 1) {
            LockSupport.unpark(taker);
        }
    }

    synchronized Set<Symbol> take() {
        taker = Thread.currentThread();
        Set<Symbol> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }
}
