package io.spreadtrader.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.exchange.audit.BookAudit;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.util.List;

/** What must hold of every run that has ended, however often it was interrupted. */
final class SoundBooks {
    private SoundBooks() {}

    static void verify(RecordedState state, Stores stores, int days) {
        verify(events(state), stores, days);
    }

    static void verify(List<ExchangeEvent> events, Stores stores, int days) {
        assertThat(BookAudit.of(events, stores, days)).isEmpty();
        assertThat(stores.alerts().all())
                .as("alarms")
                .noneMatch(delivery -> delivery.alert().severity() == Severity.CRITICAL);
    }

    private static List<ExchangeEvent> events(RecordedState state) {
        return state.entries().stream()
                .filter(RecordedState.Entry.Event.class::isInstance)
                .map(entry -> ((RecordedState.Entry.Event) entry).event())
                .toList();
    }
}
