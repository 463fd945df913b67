package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.SESSION;
import static io.spreadtrader.core.store.BooksBuilder.aDecision;
import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static io.spreadtrader.core.store.BooksBuilder.aRun;
import static io.spreadtrader.core.store.BooksBuilder.aSpread;
import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.portfolio.Portfolio;
import io.spreadtrader.core.portfolio.Reservation;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.signal.QueuedSignal;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the tables must do beyond the contract: many writers, many items, large items. */
class EntryTransactionTest {
    private final String prefix = Embedded.emptyTables();
    private final Stores stores = new DynamoStores(Embedded.tables(), prefix);

    private static List<Change> entry(String symbol, Portfolio read) {
        Reservation mine =
                new Reservation(SESSION + "#" + symbol + "#ENTRY", Symbol.of(symbol), "T", 1, Money.ofDollars(100), 0);
        return List.of(
                new Change.InsertIntent(anIntent(symbol)),
                new Change.SettleSignal(aQueuedSignal(symbol).movedTo(QueuedSignal.State.DECIDED, "x")),
                new Change.UpdatePortfolio(read.withEntry(mine, SESSION)),
                new Change.AppendDecision(aDecision(SESSION + "#" + symbol + "#ENTRY")));
    }

    private void commit(Change... changes) {
        assertThat(stores.transactions().commit(List.of(changes))).isEmpty();
    }

