package io.spreadtrader.simulator;

import io.spreadtrader.core.time.MarketCalendar;
import io.spreadtrader.core.time.MarketSession;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** What can be traded: contract details, option parameters, tick rules. */
final class ContractDesk {
    /** Rules of the real list that our contracts name: cents; cents, from $3 on five cents. */
    private static final Map<Integer, List<Map<String, String>>> RULES = Map.of(
            26, List.of(Map.of("lowEdge", "0", "increment", "0.01")),
            109, List.of(Map.of("lowEdge", "0", "increment", "0.01"), Map.of("lowEdge", "3", "increment", "0.05")));

    private static final int DAYS_OF_HOURS = 6;

    private final SimulatedAccess venue;
    private final Contracts contracts;

    ContractDesk(SimulatedAccess venue, Contracts contracts) {
        this.venue = venue;
        this.contracts = contracts;
    }

    void details(Client client, Request request) {
        int requestId = request.number("requestId");
        List<Instrument> found = contracts.matching(request);
        if (found.isEmpty()) {
            throw new RequestRefusedException(
                    ErrorCodes.NO_SECURITY_DEFINITION, "No security definition has been found for the request");
        }
        for (Instrument instrument : found) {
            client.send(details(requestId, instrument));
        }
        client.send(Reply.of(Messages.CONTRACT_DETAILS_END)
                .with("requestId", requestId)
                .message());
    }

    /** Expirations and strikes of one underlying, each on its own: not every pair of them is listed. */
    void optionParameters(Client client, Request request) {
        int requestId = request.number("requestId");
        Symbol symbol = contracts
                .symbol(request.text("symbol"))
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCodes.NO_SECURITY_DEFINITION, "No security definition has been found for the request"));
        contracts
                .chain(symbol, venue.today(), LocalDate.MAX)
                .filter(chain -> !chain.quotes().isEmpty())
                .ifPresent(chain -> client.send(parameters(requestId, chain)));
        client.send(Reply.of(Messages.OPTION_PARAMETERS_END)
                .with("requestId", requestId)
                .message());
    }

    void marketRule(Client client, Request request) {
        int ruleId = request.number("ruleId");
        List<Map<String, String>> steps = RULES.get(ruleId);
        if (steps == null) {
            throw new RequestRefusedException(ErrorCodes.VALIDATION, "Error validating request: no rule " + ruleId);
        }
        Reply reply = Reply.of(Messages.MARKET_RULE).with("ruleId", ruleId);
        steps.forEach(step -> reply.row("steps", step));
        client.send(reply.message());
    }

    private WireMessage parameters(int requestId, OptionChain chain) {
        OptionContract any = chain.quotes().getFirst().contract();
        Reply reply = Reply.of(Messages.OPTION_PARAMETERS)
                .with("requestId", requestId)
                .with("exchange", "SMART")
                .with("underlyingConId", contracts.idOf(new Stock(chain.symbol())))
                .with("tradingClass", any.tradingClass())
                .with("multiplier", any.multiplier());
        Set<LocalDate> expirations = new TreeSet<>();
        Set<Price> strikes = new TreeSet<>();
        for (OptionQuote quote : chain.quotes()) {
            expirations.add(quote.contract().expiration());
            strikes.add(quote.contract().strike());
        }
        expirations.forEach(date -> reply.row("expirations", Map.of("date", Times.date(date))));
        strikes.forEach(strike -> reply.row("strikes", Map.of("strike", strike.toString())));
        return reply.message();
    }

    private WireMessage details(int requestId, Instrument instrument) {
        Reply reply = Reply.of(Messages.CONTRACT_DETAILS)
                .with("requestId", requestId)
                .with(ContractColumns.of(instrument, contracts.idOf(instrument)))
                .with("minTick", Price.ofCents(1))
                .with("orderTypes", "LMT,WHATIF")
                .with("validExchanges", "SMART")
                .with("longName", instrument.underlying() + " (SIMULATED)")
                .with("timeZoneId", Times.ZONE)
                .with("tradingHours", hours())
                .with("liquidHours", hours());
        return (switch (instrument) {
                    case Stock stock ->
                        reply.with("marketName", stock.underlying().ticker())
                                .with("primaryExchange", "NYSE")
                                .with("stockType", "COMMON")
                                .with("marketRuleIds", "26");
                    case OptionContract contract -> option(reply, contract);
                })
                .message();
    }

    private Reply option(Reply reply, OptionContract contract) {
        String expiration = Times.date(contract.expiration());
        return reply.with("marketName", contract.tradingClass())
                .with("lastTradeDate", expiration)
                .with("contractMonth", expiration.substring(0, 6))
                .with("realExpirationDate", expiration)
                .with("underlyingConId", contracts.idOf(new Stock(contract.underlying())))
                .with("underlyingSymbol", ContractColumns.ticker(contract.underlying()))
                .with("underlyingSecType", "STK")
                .with("marketRuleIds", "109");
    }

    private String hours() {
        StringJoiner hours = new StringJoiner(";");
        for (int day = 0; day < DAYS_OF_HOURS; day++) {
            LocalDate date = venue.today().plusDays(day);
            Optional<MarketSession> session = venue.calendar().session(date);
            hours.add(session.map(open -> Times.minute(open.open()) + "-" + Times.minute(open.close()))
                    .orElseGet(() -> Times.date(date) + ":CLOSED"));
        }
        return hours.toString();
    }

    /** The close of a contract's last session, or of the day it names. */
    static java.time.Instant lastClose(MarketCalendar calendar, OptionContract contract) {
        return calendar.session(contract.expiration())
                .orElseGet(() -> calendar.sessionBefore(contract.expiration()))
                .close();
    }
}
