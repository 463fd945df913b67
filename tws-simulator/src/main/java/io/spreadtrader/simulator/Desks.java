package io.spreadtrader.simulator;

import java.util.List;
import java.util.function.Consumer;

/** All that answers, put together. */
record Desks(
        SimulatedAccess venue,
        Greetings greetings,
        ContractDesk contracts,
        BarDesk bars,
        QuoteDesk quotes,
        AccountDesk accounts,
        OrderDesk orders,
        ExecutionDesk executions,
        ExchangeReports reports) {

    static Desks of(
            SimulatorSettings settings,
            SimulatedAccess venue,
            Sessions sessions,
            OrderCounts counts,
            List<OrderRegistration> past,
            Consumer<OrderRegistration> onNew) {
        Contracts contracts = new Contracts(venue, settings.alias());
        OrderRegistry registry = new OrderRegistry(onNew);
        registry.restore(past, venue.exchange(), venue.time());
        OrderMessages messages = new OrderMessages(settings.account(), contracts);
        AccountDesk accounts = new AccountDesk(venue, settings.account(), contracts);
        ExecutionDesk executions =
                new ExecutionDesk(venue, registry, new ExecutionMessages(settings.account(), contracts));
        return new Desks(
                venue,
                new Greetings(settings, registry),
                new ContractDesk(venue, contracts),
                new BarDesk(venue, contracts),
                new QuoteDesk(contracts, venue),
                accounts,
                new OrderDesk(venue, registry, new TicketReader(settings, contracts), messages, counts),
                executions,
                new ExchangeReports(registry, messages, executions, accounts, sessions));
    }

    void forget(Client client) {
        quotes.forget(client);
        accounts.cancelPositions(client);
    }
}
