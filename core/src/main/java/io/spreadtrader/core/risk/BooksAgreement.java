package io.spreadtrader.core.risk;

import io.spreadtrader.core.value.Symbol;
import java.util.Set;
import java.util.TreeSet;

/**
 * How our books stood beside the broker's when they were last compared.
 *
 * @param compared false before the first comparison over a connection, and whenever an answer is in doubt
 * @param differing underlyings in which they differed; meaningless where nothing was compared
 */
public record BooksAgreement(boolean compared, Set<Symbol> differing) {
    /** Nothing is known, so nothing may be sent. */
    public static final BooksAgreement UNKNOWN = new BooksAgreement(false, Set.of());

    public static final BooksAgreement WHOLE = new BooksAgreement(true, Set.of());

    public BooksAgreement {
        differing = Set.copyOf(differing);
    }

    /** Compared, and found to differ in these underlyings and in no other. */
    public static BooksAgreement exceptFor(Set<Symbol> differing) {
        return new BooksAgreement(true, differing);
    }

    /** For who is told only whether all agrees. */
    public static BooksAgreement of(boolean whole) {
        return whole ? WHOLE : UNKNOWN;
    }

    /** Nothing differs: what an entry needs. */
    public boolean isWhole() {
        return compared && differing.isEmpty();
    }

    /** This underlying agrees: what leaving a position in it needs. */
    public boolean covers(Symbol underlying) {
        return compared && !differing.contains(underlying);
    }

    /** The differing underlyings by name, as they are shown. */
    public Set<Symbol> differingByName() {
        return new TreeSet<>(differing);
    }
}
