package io.spreadtrader.local;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.config.Settings;
import io.spreadtrader.core.port.EventCalendar;
import io.spreadtrader.core.port.Rates;
import io.spreadtrader.core.pricing.ConfiguredRate;
import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.universe.UniverseOutcome;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.market.BridgedMarket;
import io.spreadtrader.files.FileProblems;
import io.spreadtrader.files.InputException;
import io.spreadtrader.files.bars.BarSelection;
import io.spreadtrader.files.bars.FileBars;
import io.spreadtrader.files.events.FileEvents;
import io.spreadtrader.files.fundamentals.FileFundamentals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Real daily bars with modelled minutes and options, and whatever real facts and events are given with them. */
final class ModelledWorld {
    /** Bars kept before the first session: enough for a year's extremes and every average to settle. */
    private static final int HISTORY_BARS = 400;

    private static final int PROBLEMS_SHOWN = 3;

    private ModelledWorld() {}

    static World of(DemoPlan plan, MarketCalendar calendar) {
        Path path = plan.bars().orElseThrow();
        List<Symbol> wanted = plan.symbols().stream().map(Symbol::parse).toList();
        // Read whole, then cut: a run that goes on with --from sees what the run it continues saw.
        BarSelection selection = BarSelection.EVERYTHING.ofSymbols(wanted).between(Optional.empty(), plan.to());
        FileBars loaded = FileBars.load(path, selection, calendar);
        List<MarketSession> sessions = sessions(plan, loaded, calendar);
        FileBars bars = loaded.withHistory(sessions.getFirst().date(), HISTORY_BARS);
        FileFundamentals fundamentals = FileFundamentals.read(plan.fundamentals(), plan.optionable());
        Optional<FileEvents> given = plan.events().map(table -> FileEvents.read(List.of(table)));
        EventCalendar events = given.<EventCalendar>map(read -> read).orElseGet(UnknownEvents::new);
        Configuration configuration = plan.events().isPresent() ? plan.configuration() : allowUnknown(plan);
        Rates rates = ConfiguredRate.of(configuration);
        BridgedMarket market = new BridgedMarket(plan.seed(), whole(bars), events, rates, calendar);
        List<String> notes = notes(bars, events, configuration, rates);
        World world = new World(market, bars, fundamentals, events, rates, calendar, sessions, notes, configuration);
        badRows("bars", bars.problems()).ifPresent(notes::add);
        badRows("fundamentals", fundamentals.problems()).ifPresent(notes::add);
        given.flatMap(read -> badRows("events", read.problems())).ifPresent(notes::add);
        describeUniverse(world).forEach(notes::add);
        return world;
    }

    private static Configuration allowUnknown(DemoPlan plan) {
        boolean chosen = plan.configuration().origin(Settings.UNKNOWN_EVENTS).layer() != Origin.Layer.BUILT_IN;
        return chosen
                ? plan.configuration()
                : plan.configuration()
                        .with(
                                Settings.UNKNOWN_EVENTS,
                                "allow",
                                new Origin(Origin.Layer.COMMAND, "demo without --events"));
    }

    private static List<MarketSession> sessions(DemoPlan plan, FileBars bars, MarketCalendar calendar) {
        List<LocalDate> dates = bars.commonDates().stream()
                .filter(date -> plan.from().map(from -> !date.isBefore(from)).orElse(true))
                .filter(date -> calendar.session(date).isPresent())
                .toList();
        if (dates.isEmpty()) {
            throw new InputException(
                    "no session with bars of most symbols"
                            + plan.from().map(from -> " from " + from).orElse("")
                            + plan.to().map(to -> " to " + to).orElse("") + " in " + bars.source(),
                    "choose dates that the bars cover");
        }
        int count = Math.min(plan.days(), dates.size());
        List<LocalDate> chosen =
                plan.from().isPresent() ? dates.subList(0, count) : dates.subList(dates.size() - count, dates.size());
        return chosen.stream().map(date -> calendar.session(date).orElseThrow()).toList();
    }

    private static Map<Symbol, BarSeries> whole(FileBars bars) {
        Map<Symbol, BarSeries> series = new TreeMap<>();
        bars.symbols().forEach(symbol -> bars.whole(symbol).ifPresent(found -> series.put(symbol, found)));
        return series;
    }

    private static List<String> notes(FileBars bars, EventCalendar events, Configuration configuration, Rates rates) {
        List<String> notes = new ArrayList<>();
        notes.add("Daily bars are real (" + bars.source() + ", prices " + bars.adjustment()
                + "); minutes between them and all option prices are modelled.");
        notes.add("A scan sees completed bars only: today's close does not exist at the scan.");
        notes.add("Interest rate: " + rates.source() + ". Events: " + events.source() + "; unknown event dates: "
                + configuration.get(Settings.UNKNOWN_EVENTS) + ".");
        if (!bars.rejected().isEmpty()) {
            notes.add(bars.rejected().size() + " symbols dropped: "
                    + bars.rejected().entrySet().stream()
                            .limit(PROBLEMS_SHOWN)
                            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                            .reduce((left, right) -> left + ", " + right)
                            .orElse("")
                    + (bars.rejected().size() > PROBLEMS_SHOWN ? " and more" : ""));
        }
        return notes;
    }

    private static Optional<String> badRows(String of, FileProblems problems) {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(problems.count() + " bad rows of " + of + ": " + problems.summary(PROBLEMS_SHOWN));
    }

    /** Refuses before anything runs what would refuse every scan of the run. */
    private static List<String> describeUniverse(World world) {
        FilterUniverse filter =
                new FilterUniverse(world.bars(), world.fundamentals(), world.configuration(), world.calendar());
        UniverseOutcome first = filter.filter(
                world.bars().symbols(), world.sessions().getFirst().open());
        return switch (first) {
            case UniverseOutcome.Refused refused -> throw new InputException(refused.message(), refused.remedy());
            case UniverseResult universe -> {
                List<String> notes = new ArrayList<>();
                universe.filtersOff().forEach(off -> notes.add("Filter off: " + off + "."));
                universe.sources().forEach(source -> notes.add("Universe from " + source + "."));
                notes.add("Data older than "
                        + Settings.shown(
                                Settings.MAX_DATA_AGE, world.configuration().get(Settings.MAX_DATA_AGE))
                        + " is not used.");
                yield notes;
            }
        };
    }
}
