package io.spreadtrader.ibkr.market;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is listed on an underlying, exchange by exchange. Its strikes are those of all expirations together. */
final class OptionParameters {
    private static final Group EXPIRATIONS = Messages.OPTION_PARAMETERS.group("expirations");
    private static final Field DATE = EXPIRATIONS.field("date");

    private OptionParameters() {}

    static NavigableSet<LocalDate> expirations(List<WireMessage> answers) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        for (WireMessage answer : answers) {
            if (answer.is(Messages.OPTION_PARAMETERS)) {
                for (Fields row : answer.fields().rows(EXPIRATIONS)) {
                    ContractText.date(row.text(DATE)).ifPresent(dates::add);
                }
            }
        }
        return Collections.unmodifiableNavigableSet(dates);
    }
}
