package io.spreadtrader.core.control;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.decision.Decision;
import io.spreadtrader.core.decision.DecisionKind;
import io.spreadtrader.core.decision.InputsDigest;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.AdoptedFill;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.order.ClientOrderId;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A person's word about a difference between our books and the broker's, from a process that has the books and no
 * broker. It only notes the word: the gateway, which alone writes positions, books it at its next comparison, once, and
 * only if the difference is still there.
 */
public final class AdoptDifference {
    private final Stores stores;
    private final InstantSource clock;
    private final DataLabel label;
    private final FillOwner owner;

    /** @param clock market time as far as it is known here */
    public AdoptDifference(Stores stores, InstantSource clock, DataLabel label) {
        this.stores = stores;
        this.clock = clock;
        this.label = label;
        this.owner = new FillOwner(stores);
    }

    /** What the word that this instrument is a person's own would be about. */
    public ShownDifference shown(Instrument instrument) {
        return shown(stores.differences().current(), instrument);
    }

    private static ShownDifference shown(AccountDifferences from, Instrument instrument) {
        Optional<HoldingDifference> difference = from.of(instrument);
        return new ShownDifference(
                instrument, difference, difference.map(HoldingDifference::units).orElse(0));
    }

    /** What the word that it was traded in this position would be about; no units where it cannot have been. */
    public ShownDifference shown(Instrument instrument, String positionId) {
        return shown(stores.differences().current(), instrument, positionId);
    }

    private ShownDifference shown(AccountDifferences from, Instrument instrument, String positionId) {
        Optional<HoldingDifference> difference = from.of(instrument);
        int units = difference
                .map(each -> owner.of(each, positionId, from.untold()))
                .map(found -> found instanceof FillOwner.Found(Optional<ClientOrderId> order, int told) ? told : 0)
                .orElse(0);
        return new ShownDifference(instrument, difference, units);
    }

    /**
     * The units are the person's own: expected at the broker from now on, and never touched.
     *
     * @param shown what the person looked at; refused where it is no longer so
     * @param price per share, what was paid or received for them; zero where no cash moved
     */
    public Adoption foreign(ShownDifference shown, Price price, Money fee, String reason) {
        AccountDifferences from = stores.differences().current();
        Instrument instrument = shown.instrument();
        ShownDifference now = shown(from, instrument);
        if (!now.equals(shown)) {
            return Adoption.Refused.changed(shown, now);
        }
        Optional<HoldingDifference> difference = from.of(instrument);
        if (difference.isEmpty()) {
            int known = from.foreign().quantity(instrument);
            return known == 0
                    ? Adoption.Refused.noDifference(instrument)
                    : new Adoption.Unchanged(known + " " + instrument + " are a person's own already");
        }
        if (from.adopted(instrument).isPresent()) {
            return Adoption.Refused.waits(from.adopted(instrument).get());
        }
        if (price.isNegative() || fee.isNegative()) {
            return Adoption.Refused.negative(price, fee);
        }
        PositionLedger foreign =
                from.foreign().traded(instrument, difference.get().units(), price, fee);
        Figures figures = figures(difference.get(), price, fee).with("foreign", foreign.quantity(instrument));
        String text =
                difference.get().units() + " " + instrument + " at " + price + " are a person's own and are left alone";
        return commit(from, from.withForeign(difference.get(), foreign), "FOREIGN", text, figures, reason);
    }

    /**
     * The units were traded in this position, by an order of ours whose fill we never heard of or by hand. Where more
     * differ than it can have traded, the rest goes on differing.
     *
     * @param shown what the person looked at; refused where it is no longer so
     */
    public Adoption fill(ShownDifference shown, String positionId, Price price, Money fee, String reason) {
        AccountDifferences from = stores.differences().current();
        Instrument instrument = shown.instrument();
        Optional<HoldingDifference> difference = from.of(instrument);
        Optional<AdoptedFill> waiting = from.adopted(instrument);
        if (waiting.isPresent()) {
            AdoptedFill told = waiting.get();
            boolean same = told.positionId().equals(positionId)
                    && told.price().equals(price)
                    && told.fee().equals(fee);
            return same
                    ? new Adoption.Unchanged(told.quantity() + " " + instrument + " at " + price
                            + " have been told and wait for the next comparison")
                    : Adoption.Refused.waits(told);
        }
        ShownDifference now = shown(from, instrument, positionId);
        if (!now.equals(shown)) {
            return Adoption.Refused.changed(shown, now);
        }
        if (difference.isEmpty()) {
            return Adoption.Refused.noDifference(instrument);
        }
        if (price.isNegative() || fee.isNegative()) {
            return Adoption.Refused.negative(price, fee);
        }
        return switch (owner.of(difference.get(), positionId, from.untold())) {
            case FillOwner.Found(Optional<ClientOrderId> order, int units) -> {
                AdoptedFill fill = new AdoptedFill(
                        AdoptedFill.id(from.version() + 1, instrument),
                        positionId,
                        order,
                        instrument,
                        units,
                        price,
                        fee,
                        reason,
                        clock.instant());
                String text = fill.quantity() + " " + instrument + " at " + price + " were traded in position "
                        + positionId + order.map(id -> " by order " + id).orElse(" by hand")
                        + (shown.rest() == 0 ? "" : "; " + shown.rest() + " go on differing");
                yield commit(from, from.withAdopted(fill), "FILL", text, figures(difference.get(), price, fee), reason);
            }
            case FillOwner.None(String why) -> new Adoption.Refused(why, "Look at the position and its orders.");
        };
    }

    private static Figures figures(HoldingDifference difference, Price price, Money fee) {
        return Figures.of("instrument", difference.instrument())
                .with("ours", difference.ours())
                .with("broker", difference.theirs())
                .with("price", price)
                .with("fee", fee);
    }

    private Adoption commit(
            AccountDifferences from,
            AccountDifferences next,
            String outcome,
            String text,
            Figures figures,
            String reason) {
        String id = "adoption#" + next.version();
        Optional<Change> conflict = stores.transactions()
                .commit(List.of(
                        new Change.UpdateDifferences(next),
                        new Change.AppendDecision(new Decision(
                                id,
                                clock.instant(),
                                DecisionKind.ADOPTION,
                                "ACCOUNT",
                                outcome,
                                InputsDigest.of(from.version(), text),
                                figures.with("reason", reason))),
                        new Change.QueueAlert(new Alert(
                                id,
                                clock.instant(),
                                Severity.HIGH,
                                "adoption",
                                "A person says: " + text + " (" + reason + ")",
                                figures,
                                label))));
        return conflict.isEmpty()
                ? new Adoption.Noted(text)
                : new Adoption.Refused(
                        "what differs has changed while you looked at it", "Look again, and say it again if it holds.");
    }
}
