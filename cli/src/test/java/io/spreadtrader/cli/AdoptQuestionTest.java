package io.spreadtrader.cli;

import static io.spreadtrader.core.store.BooksBuilder.AT;
import static io.spreadtrader.core.store.BooksBuilder.aPosition;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.operate.RunningSystem;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.position.PositionLedger;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What adopt asks a person while the gateway goes on comparing, and what their yes is worth. */
class AdoptQuestionTest {
    private static final Stock SHARES = new Stock(Symbol.of("AAPL"));
    private static final Position POSITION = heldTwice();
    private static final Instrument LEG = POSITION.spread().longLeg();
    private static final Optional<String> YES = Optional.of("yes");

    @TempDir
    Path state;

    private final RunningSystem system = RunningSystem.with(new Change.InsertPosition(POSITION));
    private int asked;

    private static Position heldTwice() {
        Position position = aPosition("AAPL");
        return position.withLedger(PositionLedger.EMPTY
                        .traded(position.spread().longLeg(), 2, Price.ofCents(397), Money.ZERO)
                        .traded(position.spread().shortLeg(), -2, Price.ofCents(222), Money.ZERO))
                .asFirst();
    }

    /** The gateway compares and finds that many shares, and that many of the leg. */
    private void compare(int shares, int legs) {
        List<HoldingDifference> found = new ArrayList<>();
        if (shares != 0) {
            found.add(new HoldingDifference(SHARES, 0, shares));
        }
        if (legs != 2) {
            found.add(new HoldingDifference(LEG, 2, legs));
        }
        AccountDifferences next = differences().compared(found, List.of(), List.of(), Optional.empty(), AT);
        system.stores().transactions().commitOwn(List.of(new Change.UpdateDifferences(next)));
    }

    private AccountDifferences differences() {
        return system.stores().differences().current();
    }

    private CommandRun adopt(Supplier<Optional<String>> person, String... word) {
        List<String> arguments = new ArrayList<>(List.of("adopt", "--state", state.toString()));
        arguments.addAll(Arrays.asList(word));
        return CommandRun.asking(
                system,
                () -> {
                    asked++;
                    return person.get();
                },
                arguments.toArray(String[]::new));
    }

    private CommandRun foreign(Supplier<Optional<String>> person) {
        return adopt(person, "--instrument", "AAPL", "--foreign", "--price", "150.25");
    }

    private CommandRun traded(Supplier<Optional<String>> person) {
        return adopt(person, "--instrument", LEG.id(), "--position", POSITION.id(), "--price", "5");
    }

    private Supplier<Optional<String>> yesAfter(Runnable happens) {
        return () -> {
            happens.run();
            return YES;
        };
    }

    @Test
    void asksOnceWithWhatThePersonWouldSayAndBothNumbers() {
        compare(100, 0);
        CommandRun mine = foreign(() -> YES);

        assertThat(mine.status()).as(mine.errors()).isZero();
        assertThat(mine.errors())
                .isEqualTo("You say that 100 AAPL at 150.25 (0 here, 100 at the broker) are your own."
                        + " Is that so? [yes/no] ");
        assertThat(asked).isEqualTo(1);
        assertThat(mine.out().replaceAll("\\s+", " "))
                .startsWith("Noted: 100 AAPL at 150.25 are a person's own")
                .contains("The gateway goes by it at its next comparison, within a minute.");

        assertThat(traded(() -> YES).errors())
                .isEqualTo("You say that -2 " + LEG + " at 5.00 (2 here, 0 at the broker) were traded in position "
                        + POSITION.id() + ". Is that so? [yes/no] ");
    }

    @Test
    void saysHowManyOfThemThePositionCannotHaveTraded() {
        compare(0, -1);
        CommandRun run = traded(() -> YES);

        assertThat(run.errors())
                .startsWith("You say that -2 " + LEG + " at 5.00 (2 here, -1 at the broker) were traded in position "
                        + POSITION.id() + ", which can have traded no more: -1 go on differing.");
        assertThat(run.status()).isZero();
        assertThat(differences().adopted()).singleElement().satisfies(fill -> assertThat(fill.quantity())
                .isEqualTo(-2));
    }

    @Test
    void aYesToWhatHasChangedSinceTheQuestionIsRefusedWithBothNumbers() {
        compare(100, 2);
        CommandRun run = foreign(yesAfter(() -> compare(150, 2)));

        refused(run, "you were shown 100 AAPL (0 here, 100 at the broker), now it is 150 AAPL (0 here, 150");
        assertThat(differences().foreign().isFlat()).isTrue();
    }

    @Test
    void aYesToALegOfWhichMoreHasGoneIsRefusedThoughThePositionCannotHaveTradedMore() {
        compare(0, 0);
        CommandRun run = traded(yesAfter(() -> compare(0, -1)));

        refused(run, "you were shown -2 " + LEG + " (2 here, 0 at the broker), now it is -2 " + LEG + " (2 here, -1");
        assertThat(differences().adopted()).isEmpty();
    }

    @Test
    void aYesToWhatDiffersNoMoreIsRefused() {
        compare(100, 0);
        refused(foreign(yesAfter(() -> compare(0, 0))), "now it is no difference in AAPL");
        refused(traded(yesAfter(() -> compare(0, 2))), "now it is no difference in " + LEG);
        assertThat(differences().foreign().isFlat()).isTrue();
        assertThat(differences().adopted()).isEmpty();
    }

    @Test
    void aComparisonMeanwhileThatFindsTheSameIsNoChange() {
        compare(100, 2);
        CommandRun run = foreign(yesAfter(() -> compare(100, 0)));

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(differences().foreign().quantity(SHARES)).isEqualTo(100);
        assertThat(differences().of(LEG)).as("and keeps what it found besides").isPresent();
    }

    @Test
    void anotherPersonsWordMeanwhileIsNotSaidOver() {
        compare(0, 0);
        CommandRun run = traded(yesAfter(() -> traded(() -> YES)));

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out()).startsWith("Nothing was changed: -2 " + LEG);
        assertThat(differences().adopted()).hasSize(1);
    }

    @Test
    void withYesNobodyIsAsked() {
        compare(100, 2);
        CommandRun run = adopt(() -> Optional.of("no"), "--instrument", "AAPL", "--foreign", "--price", "0", "--yes");

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void whoGoesAwayHasNotSaidYes() {
        compare(100, 2);
        refused(foreign(Optional::empty), "nothing was changed.");
        assertThat(differences().foreign().isFlat()).isTrue();
    }

    private static void refused(CommandRun run, String reason) {
        assertThat(run.status()).as(run.errors() + run.out()).isEqualTo(1);
        assertThat(run.errors()).contains(reason);
        assertThat(run.out()).isEmpty();
    }
}
