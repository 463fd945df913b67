package io.spreadtrader.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Execution;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.exchange.venue.ExchangeEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookAuditTest {
    private static final Instant AT = Instant.parse("2026-01-05T20:00:00Z");
    private static final ClientOrderId ORDER = new ClientOrderId("entry/1");
    private static final Stock STOCK = new Stock(Symbol.of("AAPL"));
    private static final ExchangeEvent OPENED = new ExchangeEvent.AccountOpened(Money.parse("1000.00"), AT);

    private static ExchangeEvent received(ClientOrderId id) {
        return new ExchangeEvent.OrderReceived(
                new ComboOrder(id, List.of(new ComboLeg(STOCK, 1)), 1, Price.parse("10.00")), AT, AT);
    }

    @Test
    void findsNothingWhereNothingHappened() {
        assertThat(BookAudit.of(List.of(OPENED), MemoryStores.forgetful(), 0)).isEmpty();
    }

    @Test
    void findsADayThatWasNotClosed() {
        assertThat(BookAudit.of(List.of(OPENED), MemoryStores.forgetful(), 1)).containsExactly("0 days closed of 1");
    }

    @Test
    void findsAnOrderSentAgainUnderItsNameOrAsANewOne() {
        assertThat(BookAudit.of(
                        List.of(OPENED, received(ORDER), new ExchangeEvent.DuplicateReceived(ORDER, AT, AT)),
                        MemoryStores.forgetful(),
                        0))
                .containsExactly("order received more than once at the exchange: entry/1");
        assertThat(BookAudit.of(
                        List.of(OPENED, received(ORDER), received(new ClientOrderId("entry/1~2"))),
                        MemoryStores.forgetful(),
                        0))
                .containsExactly("order received more than once at the exchange: entry/1");
    }

    @Test
    void findsAFillThatIsNotInTheBooks() {
        Execution fill = new Execution("1", ORDER, STOCK, 1, Price.parse("10.00"), Money.parse("1.00"), AT);
        ExchangeEvent executed = new ExchangeEvent.ComboExecuted(ORDER, 1, Money.parse("1.00"), List.of(fill), AT);
        assertThat(BookAudit.of(List.of(OPENED, received(ORDER), executed), MemoryStores.forgetful(), 0))
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("executions differ"))
                .anyMatch(finding -> finding.startsWith("holdings differ"));
    }
}
