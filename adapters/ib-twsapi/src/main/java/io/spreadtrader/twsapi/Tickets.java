package io.spreadtrader.twsapi;

import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.ComboOrder;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.twsapi.TwsApi.Action;
import io.spreadtrader.twsapi.TwsApi.Leg;
import io.spreadtrader.twsapi.TwsApi.Ticket;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Orders as tickets, and back. A combination is always bought, its legs in the direction of the order: the sign of its
 * limit then means the same on both sides.
 */
final class Tickets {
    private static final String COMBINATION = "BAG";

    private Tickets() {}

    static Ticket of(ComboOrder order, ToIntFunction<Instrument> conIds) {
        String symbol = ContractWords.words(order.underlying());
        String name = order.id().value();
        if (order.legs().size() > 1) {
            List<Leg> legs = order.legs().stream().map(leg -> leg(leg, conIds)).toList();
            return new Ticket(
                    symbol,
                    COMBINATION,
                    0,
                    legs,
                    Action.BUY,
                    order.quantity(),
                    order.limit().dollars(),
                    name,
                    false);
        }
        ComboLeg only = order.legs().getFirst();
        Action action = only.ratio() > 0 ? Action.BUY : Action.SELL;
        Price limit = action == Action.BUY ? order.limit() : order.limit().negated();
        return new Ticket(
                symbol,
                only.instrument() instanceof Stock ? "STK" : "OPT",
                conIds.applyAsInt(only.instrument()),
                List.of(),
                action,
                Math.multiplyExact(order.quantity(), Math.abs(only.ratio())),
                limit.dollars(),
                name,
                false);
    }

    static Ticket asWhatIf(Ticket ticket) {
        return new Ticket(
                ticket.symbol(),
                ticket.kind(),
                ticket.conId(),
                ticket.legs(),
                ticket.action(),
                ticket.quantity(),
                ticket.limit(),
                ticket.orderRef(),
                true);
    }

    static Ticket withLimit(Ticket ticket, Price limit) {
        boolean sold = !ticket.kind().equals(COMBINATION) && ticket.action() == Action.SELL;
        return new Ticket(
                ticket.symbol(),
                ticket.kind(),
                ticket.conId(),
                ticket.legs(),
                ticket.action(),
                ticket.quantity(),
                (sold ? limit.negated() : limit).dollars(),
                ticket.orderRef(),
                ticket.whatIf());
    }

    /** @param name of the order, for tickets somebody else wrote without one */
    static ComboOrder order(Ticket ticket, ClientOrderId name, Function<Integer, Instrument> instruments) {
        int sign = ticket.action() == Action.BUY ? 1 : -1;
        List<ComboLeg> legs = ticket.kind().equals(COMBINATION)
                ? ticket.legs().stream()
                        .map(leg -> new ComboLeg(
                                instruments.apply(leg.conId()),
                                sign * (leg.action() == Action.BUY ? leg.ratio() : -leg.ratio())))
                        .toList()
                : List.of(new ComboLeg(instruments.apply(ticket.conId()), sign));
        return new ComboOrder(name, legs, ticket.quantity(), Price.ofDollars(sign * ticket.limit()));
    }

    private static Leg leg(ComboLeg leg, ToIntFunction<Instrument> conIds) {
        return new Leg(
                conIds.applyAsInt(leg.instrument()), Math.abs(leg.ratio()), leg.ratio() > 0 ? Action.BUY : Action.SELL);
    }
}
