package io.spreadtrader.simulator;

import io.spreadtrader.core.order.ComboLeg;
import io.spreadtrader.core.order.TimeInForce;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a sent order and refuses what the broker's front would refuse, before the exchange sees it. */
final class TicketReader {
    private final SimulatorSettings settings;
    private final Contracts contracts;
    private final OrderConditions conditions;

    TicketReader(SimulatorSettings settings, Contracts contracts) {
        this.settings = settings;
        this.contracts = contracts;
        this.conditions = new OrderConditions(contracts);
    }

    /** @throws RequestRefusedException with the broker's code for what is wrong */
    OrderTicket read(Request request) {
        checkTerms(request);
        Side side = side(request.text("action"));
        boolean isCombination = request.text("secType").equals("BAG");
        List<ComboLeg> legs = isCombination
                ? combinationLegs(request, side)
                : List.of(new ComboLeg(contracts.one(request), side.sign()));
        if (isCombination) {
            checkRouting(request);
        }
        Price limit = limit(request);
        Price ours = side == Side.BUY ? limit : limit.negated();
        checkBounds(legs, ours);
        return new OrderTicket(
                request.number("orderId"),
                request.text("orderRef"),
                side,
                isCombination,
                legs,
                quantity(request),
                ours,
                conditions.read(request, legs.getFirst().instrument().underlying()),
                timeInForce(request.text("timeInForce")),
                request.flag("whatIf"));
    }

    private void checkTerms(Request request) {
        if (!request.text("orderType").equals("LMT")) {
            throw new RequestRefusedException(
                    ErrorCodes.UNSUPPORTED_ORDER_TYPE,
                    "Unsupported order type for this exchange and security type: only LMT is simulated");
        }
        String account = request.text("account");
        if (!account.isEmpty() && !account.equals(settings.account())) {
            throw invalid("no account " + account);
        }
        if (!request.flag("transmit")) {
            throw invalid("only orders with transmit set are simulated");
        }
    }

    private static TimeInForce timeInForce(String told) {
        return switch (told) {
            case "", "DAY" -> TimeInForce.DAY;
            case "GTC" -> TimeInForce.GOOD_TILL_CANCELED;
            default ->
                throw new RequestRefusedException(
                        ErrorCodes.TIME_IN_FORCE,
                        "Invalid time in force: " + told + ", only DAY and GTC are simulated");
        };
    }

    private List<ComboLeg> combinationLegs(Request request, Side side) {
        List<ComboLeg> legs = new ArrayList<>();
        for (Request.Row row : request.rows("legs")) {
            Instrument instrument = contracts
                    .byId(row.number("conId"))
                    .orElseThrow(() -> new RequestRefusedException(
                            ErrorCodes.NO_SECURITY_DEFINITION,
                            "No security definition has been found for the request: leg " + row.number("conId")));
            if (row.number("ratio") < 1) {
                throw invalid("the ratio of leg " + row.number("conId") + " must be positive");
            }
            int direction = side.sign() * side(row.text("action")).sign();
            legs.add(new ComboLeg(instrument, direction * row.number("ratio")));
        }
        checkLegs(legs);
        return legs;
    }

    private static void checkLegs(List<ComboLeg> legs) {
        if (legs.size() < 2) {
            throw invalid("a combination needs at least two legs, not " + legs.size());
        }
        boolean isOneUnderlying = legs.stream()
                        .map(leg -> leg.instrument().underlying())
                        .distinct()
                        .count()
                == 1;
        boolean isDistinct = legs.stream().map(ComboLeg::instrument).distinct().count() == legs.size();
        if (!isOneUnderlying || !isDistinct) {
            throw invalid("legs must be different contracts of one underlying");
        }
    }

    private static void checkRouting(Request request) {
        Map<String, String> routing = request.rows("routing").stream()
                .collect(Collectors.toMap(row -> row.text("tag"), row -> row.text("value"), (first, second) -> second));
        if (!routing.getOrDefault("NonGuaranteed", "").equals("0")) {
            throw new RequestRefusedException(
                    ErrorCodes.NON_GUARANTEED_TAG,
                    "Missing or invalid NonGuaranteed value. It must be 0: only guaranteed combinations are simulated");
        }
        if (request.rows("legPrices").stream().anyMatch(row -> row.real("price").isPresent())) {
            throw new RequestRefusedException(
                    ErrorCodes.LEG_PRICE, "Per-leg prices are not supported for this combination");
        }
    }

    private Price limit(Request request) {
        double dollars = request.real("limit").orElseThrow(() -> invalid("a limit order needs a limit"));
        Price limit = Price.ofDollars(dollars);
        boolean isExact = Math.abs(limit.dollars() - dollars) < 1e-9;
        if (!isExact || limit.tenThousandths() % settings.comboTick().tenThousandths() != 0) {
            throw new RequestRefusedException(
                    ErrorCodes.TICK_SIZE,
                    "The price does not conform to the minimum price variation for this contract: " + dollars
                            + " is no multiple of " + settings.comboTick());
        }
        return limit;
    }

    /** A vertical spread is never worth more than its strikes are apart. */
    private static void checkBounds(List<ComboLeg> legs, Price limit) {
        boolean isVertical = legs.size() == 2
                && legs.getFirst().instrument() instanceof OptionContract first
                && legs.getLast().instrument() instanceof OptionContract second
                && first.right() == second.right()
                && first.expiration().equals(second.expiration())
                && legs.getFirst().ratio() == -legs.getLast().ratio();
        if (!isVertical) {
            return;
        }
        Price width = strike(legs.getFirst()).minus(strike(legs.getLast())).absolute();
        if (limit.absolute().isAbove(width)) {
            throw new RequestRefusedException(
                    ErrorCodes.ORDER_REJECTED,
                    "Order rejected - reason:limit " + limit + " is beyond the distance of the strikes, " + width);
        }
    }

    private static Price strike(ComboLeg leg) {
        return ((OptionContract) leg.instrument()).strike();
    }

    private static int quantity(Request request) {
        double quantity = request.real("quantity").orElse(0);
        if (quantity <= 0) {
            throw new RequestRefusedException(ErrorCodes.ORDER_SIZE, "The order size cannot be zero.");
        }
        if (quantity != Math.rint(quantity) || quantity > Integer.MAX_VALUE) {
            throw invalid("a quantity must be a whole number, not " + quantity);
        }
        return (int) quantity;
    }

    private static Side side(String action) {
        return switch (action) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw invalid("an action is BUY or SELL, not '" + action + "'");
        };
    }

    private static RequestRefusedException invalid(String why) {
        return new RequestRefusedException(ErrorCodes.VALIDATION, "Error validating request: " + why);
    }
}
