package io.spreadtrader.aws.tables;

import static io.spreadtrader.core.store.BooksBuilder.aDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.lease.LeaseRecord;
import io.spreadtrader.core.lease.LeaseStore;
import io.spreadtrader.core.lease.LeaseStoreContract;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoLeaseTest extends LeaseStoreContract {
    @Override
    protected LeaseStore emptyStore() {
        return new DynamoLease(Embedded.tables(), Embedded.emptyTables());
    }

    @Test
    void a_commit_under_a_passed_epoch_writes_nothing_and_says_the_lease_is_lost() {
        String prefix = Embedded.emptyTables();
        LeaseStore lease = new DynamoLease(Embedded.tables(), prefix);
        LeaseRecord first = new LeaseRecord("first", 1, 0);
        lease.takeOver(Optional.empty(), first);
        Stores former = new SingleWriterStores(Embedded.tables(), prefix, () -> 1);
        assertThat(former.transactions().commit(List.of(new Change.AppendDecision(aDecision("held")))))
                .isEmpty();

        lease.takeOver(Optional.of(first), new LeaseRecord("second", 2, 0));
        Stores holder = new DynamoStores(Embedded.tables(), prefix, () -> 2);

        assertThatThrownBy(() -> former.transactions().commit(List.of(new Change.AppendDecision(aDecision("late")))))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("epoch 1");
        assertThat(holder.transactions().commit(List.of(new Change.AppendDecision(aDecision("new")))))
                .isEmpty();
        assertThat(holder.decisions().all()).containsExactly(aDecision("held"), aDecision("new"));
    }

    @Test
    void without_any_lease_taken_a_fenced_commit_is_refused() {
        Stores nobody = new DynamoStores(Embedded.tables(), Embedded.emptyTables(), () -> 1);

        assertThatThrownBy(() -> nobody.transactions().commit(List.of(new Change.AppendDecision(aDecision("x")))))
                .isInstanceOf(LeaseLostException.class);
    }

    @Test
    void a_renewal_does_not_stand_in_a_commits_way() {
        String prefix = Embedded.emptyTables();
        LeaseStore lease = new DynamoLease(Embedded.tables(), prefix);
        lease.takeOver(Optional.empty(), new LeaseRecord("first", 1, 0));
        Stores stores = new DynamoStores(Embedded.tables(), prefix, () -> 1);

        for (int beat = 1; beat <= 5; beat++) {
            assertThat(lease.renew(new LeaseRecord("first", 1, beat))).isTrue();
            assertThat(stores.transactions().commit(List.of(new Change.AppendDecision(aDecision("beat" + beat)))))
                    .isEmpty();
        }
    }
}
