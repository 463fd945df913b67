package io.spreadtrader.aws.tables;

import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Commits each list of changes as one transaction. A condition that failed is an answer; a transaction in another's
 * way is tried again; anything else is an exception.
 */
final class DynamoTransactions implements Transactions {
    /** What one TransactWriteItems takes. */
    static final int MAX_WRITES = 100;

    private static final Set<String> WORTH_ANOTHER_TRY =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError", "None");
    private static final String FAILED = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final String prefix;
    private final Supplier<OptionalLong> epoch;

    /** @param epoch the lease's epoch every commit depends on; empty for who needs no lease */
    DynamoTransactions(DynamoDbClient client, String prefix, Supplier<OptionalLong> epoch) {
        this.client = client;
        this.prefix = prefix;
        this.epoch = epoch;
    }

    /** A write and the change it belongs to; none for the fence. */
    private record Planned(Write write, @Nullable Change change) {}

    @Override
    public Optional<Change> commit(List<Change> changes) {
        return commit(
                changes, changes.stream().<Written<?>>map(ChangeWrites::of).toList());
    }

    /** The same with what each change writes, in their order. */
    Optional<Change> commit(List<Change> changes, List<Written<?>> written) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Change> touchedTwice = firstTouchingAgain(changes, written);
        if (touchedTwice.isPresent()) {
            return touchedTwice;
        }
        OptionalLong fence = epoch.get();
        List<Planned> plan = new ArrayList<>();
        fence.ifPresent(held -> plan.add(new Planned(DynamoLease.fence(held), null)));
        for (int i = 0; i < changes.size(); i++) {
            for (Write write : written.get(i).writes()) {
                plan.add(new Planned(write, changes.get(i)));
            }
        }
        if (plan.size() > MAX_WRITES) {
            throw new IllegalArgumentException("a commit of " + changes.size() + " changes makes " + plan.size()
                    + " writes; one transaction takes " + MAX_WRITES);
        }
        return run(plan, fence);
    }

    private Optional<Change> run(List<Planned> plan, OptionalLong fence) {
        List<TransactWriteItem> actions = plan.stream()
                .map(planned ->
                        planned.write().action(planned.write().key().table().named(prefix)))
                .toList();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                client.transactWriteItems(request -> request.transactItems(actions));
                return Optional.empty();
            } catch (TransactionCanceledException cancelled) {
                Optional<Planned> failed = firstFailed(plan, cancelled.cancellationReasons());
                if (failed.isPresent()) {
                    return Optional.of(changeOf(failed.get(), fence));
                }
                requireWorthAnotherTry(cancelled);
            } catch (SdkException failed) {
                // A first sending that is still under way too, when the client gives up: sent anew it would be another
                // transaction, and meet what the first one wrote as somebody else's.
                throw new StoresUnavailableException("a commit of " + plan.size() + " writes failed", failed);
            }
            backoff.pause("a commit stood in another's way");
        }
    }

    private static Change changeOf(Planned failed, OptionalLong fence) {
        Change change = failed.change();
        if (change == null) {
            throw new LeaseLostException(fence.orElseThrow());
        }
        return change;
    }

    private static Optional<Planned> firstFailed(List<Planned> plan, List<CancellationReason> reasons) {
        for (int i = 0; i < Math.min(plan.size(), reasons.size()); i++) {
            if (FAILED.equals(reasons.get(i).code())) {
                return Optional.of(plan.get(i));
            }
        }
        return Optional.empty();
    }

    private static void requireWorthAnotherTry(TransactionCanceledException cancelled) {
        for (CancellationReason reason : cancelled.cancellationReasons()) {
            if (reason.code() != null && !WORTH_ANOTHER_TRY.contains(reason.code())) {
                throw new StoresUnavailableException(
                        "a commit was refused for " + reason.code() + " (" + reason.message() + ")", cancelled);
            }
        }
    }

    /** As in a transaction no item may be written twice, which would be a bug of ours. */
    private static Optional<Change> firstTouchingAgain(List<Change> changes, List<Written<?>> written) {
        Set<Key> touched = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            if (!touched.add(written.get(i).main().key())) {
                return Optional.of(changes.get(i));
            }
        }
        return Optional.empty();
    }
}
