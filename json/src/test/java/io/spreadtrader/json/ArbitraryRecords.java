package io.spreadtrader.json;

import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.core.value.VerticalSpread;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Makes values of any record up, always the same ones from the same seed; those that validate are made to be valid. */
public final class ArbitraryRecords {
    private final RandomGenerator random;

    public ArbitraryRecords(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public Object of(Type type) {
        return switch (type) {
            case Class<?> simple -> ofClass(simple);
            case ParameterizedType generic -> ofGeneric(generic);
            default -> throw new IllegalArgumentException("cannot make up " + type);
        };
    }

    private Object ofClass(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return random.nextInt(1, 1000);
        }
        if (type == long.class) {
            return random.nextBoolean() ? random.nextLong() : random.nextLong(1_000_000);
        }
        if (type == double.class) {
            return number();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return text();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        }
        if (type == Duration.class) {
            return Duration.ofMillis(random.nextLong(1_000_000_000L));
        }
        if (type == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return of(permitted[random.nextInt(permitted.length)]);
        }
        return valid(type).orElseGet(() -> assembled(type));
    }

    private Object assembled(Class<?> type) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(of(component.getGenericType()));
        }
        return new RecordShape(type).assembled(parts.toArray());
    }

    private Object ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.of(of(arguments[0])) : Optional.empty();
        }
        List<Object> elements = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> of(arguments[0]))
                .toList();
        if (type.getRawType() == List.class) {
            return elements;
        }
        if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(elements);
        }
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            elements.forEach(key -> map.put(key, of(arguments[1])));
            return map;
        }
        throw new IllegalArgumentException("cannot make up " + type);
    }

    /** Records whose parts must fit each other. */
    private Optional<Object> valid(Class<?> type) {
        if (type == Symbol.class) {
            return Optional.of(symbol());
        }
        if (type == ClientOrderId.class) {
            return Optional.of(ClientOrderId.of("2026-01-05#" + symbol() + "#ENTRY", random.nextInt(9)));
        }
        if (type == OptionContract.class) {
            return Optional.of(option(symbol(), 1 + random.nextInt(500)));
        }
        if (type == VerticalSpread.class) {
            return Optional.of(spread());
        }
        if (type == ComboLeg.class) {
            return Optional.of(new ComboLeg(option(symbol(), 100), random.nextBoolean() ? 1 : -1));
        }
        if (type == ComboOrder.class) {
            return Optional.of(order());
        }
        if (type == Signal.class) {
            return Optional.of(new Signal(
                    symbol(),
                    (LocalDate) of(LocalDate.class),
                    (Direction) of(Direction.class),
                    text(),
                    Price.ofCents(random.nextInt(100_000)),
                    random.nextDouble() + 0.01,
                    random.nextDouble() * 100,
                    random.nextDouble(),
                    List.of(text(), text())));
        }
        if (type == HoldingDifference.class) {
            int ours = random.nextInt(-500, 500);
            return Optional.of(new HoldingDifference(option(symbol(), 100), ours, ours + 1 + random.nextInt(9)));
        }
        if (type == AdoptedFill.class) {
            return Optional.of(new AdoptedFill(
                    text(),
                    text(),
                    random.nextBoolean() ? Optional.of((ClientOrderId) of(ClientOrderId.class)) : Optional.empty(),
                    (Instrument) of(Instrument.class),
                    1 + random.nextInt(500),
                    Price.ofCents(random.nextInt(100_000)),
                    (Money) of(Money.class),
                    text(),
                    (Instant) of(Instant.class)));
        }
        return Optional.empty();
    }

    private Symbol symbol() {
        String letters = random.ints(1 + random.nextInt(5), 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Symbol.of(random.nextInt(5) == 0 ? letters + ".B" : letters);
    }

    private OptionContract option(Symbol underlying, int strike) {
        return OptionContract.of(
                underlying, LocalDate.ofEpochDay(20_000 + random.nextInt(900)), Price.ofCents(strike * 50L), (PutCall)
                        of(PutCall.class));
    }

    private VerticalSpread spread() {
        OptionContract first = option(symbol(), 1 + random.nextInt(200));
        OptionContract second = OptionContract.of(
                first.underlying(), first.expiration(), first.strike().plus(Price.ofCents(500)), first.right());
        return random.nextBoolean() ? new VerticalSpread(first, second) : new VerticalSpread(second, first);
    }

    private ComboOrder order() {
        ClientOrderId id = (ClientOrderId) of(ClientOrderId.class);
        Price limit = Price.ofCents(random.nextInt(-500, 500));
        if (random.nextInt(3) == 0) {
            OptionContract option = option(symbol(), 100);
            return new ComboOrder(
                    id,
                    List.of(new ComboLeg(option, 1), new ComboLeg(new Stock(option.underlying()), 100)),
                    1 + random.nextInt(9),
                    limit);
        }
        return ComboOrder.toOpen(id, spread(), 1 + random.nextInt(9), limit);
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> 0.0;
            case 1 -> -random.nextDouble();
            case 2 -> random.nextDouble() * 1e15;
            case 3 -> Double.MIN_VALUE;
            default -> random.nextDouble() * 100;
        };
    }

    private String text() {
        String[] words = {"", "plain", "two words", "a \"quote\"", "back\\slash", "line\nbreak", "Zürich €5", "\u0001"};
        return words[random.nextInt(words.length)];
    }
}
