package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.scan.ScanForSignals;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.signal.Signal;
import io.spreadtrader.core.value.Direction;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.features.world.World;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The scanner as its clients see it, one or many. */
public final class ScannerSteps {
    private static final long SECONDS_PER_ANSWER = 2;

    private final World world = World.current();
    private final ScanForSignals scanner =
            new ScanForSignals(world.bars(), world.knownEvents(), world.configuration(), world.calendar());
    private final List<ScanOutcome> answers = new ArrayList<>();
    private Optional<ScanOutcome> alone = Optional.empty();
    private Optional<Signal> judged = Optional.empty();
    private boolean inTime = true;

    @When("{stocks} is/are scanned")
    public void scanned(List<String> tickers) {
        ask(List.of(() -> scan(symbols(tickers))));
    }

    @When("{int} clients at once scan {stocks} {int} times each")
    public void scannedAtOnce(int clients, List<String> tickers, int times) {
        alone = Optional.of(scan(symbols(tickers)));
        List<Callable<ScanOutcome>> questions = new ArrayList<>();
        for (int i = 0; i < clients * times; i++) {
            questions.add(() -> scan(symbols(tickers)));
        }
        ask(questions, clients);
    }

    @When("{stocks} are scanned by one thread each")
    public void scannedInShards(List<String> tickers) {
        alone = Optional.of(scan(symbols(tickers)));
        ask(
                symbols(tickers).stream()
                        .<Callable<ScanOutcome>>map(symbol -> () -> scan(List.of(symbol)))
                        .toList(),
                tickers.size());
    }

    private void ask(List<Callable<ScanOutcome>> questions) {
        ask(questions, 1);
    }

    private void ask(List<Callable<ScanOutcome>> questions, int threads) {
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            List<Future<ScanOutcome>> asked =
                    questions.stream().map(clients::submit).toList();
            for (Future<ScanOutcome> answer : asked) {
                answers.add(answer.get(SECONDS_PER_ANSWER, TimeUnit.SECONDS));
            }
        } catch (TimeoutException e) {
            inTime = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ScanOutcome scan(List<Symbol> symbols) {
        return scanner.scan(symbols, asOf());
    }

    private Instant asOf() {
        return World.at(world.day(), LocalTime.of(15, 0));
    }

    private static List<Symbol> symbols(List<String> tickers) {
        return tickers.stream().map(Symbol::of).toList();
    }

    @Then("every answer came within 2 seconds")
    public void cameInTime() {
        assertThat(inTime).isTrue();
        assertThat(answers).isNotEmpty();
    }

    @Then("all of them got the same answers")
    public void sameAnswers() {
        assertThat(answers).containsOnly(alone.orElseThrow());
    }

    @Then("together they answer what one scan of them answers")
    public void togetherTheSame() {
        assertThat(answers.stream().reduce(ScanOutcome::and)).isEqualTo(alone);
    }

    @Then("{stock} has a {direction} signal of {string}")
    public void hasSignal(String ticker, Direction direction, String strategy) {
        List<Signal> found = signals(ticker).stream()
                .filter(signal -> signal.strategy().equals(strategy))
                .toList();
        assertThat(found).singleElement().satisfies(signal -> assertThat(signal.direction())
                .isEqualTo(direction));
        judged = Optional.of(found.getFirst());
    }

    @Then("its ATR14 is {double} and its RSI14 is {double}")
    public void indicators(double atr, double rsi) {
        assertThat(judged.orElseThrow().atr14()).isCloseTo(atr, within(0.001));
        assertThat(judged.orElseThrow().rsi14()).isCloseTo(rsi, within(0.01));
    }

    @Then("{stock} has no signal")
    @Then("{stock} has an empty list of signals")
    public void hasNone(String ticker) {
        assertThat(signals(ticker)).isEmpty();
    }

    @Then("{stock} is rejected with {string}")
    public void rejected(String ticker, String reason) {
        assertThat(answers.getLast().rejected()).containsEntry(Symbol.of(ticker), reason);
    }

    private List<Signal> signals(String ticker) {
        assertThat(answers.getLast().signals()).containsKey(Symbol.of(ticker));
        return answers.getLast().signals().getOrDefault(Symbol.of(ticker), List.of());
    }
}
