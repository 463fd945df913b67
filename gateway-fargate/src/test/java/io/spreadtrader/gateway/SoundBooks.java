package io.spreadtrader.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.exchange.audit.BookAudit;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.List;

/** What must hold of every run that has ended, however often it was interrupted. */
final class SoundBooks {
    private SoundBooks() {}

    /** @param events the exchange's, of every process */
    static void verify(List<ExchangeEvent> events, Stores stores, int days) {
        assertThat(BookAudit.of(events, stores, days)).isEmpty();
    }

    static void verifyNoAlarm(Stores stores) {
        assertThat(stores.alerts().all())
                .as("alarms")
                .noneMatch(delivery -> delivery.alert().severity() == Severity.CRITICAL);
    }
}
