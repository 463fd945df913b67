package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contract ids: the same for the same instrument in every run of one market, as a client may remember them longer than a
 * gateway runs. Most say what they stand for (place of the symbol in the market's list, day of expiration, right,
 * strike), so that they are understood before anybody asked for the contract here; what does not fit gets a hash, the
 * next free one where two have the same. Not safe for use by several threads.
 */
final class ContractNumbers {
    private static final int STRIKE_BITS = 12;
    private static final int RIGHT_BITS = 1;
    private static final int DAY_BITS = 9;
    private static final int OPTION_BITS = STRIKE_BITS + RIGHT_BITS + DAY_BITS;
    private static final int HASHED = 511;
    private static final long STRIKE_STEP = Price.UNITS_PER_DOLLAR / 2;
    private static final int DAYS = 1 << DAY_BITS;

    private final List<Symbol> symbols;
    private final Map<Symbol, Integer> places = new HashMap<>();
    private final Map<Instrument, Integer> numbers = new HashMap<>();
    private final Map<Integer, Instrument> instruments = new HashMap<>();

    ContractNumbers(List<Symbol> symbols) {
        this.symbols = List.copyOf(symbols);
        for (int place = 0; place < symbols.size() && place < HASHED - 1; place++) {
            places.put(symbols.get(place), place + 1);
        }
    }

    int of(Instrument instrument) {
        Integer known = numbers.get(instrument);
        if (known != null) {
            return known;
        }
        int number = packed(instrument);
        while (number == 0 || (instruments.containsKey(number) && !instrument.equals(instruments.get(number)))) {
            number = number == 0 ? hashed(instrument) : HASHED << OPTION_BITS | (number + 1) % (1 << OPTION_BITS);
        }
        numbers.put(instrument, number);
        instruments.put(number, instrument);
        return number;
    }

    /**
     * What an id stands for; empty where it is none, and where it is a hash nobody asked for yet.
     *
     * @param today expirations are looked for from it on, and among those just past
     */
    Optional<Instrument> instrument(int number, LocalDate today) {
        Instrument known = instruments.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        int place = number >>> OPTION_BITS;
        if (place < 1 || place > symbols.size() || place >= HASHED) {
            return Optional.empty();
        }
        Instrument unpacked = unpacked(symbols.get(place - 1), number & ((1 << OPTION_BITS) - 1), today);
        return of(unpacked) == number ? Optional.of(unpacked) : Optional.empty();
    }

    /** Zero where it does not fit. */
    private int packed(Instrument instrument) {
        int place = places.getOrDefault(instrument.underlying(), 0);
        if (place == 0) {
            return 0;
        }
        return switch (instrument) {
            case Stock stock -> place << OPTION_BITS;
            case OptionContract contract -> packed(place, contract);
        };
    }

    private static int packed(int place, OptionContract contract) {
        long units = contract.strike().tenThousandths();
        long steps = units / STRIKE_STEP;
        if (!contract.isStandard() || units % STRIKE_STEP != 0 || steps >= 1 << STRIKE_BITS) {
            return 0;
        }
        int day = Math.floorMod(contract.expiration().toEpochDay(), DAYS);
        int right = contract.right() == PutCall.CALL ? 1 : 0;
        return place << OPTION_BITS | day << (STRIKE_BITS + RIGHT_BITS) | right << STRIKE_BITS | (int) steps;
    }

    private static Instrument unpacked(Symbol symbol, int rest, LocalDate today) {
        int steps = rest & ((1 << STRIKE_BITS) - 1);
        if (steps == 0) {
            return new Stock(symbol);
        }
        PutCall right = (rest >>> STRIKE_BITS & 1) == 1 ? PutCall.CALL : PutCall.PUT;
        long earliest = today.minusDays(DAYS / 4).toEpochDay();
        long ahead = Math.floorMod((rest >>> (STRIKE_BITS + RIGHT_BITS)) - earliest, (long) DAYS);
        LocalDate expiration = LocalDate.ofEpochDay(earliest + ahead);
        return OptionContract.of(symbol, expiration, Price.ofTenThousandths(steps * STRIKE_STEP), right);
    }

    private static int hashed(Instrument instrument) {
        return HASHED << OPTION_BITS | Math.floorMod(instrument.id().hashCode(), 1 << OPTION_BITS);
    }
}
