package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.failure.Refusal;
import io.spreadtrader.core.control.AdoptDifference;
import io.spreadtrader.core.control.Adoption;
import io.spreadtrader.core.control.ShownDifference;
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
    private final AdoptDifference person;
    private final ShownDifference shown;

    private AdoptedDifference(ToldWord word, Instrument instrument, OperatedSystem system) {
        this.word = word;
        this.person = new AdoptDifference(system.stores(), system.marketTime(), system.label());
        this.shown = word.position().map(id -> person.shown(instrument, id)).orElseGet(() -> person.shown(instrument));
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
        Instrument instrument = shown.instrument();
        String units = shown.difference()
                .map(difference -> (shown.units() == 0 ? difference.units() : shown.units()) + " " + instrument + " at "
                        + word.price() + " (" + difference.inWords() + ")")
                .orElse(instrument.id());
        boolean part = shown.units() != 0 && shown.rest() != 0;
        return word.position()
                .map(id -> units + " were traded in position " + id
                        + (part ? ", which can have traded no more: " + shown.rest() + " go on differing" : ""))
                .orElse(units + " are your own");
    }

    /** Refused where what {@link #inWords} said is no longer so. */
    public Adoption carryOut() {
        return word.position()
                .map(id -> person.fill(shown, id, word.price(), word.fee(), word.reason()))
                .orElseGet(() -> person.foreign(shown, word.price(), word.fee(), word.reason()));
    }
}
