package io.spreadtrader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spreadtrader.core.difference.AccountDifferences;
import io.spreadtrader.core.difference.HoldingDifference;
import io.spreadtrader.core.position.Position;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.store.Change;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.local.OperatedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** adopt on what a real demo of two days left, and a comparison that found 100 AAPL shares and one leg gone. */
class AdoptCommandTest {
    @TempDir
    static Path made;

    private static TradedState traded;

    @TempDir
    Path state;

    private Position position;
    private Instrument leg;

    @BeforeAll
    static void trade() {
        traded = TradedState.madeIn(made);
    }

    @BeforeEach
    void copyAndDiffer() {
        traded.copiedTo(state);
        try (OperatedSystem system = OperatedSystem.open(state)) {
            position = system.stores().positions().open().getFirst();
            leg = position.spread().longLeg();
            List<HoldingDifference> found = List.of(
                    new HoldingDifference(new Stock(Symbol.of("AAPL")), 0, 100),
                    new HoldingDifference(leg, position.ledger().quantity(leg), 0));
            AccountDifferences noted = system.stores()
                    .differences()
                    .current()
                    .compared(found, List.of(), List.of(), Optional.empty(), BooksBuilder.AT);
            system.stores().transactions().commitOwn(List.of(new Change.UpdateDifferences(noted)));
        }
    }

    private CommandRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("adopt", "--state", state.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private JsonNode document() throws IOException {
        CommandRun run = run("--format", "json");
        assertThat(run.status()).as(run.errors()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void showsEveryDifferenceWithBothNumbersAndChangesNothing() throws IOException {
        CommandRun run = run();
        int held = position.ledger().quantity(leg);

        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out())
                .startsWith("2 differences since 2026-01-05 15:00 New York\nSIMULATED · stopped")
                .containsPattern("AAPL +0 +100")
                .containsPattern(leg.id() + " +" + held + " +0")
                .contains("--foreign", "--position ID");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        JsonNode json = document();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "command",
                        "changed",
                        "outcome",
                        "since",
                        "differences",
                        "untold",
                        "foreign",
                        "running",
                        "marketTime",
                        "dataLabel");
        assertThat(json.get("changed").asBoolean()).isFalse();
        assertThat(json.get("differences").get(0).get("broker").asInt()).isEqualTo(100);
    }

    @Test
    void aForeignHoldingIsNotedOnceAndKeptWithItsReason() throws IOException {
        CommandRun run =
                run("--instrument", "aapl", "--foreign", "--price", "150.25", "--reason", "my own shares", "--yes");
        assertThat(run.status()).as(run.errors()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Noted: 100 AAPL at 150.25 are a person's own and are left alone.")
                .contains("it goes by it when it is started again", "1 difference");

        assertThat(run("--instrument", "AAPL", "--foreign", "--price", "150.25", "--yes")
                        .out())
                .startsWith("Nothing was changed: 100 AAPL are a person's own already.");
        assertThat(document().get("foreign").get(0).get("quantity").asInt()).isEqualTo(100);
        assertThat(CommandRun.of("decisions", "--state", state.toString()).out())
                .contains("ADOPTION", "FOREIGN");
    }

    @Test
    void aFillOfAPositionWaitsForTheGatewayWhichDropsItWhereTheBrokerStillHoldsTheLeg() throws IOException {
        String[] word = {
            "--instrument", leg.id(), "--position", position.id(), "--price", "1.5", "--fee", "1.30", "--yes"
        };
        assertThat(run(word).status()).isZero();
        assertThat(run(word).out().replaceAll("\\s+", " "))
                .startsWith("Nothing was changed")
                .contains("have been told");
        JsonNode told = document().get("differences").get(1);
        assertThat(told.get("toldPosition").asText()).isEqualTo(position.id());

        TradedState.play(state, 3);
        assertThat(document().get("differences")).isEmpty();
        try (OperatedSystem system = OperatedSystem.open(state)) {
            assertThat(system.stores().alerts().all())
                    .anyMatch(each -> each.alert().text().startsWith("Not booked, though a person has said it"));
        }
    }

    @Test
    void asksAPersonAndTakesOnlyYes() throws IOException {
        String[] word = {"adopt", "--state", state.toString(), "--instrument", "AAPL", "--foreign", "--price", "0"};
        refused(CommandRun.of(word), "nobody is there to ask whether 100 AAPL at 0.00 (0 here, 100 at the broker) are");
        CommandRun no = CommandRun.answered(Optional.of("y"), word);
        assertThat(no.status()).isEqualTo(1);
        assertThat(no.errors()).contains("You say that 100 AAPL at 0.00", "nothing was changed.");
        assertThat(document().get("foreign")).isEmpty();

        assertThat(CommandRun.answered(Optional.of("yes"), word).status()).isZero();
        assertThat(document().get("foreign")).hasSize(1);
    }

    @Test
    void refusesWithNumbersWhatCannotBe() throws IOException {
        refused(
                run("--instrument", "AAPL", "--position", position.id(), "--price", "150", "--yes"),
                "position " + position.id() + " holds 0 AAPL");
        refused(run("--instrument", "AAPL", "--position", "none", "--price", "150", "--yes"), "no position none");
        refused(run("--instrument", "MSFT", "--foreign", "--price", "1", "--yes"), "did not differ in 'MSFT'");
        assertThat(document().get("differences")).hasSize(2);
    }

    @Test
    void wrongUsageSaysWhatIsMissing() {
        wrong("--foreign or --position", "--instrument", "AAPL", "--price", "1");
        wrong("--foreign or --position", "--instrument", "AAPL", "--price", "1", "--foreign", "--position", "p");
        wrong("--price", "--instrument", "AAPL", "--foreign");
        wrong("--price must be", "--instrument", "AAPL", "--foreign", "--price", "-1");
        wrong("--fee must be", "--instrument", "AAPL", "--foreign", "--price", "1", "--fee", "0.001");
        wrong("--instrument", "--foreign");
    }

    private void wrong(String what, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.status()).as(run.out()).isEqualTo(2);
        assertThat(run.errors()).contains(what);
    }

    private static void refused(CommandRun run, String reason) {
        assertThat(run.status()).as(run.errors() + run.out()).isEqualTo(1);
        assertThat(run.errors().lines()).hasSize(2);
        assertThat(run.errors()).contains(reason);
        assertThat(run.out()).isEmpty();
    }
}
