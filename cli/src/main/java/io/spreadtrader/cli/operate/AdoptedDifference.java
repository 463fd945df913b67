package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.position.Lot;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.local.OperatedSystem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A person's word, and the instrument in the books it is about. */
public final class AdoptedDifference {
    private final ToldWord word;
    private final Instrument instrument;
    private final OperatedSystem system;

    private AdoptedDifference(ToldWord word, Instrument instrument, OperatedSystem system) {
        this.word = word;
        this.instrument = instrument;
        this.system = system;
    }

    /** @throws Refusal where nothing that differs, nor anything a person has spoken of, has this name */
    public static AdoptedDifference of(ToldWord word, OperatedSystem system) {
        AccountDifferences differences = system.stores().differences().current();
        List<Instrument> known = Stream.of(
                        differences.found().stream().map(HoldingDifference::instrument),
                        differences.foreign().lots().stream().map(Lot::instrument))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return known.stream()
                .filter(each -> plain(each.id()).equals(plain(word.instrument())))
                .findFirst()
                .map(found -> new AdoptedDifference(word, found, system))
                .orElseThrow(() -> new Refusal(
                        "our books and the broker's did not differ in '" + word.instrument()
                                + "' when they were last compared.",
                        "Run adopt without --instrument, and name it as it is shown."));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** {@code 2 AAPL 2026-02-20 C 250.00 at 3.10 (2 here, 4 at the broker) are your own}. */
    public String inWords() {
        String units = system.stores()
                .differences()
                .current()
                .of(instrument)
                .map(difference -> difference.units() + " " + instrument + " at " + word.price() + " ("
                        + difference.inWords() + ")")
                .orElse(instrument.id());
        return word.position()
                .map(id -> units + " were traded in position " + id)
                .orElse(units + " are your own");
    }

    public Adoption carryOut() {
        AdoptDifference person = new AdoptDifference(system.stores(), system.marketTime(), system.label());
        return word.position()
                .map(id -> person.fill(instrument, id, word.price(), word.fee(), word.reason()))
                .orElseGet(() -> person.foreign(instrument, word.price(), word.fee(), word.reason()));
    }
}
