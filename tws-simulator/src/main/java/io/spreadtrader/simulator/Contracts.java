package io.spreadtrader.simulator;

import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.OptionChain;
import io.spreadtrader.core.value.OptionContract;
import io.spreadtrader.core.value.OptionQuote;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.PutCall;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the instruments a client means. */
final class Contracts {
    private static final int MONTH_LENGTH = 6;
    private static final int DATE_LENGTH = 8;

    /** Nothing is listed further ahead. */
    private static final int YEARS_AHEAD = 5;

    private final SimulatedAccess venue;
    private final ContractNumbers numbers;
    private final Optional<Symbol> alias;

    Contracts(SimulatedAccess venue, Optional<Symbol> alias) {
        this.venue = venue;
        this.alias = alias;
        this.numbers = new ContractNumbers(venue.bars().symbols());
    }

    int idOf(Instrument instrument) {
        return numbers.of(instrument);
    }

    /** What this id stands for, where it exists now. */
    Optional<Instrument> byId(int conId) {
        return numbers.instrument(conId, venue.today()).filter(this::exists);
    }

    /** The symbol of a listed stock, share classes after a blank or a dot; or what the alias stands for. */
    Optional<Symbol> symbol(String ticker) {
        try {
            Symbol symbol = new Symbol(ticker.strip().replace(' ', '.'));
            if (isListed(symbol)) {
                return Optional.of(symbol);
            }
            return alias.filter(symbol::equals).flatMap(name -> firstWithOptions());
        } catch (IllegalArgumentException noTicker) {
            return Optional.empty();
        }
    }

    private boolean isListed(Symbol symbol) {
        return venue.exchange().quotes().stock(symbol).isPresent();
    }

    private Optional<Symbol> firstWithOptions() {
        return venue.bars().symbols().stream()
                .filter(this::isListed)
                .filter(symbol -> chain(symbol, venue.today(), LocalDate.MAX)
                        .filter(chain -> !chain.quotes().isEmpty())
                        .isPresent())
                .findFirst();
    }

    Optional<OptionChain> chain(Symbol symbol, LocalDate from, LocalDate to) {
        LocalDate furthest = venue.today().plusYears(YEARS_AHEAD);
        return venue.exchange().chains().chain(symbol, from, to.isAfter(furthest) ? furthest : to);
    }

    /** The one instrument described. */
    Instrument one(Request contract) {
        List<Instrument> found = matching(contract);
        if (found.size() == 1) {
            return found.getFirst();
        }
        String what = found.isEmpty() ? "" : ": the description fits " + found.size() + " contracts";
        throw new RequestRefusedException(
                ErrorCodes.NO_SECURITY_DEFINITION, "No security definition has been found for the request" + what);
    }

    /** All instruments that a contract's columns fit: by id, or by whatever is given of an option. */
    List<Instrument> matching(Request contract) {
        if (contract.number("conId") > 0) {
            return byId(contract.number("conId")).stream().toList();
        }
        Optional<Symbol> symbol = symbol(contract.text("symbol"));
        if (symbol.isEmpty()) {
            return List.of();
        }
        return switch (contract.text("secType")) {
            case "STK" -> List.of(new Stock(symbol.get()));
            case "OPT" -> options(symbol.get(), contract);
            default -> List.of();
        };
    }

    private List<Instrument> options(Symbol symbol, Request contract) {
        String expiry = contract.text("expiry");
        Optional<PutCall> right = right(contract.text("right"));
        OptionalDouble strike = contract.real("strike");
        boolean isFull = expiry.length() == DATE_LENGTH && right.isPresent() && strike.orElse(0) > 0;
        if (isFull) {
            Instrument option = OptionContract.of(
                    symbol, Times.parseDate(expiry), Price.ofDollars(strike.orElseThrow()), right.get());
            return exists(option) ? List.of(option) : List.of();
        }
        LocalDate from = expiry.isEmpty() ? venue.today() : first(expiry);
        LocalDate to = expiry.isEmpty() ? LocalDate.MAX : last(expiry);
        return chain(symbol, from, to).stream()
                .flatMap(chain -> chain.quotes().stream())
                .map(OptionQuote::contract)
                .filter(option -> right.isEmpty() || option.right() == right.get())
                .filter(option ->
                        strike.orElse(0) <= 0 || option.strike().equals(Price.ofDollars(strike.orElseThrow())))
                .map(Instrument.class::cast)
                .toList();
    }

    private boolean exists(Instrument instrument) {
        return switch (instrument) {
            case Stock stock ->
                venue.exchange().quotes().stock(stock.underlying()).isPresent();
            case OptionContract contract ->
                venue.exchange().quotes().option(contract).isPresent() || isHeld(contract);
        };
    }

    /** What is held can be named after its last close, until it is settled. */
    private boolean isHeld(OptionContract contract) {
        return venue.exchange().broker().holdings().containsKey(contract);
    }

    private static LocalDate first(String expiry) {
        return expiry.length() == MONTH_LENGTH ? Times.parseDate(expiry + "01") : Times.parseDate(expiry);
    }

    private static LocalDate last(String expiry) {
        return expiry.length() == MONTH_LENGTH ? first(expiry).plusMonths(1).minusDays(1) : Times.parseDate(expiry);
    }

    private static Optional<PutCall> right(String text) {
        return switch (text) {
            case "C", "CALL" -> Optional.of(PutCall.CALL);
            case "P", "PUT" -> Optional.of(PutCall.PUT);
            default -> Optional.empty();
        };
    }
}