    @Test
    void eight_parallel_writers_of_one_entry_make_one() throws Exception {
        commit(new Change.InsertSignal(aQueuedSignal("AAPL")));
        Portfolio read = stores.portfolio().current();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Stores own = new DynamoStores(Embedded.tables(), prefix);
            writers.add(() -> own.transactions().commit(entry("AAPL", read)).isEmpty());
        }
        long wins = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(writers)) {
                wins += done.get() ? 1 : 0;
            }
        }

        assertThat(wins).isEqualTo(1);
        assertThat(stores.intents().live()).containsExactly(anIntent("AAPL"));
        assertThat(stores.portfolio().current().entriesOn(SESSION)).isEqualTo(1);
        assertThat(stores.decisions().all()).hasSize(1);
        assertThat(stores.signals().queued()).isEmpty();
    }

    @Test
    void a_commit_whose_last_condition_fails_leaves_no_item_and_no_list_entry() {
        commit(new Change.InsertSignal(aQueuedSignal("AAPL")), new Change.AppendDecision(aDecision("taken")));
        List<Change> changes = new ArrayList<>(entry("AAPL", Portfolio.EMPTY));
        changes.add(new Change.QueueAlert(anAlert("a")));
        Change failing = new Change.AppendDecision(aDecision("taken"));
        changes.add(failing);

        assertThat(stores.transactions().commit(changes)).contains(failing);

        assertThat(stores.intents().all()).isEmpty();
        assertThat(stores.intents().live()).isEmpty();
        assertThat(stores.intents().createdSince(AT)).isEmpty();
        assertThat(stores.signals().queued()).hasSize(1);
        assertThat(stores.alerts().all()).isEmpty();
        assertThat(stores.portfolio().current()).isEqualTo(Portfolio.EMPTY);
    }

    @Test
    void the_first_of_several_failed_conditions_is_named() {
        commit(new Change.AppendDecision(aDecision("one")), new Change.AppendDecision(aDecision("two")));
        Change first = new Change.AppendDecision(aDecision("one"));
        Change second = new Change.AppendDecision(aDecision("two"));

        assertThat(stores.transactions().commit(List.of(new Change.AppendDecision(aDecision("three")), second, first)))
                .contains(second);
    }

    @Test
    void an_item_touched_twice_is_named_and_nothing_written() {
        Change again = new Change.AppendDecision(aDecision("one"));

        assertThat(stores.transactions().commit(List.of(new Change.AppendDecision(aDecision("one")), again)))
                .contains(again);
        assertThat(stores.decisions().all()).isEmpty();
    }

    @Test
    void end_marks_of_parallel_writers_add_up() throws Exception {
        String[] shards = IntStream.range(0, 40).mapToObj(each -> "s" + each).toArray(String[]::new);
        commit(new Change.OpenRun(aRun("run", shards)));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (String shard : shards) {
            writers.add(() -> stores.transactions()
                    .commit(List.of(new Change.PutRun(aRun("run", shards).withEnded(shard, 2))))
                    .isEmpty());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(stores.signals().run("run").orElseThrow().isComplete()).isTrue();
        assertThat(stores.signals().run("run").orElseThrow().announcedSignals()).isEqualTo(80);
    }

    @Test
    void more_signals_than_a_page_or_a_batch_holds_are_all_read() {
        int count = 450;
        List<String> names =
                IntStream.range(0, count).mapToObj(each -> "S" + each).toList();
        for (int from = 0; from < count; from += 30) {
            commit(names.subList(from, from + 30).stream()
                    .map(name -> new Change.InsertSignal(aQueuedSignal(name)))
                    .toArray(Change[]::new));
        }

        assertThat(stores.signals().queued()).hasSize(count);
        assertThat(stores.signals().signals(SESSION)).hasSize(count).isSortedAccordingTo((a, b) -> a.id().compareTo(
                        b.id()));
    }

    @Test
    void decisions_of_more_than_a_page_are_all_read() {
        Figures large = Figures.of("text", "x".repeat(100_000));
        for (int i = 0; i < 25; i++) {
            var small = aDecision("d" + i);
            commit(new Change.AppendDecision(new io.spreadtrader.core.decision.Decision(
                    small.id(), small.at(), small.kind(), small.subject(), small.outcome(), small.inputs(), large)));
        }

        assertThat(stores.decisions().all()).hasSize(25);
    }

    @Test
    void an_item_too_large_is_refused_with_its_size_before_anything_is_sent() {
        Position small = io.spreadtrader.core.store.BooksBuilder.aPosition("AAPL");
        Position large = new Position(
                small.id(),
                aSpread("AAPL"),
                "x".repeat(400_000),
                small.sector(),
                false,
                small.underlyingAtEntry(),
                small.atrAtEntry(),
                small.openedAt(),
                small.contracts(),
                small.openingPremium(),
                small.ledger(),
                small.state(),
                0,
                small.valueWatch(),
                small.exitReason(),
                small.closedAt(),
                0);

        assertThatThrownBy(() -> commit(new Change.AppendDecision(aDecision("one")), new Change.InsertPosition(large)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(small.id())
                .hasMessageContaining("400");
        assertThat(stores.decisions().all()).isEmpty();
    }

    @Test
    void a_commit_of_more_writes_than_a_transaction_takes_is_refused_with_their_number() {
        Change[] changes = IntStream.range(0, 101)
                .mapToObj(each -> new Change.AppendDecision(aDecision("d" + each)))
                .toArray(Change[]::new);

        assertThatThrownBy(() -> commit(changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
    }

    @Test
    void tables_that_do_not_answer_are_told_in_one_line() {
        Stores nowhere = new DynamoStores(Embedded.tables(), "no-such-stage-");

        assertThatThrownBy(() -> nowhere.portfolio().current())
                .isInstanceOf(StoresUnavailableException.class)
                .satisfies(failed -> assertThat(failed.getMessage().lines()).hasSize(1));
        assertThatThrownBy(() -> nowhere.transactions().commit(List.of(new Change.AppendDecision(aDecision("x")))))
                .isInstanceOf(StoresUnavailableException.class)
                .satisfies(failed -> assertThat(failed.getMessage().lines()).hasSize(1));
    }

    @Test
    void making_the_tables_again_keeps_what_is_in_them() {
        commit(new Change.AppendDecision(aDecision("one")));
        TableSetup.create(Embedded.tables(), prefix);

        assertThat(stores.decisions().all()).hasSize(1);
    }
}
