package io.spreadtrader.ibkr.order;

import static io.spreadtrader.ibkr.order.KnownContracts.ABC;
import static io.spreadtrader.ibkr.order.KnownContracts.LOWER;
import static io.spreadtrader.ibkr.order.KnownContracts.SHARES;
import static io.spreadtrader.ibkr.order.KnownContracts.UPPER;
import static io.spreadtrader.ibkr.order.ScriptedBroker.name;
import static io.spreadtrader.ibkr.order.ScriptedBroker.opening;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.order.Comparison;
import io.spreadtrader.core.order.PriceCondition;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Group;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTicketsTest {
    private static final Group LEGS = Requests.PLACE_ORDER.group("legs");
    private static final Group ROUTING = Requests.PLACE_ORDER.group("routing");

    private final OrderTickets tickets = new OrderTickets(new KnownContracts());

    private WireMessage ticket(ComboOrder order) {
        return tickets.of(3, order, "DU1");
    }

    private static String text(WireMessage ticket, String column) {
        return ticket.fields().text(Requests.PLACE_ORDER.field(column));
    }

    private static List<String> legs(WireMessage ticket) {
        return ticket.fields().rows(LEGS).stream().map(OrderTicketsTest::leg).toList();
    }

    private static String leg(Fields row) {
        return row.text(LEGS.field("action")) + " " + row.text(LEGS.field("ratio")) + " "
                + row.text(LEGS.field("conId")) + " " + row.text(LEGS.field("exchange"));
    }

    @ParameterizedTest
    @CsvSource({"1.25, 1.25", "-0.8, -0.8", "0, 0", "-10, -10", "0.0550, 0.055"})
    void alwaysBuysTheCombinationWithTheSignOfItsNetLimit(String limit, String told) {
        WireMessage ticket = ticket(opening("a/1", 2, limit));
        assertThat(text(ticket, "action")).isEqualTo("BUY");
        assertThat(text(ticket, "limit")).isEqualTo(told);
        assertThat(text(ticket, "quantity")).isEqualTo("2");
        assertThat(legs(ticket)).containsExactly("BUY 1 11 SMART", "SELL 1 12 SMART");
    }

    @Test
    void asksForAGuaranteedLimitOrderOfTheDayUnderItsName() {
        WireMessage ticket = ticket(opening("d#7/1", 2, "1.25"));
        assertThat(text(ticket, "secType")).isEqualTo("BAG");
        assertThat(text(ticket, "symbol")).isEqualTo("ABC");
        assertThat(text(ticket, "exchange")).isEqualTo("SMART");
        assertThat(text(ticket, "currency")).isEqualTo("USD");
        assertThat(text(ticket, "orderType")).isEqualTo("LMT");
        assertThat(text(ticket, "timeInForce")).isEqualTo("DAY");
        assertThat(text(ticket, "orderRef")).isEqualTo("d#7/1");
        assertThat(text(ticket, "account")).isEqualTo("DU1");
        assertThat(text(ticket, "transmit")).isEqualTo("1");
        assertThat(text(ticket, "whatIf")).isEqualTo("0");
        Fields routing = ticket.fields().rows(ROUTING).getFirst();
        assertThat(routing.text(ROUTING.field("tag"))).isEqualTo("NonGuaranteed");
        assertThat(routing.text(ROUTING.field("value"))).isEqualTo("0");
        assertThat(ticket.fields().rows(Requests.PLACE_ORDER.group("legPrices")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AT_OR_BELOW, 0", "AT_OR_ABOVE, 1"})
    void leavesAConditionalOrderUntilTheStocksLastPriceReachesItsLevel(Comparison comparison, String isMore) {
        WireMessage ticket = ticket(
                opening("a/1", 2, "1.25").restingUntil(new PriceCondition(ABC, comparison, Price.parse("95.5"))));
        assertThat(text(ticket, "timeInForce")).isEqualTo("GTC");
        assertThat(text(ticket, "conditionsIgnoreRegularHours")).isEqualTo("0");
        assertThat(text(ticket, "conditionsCancelOrder")).isEqualTo("0");
        Group conditions = Requests.PLACE_ORDER.group("conditions");
        assertThat(ticket.fields().rows(conditions)).singleElement().satisfies(row -> assertThat(
                        List.of("type", "conjunction", "isMore", "price", "conId", "exchange", "triggerMethod"))
                .extracting(column -> row.text(conditions.field(column)))
                .containsExactly("1", "a", isMore, "95.5", "13", "SMART", "2"));
    }

    @Test
    void asksAWhatIfWithoutUsingAName() {
        WireMessage question = tickets.whatIf(3, opening("a/1", 2, "1.25"), "DU1");
        assertThat(text(question, "whatIf")).isEqualTo("1");
        assertThat(text(question, "orderRef")).isEmpty();
    }

    @Test
    void sendsSharesBesideAnOptionInTheirRatio() {
        ComboOrder repair = new ComboOrder(
                name("r/1"), List.of(new ComboLeg(SHARES, 100), new ComboLeg(UPPER, -1)), 3, Price.parse("98.40"));
        assertThat(legs(ticket(repair))).containsExactly("BUY 100 13 SMART", "SELL 1 12 SMART");
        assertThat(text(ticket(repair), "quantity")).isEqualTo("3");
    }

    private static ComboOrder single(Instrument instrument, int ratio, String limit) {
        return new ComboOrder(name("s/1"), List.of(new ComboLeg(instrument, ratio)), 3, Price.parse(limit));
    }

    @ParameterizedTest
    @CsvSource({"1, 2.50, BUY, 2.5, 3", "-1, -2.50, SELL, 2.5, 3", "-100, -101.25, SELL, 101.25, 300"})
    void sendsOneLegAsAnOrdinaryOrderAtAPriceAboveZero(
            int ratio, String limit, String action, String told, String quantity) {
        ComboOrder order = single(Math.abs(ratio) == 1 ? LOWER : SHARES, ratio, limit);
        assertThat(OrderTickets.refusal(order)).isEmpty();
        WireMessage ticket = ticket(order);
        assertThat(text(ticket, "secType")).isEqualTo(Math.abs(ratio) == 1 ? "OPT" : "STK");
        assertThat(text(ticket, "conId")).isEqualTo(Math.abs(ratio) == 1 ? "11" : "13");
        assertThat(text(ticket, "action")).isEqualTo(action);
        assertThat(text(ticket, "limit")).isEqualTo(told);
        assertThat(text(ticket, "quantity")).isEqualTo(quantity);
        assertThat(ticket.fields().rows(LEGS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, -0.05", "-1, 0", "-1, 0.05"})
    void refusesOneLegAtAPriceThatIsNone(int ratio, String limit) {
        assertThat(OrderTickets.refusal(single(LOWER, ratio, limit)).orElseThrow())
                .startsWith("NOT_EXPRESSIBLE")
                .contains(limit);
    }
}
