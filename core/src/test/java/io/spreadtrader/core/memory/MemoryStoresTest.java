package io.spreadtrader.core.memory;

import static io.spreadtrader.core.store.BooksBuilder.aDecision;
import static io.spreadtrader.core.store.BooksBuilder.aQueuedSignal;
import static io.spreadtrader.core.store.BooksBuilder.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.store.StoresContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoresTest extends StoresContract {
    @Override
    protected Stores emptyStores() {
        return MemoryStores.forgetful();
    }

    @Test
    void everyCommitIsJournalledBeforeItIsVisibleAndReplaysToTheSameBooks() {
        List<List<Change>> journal = new ArrayList<>();
        MemoryStores stores = MemoryStores.journalled(List.of(), journal::add);
        stores.commit(List.of(new Change.InsertSignal(aQueuedSignal("AAPL"))));
        stores.commit(List.of(new Change.InsertIntent(anIntent("AAPL")), new Change.AppendDecision(aDecision("one"))));
        stores.commit(List.of(new Change.InsertIntent(anIntent("AAPL"))));

        MemoryStores replayed = MemoryStores.journalled(journal, commit -> {});

        assertThat(journal).hasSize(2);
        assertThat(replayed.intents().all()).isEqualTo(stores.intents().all());
        assertThat(replayed.signals().queued()).isEqualTo(stores.signals().queued());
        assertThat(replayed.decisions().hash()).isEqualTo(stores.decisions().hash());
    }

    @Test
    void aJournalThatFailsLeavesTheBooksAsTheyWere() {
        MemoryStores stores = MemoryStores.journalled(List.of(), commit -> {
            throw new IllegalStateException("disk full");
        });

        assertThatThrownBy(() -> stores.commit(List.of(new Change.AppendDecision(aDecision("one")))))
                .hasMessage("disk full");
        assertThat(stores.decisions().all()).isEmpty();
    }

    @Test
    void aJournalThatDoesNotApplyIsRefused() {
        List<Change> twice = List.of(new Change.AppendDecision(aDecision("one")));

        assertThatThrownBy(() -> MemoryStores.journalled(List.of(twice, twice), commit -> {}))
                .isInstanceOf(IllegalStateException.class);
    }
}
