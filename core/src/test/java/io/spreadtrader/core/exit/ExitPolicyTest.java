package io.spreadtrader.core.exit;

import static io.spreadtrader.core.exit.ExitScenario.aCreditToWatch;
import static io.spreadtrader.core.exit.ExitScenario.aPositionToWatch;
import static io.spreadtrader.core.position.ExitReason.*;
import static io.spreadtrader.core.risk.EntryScenario.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.config.Origin;
import io.spreadtrader.core.exit.ExitDecision.Exit;
import io.spreadtrader.core.exit.ExitDecision.Hold;
import io.spreadtrader.core.exit.ExitDecision.Watch;
import io.spreadtrader.core.port.StockEvent.CorporateAction;
import io.spreadtrader.core.port.StockEvent.Earnings;
import io.spreadtrader.core.port.StockEvent.ExDividend;
import io.spreadtrader.core.port.StockEvent.ReportTime;
import io.spreadtrader.core.port.StockEvent.Split;
import io.spreadtrader.core.position.ExitReason;
import io.spreadtrader.core.position.PositionState;
import io.spreadtrader.core.position.ValueWatch;
import io.spreadtrader.core.value.PutCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 11);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 12);
    private static final List<ExitReason> DECIDED = List.of(
            KILL_SWITCH, ASSIGNMENT_RISK, STOP_LOSS, LOSS_LIMIT, PROFIT_TARGET, DTE_LIMIT, EARNINGS, CORPORATE_ACTION);

    /** At 15:30 everything below can be at once, on a bull call. */
    private static final Map<ExitReason, UnaryOperator<ExitScenario>> CAUSES = causes();

    private static Map<ExitReason, UnaryOperator<ExitScenario>> causes() {
        Map<ExitReason, UnaryOperator<ExitScenario>> causes = new EnumMap<>(ExitReason.class);
        causes.put(KILL_SWITCH, ExitScenario::killSwitch);
        // In the money by the strike, though below the stop: the strikes lie far below the entry.
        causes.put(ASSIGNMENT_RISK, scenario -> scenario.due(new ExDividend(TOMORROW, 9, false)));
        causes.put(STOP_LOSS, scenario -> scenario.underlying(96));
        causes.put(LOSS_LIMIT, scenario -> scenario.worth(1.00).watched(LOSS_LIMIT, early(scenario)));
        causes.put(PROFIT_TARGET, scenario -> scenario.worth(3.80).watched(PROFIT_TARGET, early(scenario)));
        causes.put(DTE_LIMIT, scenario -> scenario);
        causes.put(EARNINGS, scenario -> scenario.due(new Earnings(TODAY, ReportTime.AFTER_CLOSE)));
        causes.put(CORPORATE_ACTION, scenario -> scenario.due(new CorporateAction(TOMORROW, "merger")));
        return causes;
    }

    private static Instant early(ExitScenario scenario) {
        return scenario.now().minusSeconds(60);
    }

    private static Configuration with(String key, String value) {
        return Configuration.STANDARD.with(key, value, Origin.BUILT_IN);
    }

    private static Optional<ExitReason> reason(ExitDecision decision) {
        return decision instanceof Exit exit ? Optional.of(exit.reason()) : Optional.empty();
    }

    private static Optional<ExitReason> reason(ExitScenario scenario) {
        return reason(scenario.decided());
    }

    @Test
    void anOrdinaryPositionIsHeld() {
        assertThat(aPositionToWatch().decided()).isEqualTo(new Hold());
        assertThat(aCreditToWatch().underlying(104).decided()).isEqualTo(new Hold());
    }

    @Test
    void ofTwoReasonsTheFirstIsGiven() {
        for (ExitReason first : DECIDED) {
            for (ExitReason second : DECIDED) {
                boolean bothCanBe = !(first == LOSS_LIMIT && second == PROFIT_TARGET);
                if (first.compareTo(second) < 0 && bothCanBe) {
                    ExitScenario both =
                            CAUSES.get(first).apply(CAUSES.get(second).apply(deepInTheMoney()));
                    Configuration configuration = with(
                                    "debit-loss-share", first == LOSS_LIMIT || second == LOSS_LIMIT ? "50" : "0")
                            .with(
                                    "exit-days",
                                    first == DTE_LIMIT || second == DTE_LIMIT ? "40" : "14",
                                    Origin.BUILT_IN);
                    assertThat(reason(both.decided(configuration)))
                            .as(first + " before " + second)
                            .contains(first);
                }
            }
        }
    }

    private static ExitScenario deepInTheMoney() {
        return aPositionToWatch()
                .holding(vertical(PutCall.CALL, 80, 85), 2.00)
                .at("2026-02-11T20:30:00Z")
                .underlying(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = PositionState.class,
            names = {"EXITING", "ASSIGNED", "CLOSED"})
    void aPositionSomebodyElseHasInHandIsHeld(PositionState state) {
        assertThat(aPositionToWatch().killSwitch().state(state).decided()).isEqualTo(new Hold());
    }

    @Test
    void aPartlyFilledPositionCanBeClosed() {
        assertThat(reason(aPositionToWatch().killSwitch().state(PositionState.OPENING)))
                .contains(KILL_SWITCH);
    }

    @Test
    void nothingQuotedTriggersNothingButDatesAndThePerson() {
        ExitScenario blind =
                aPositionToWatch().underlyingNotQuoted().legsNotQuoted().oppositeNotQuoted();
        assertThat(blind.decided()).isEqualTo(new Hold());
        assertThat(reason(blind.due(new Earnings(TODAY, ReportTime.UNKNOWN)))).contains(EARNINGS);
        assertThat(reason(blind.killSwitch())).contains(KILL_SWITCH);
    }

    // 2. Assignment risk

    @Test
    void aShortCallIsLeftOnTheEveOfADividendThatExceedsWhatExerciseGivesUp() {
        // Interest on 105.00 for 37 days at 4 % is 0.4250; with the put at 0.50 the holder gives up 0.9250.
        assertThat(reason(eve().due(new ExDividend(TOMORROW, 0.93, false)))).contains(ASSIGNMENT_RISK);
        assertThat(reason(eve().due(new ExDividend(TOMORROW, 0.92, false)))).isEmpty();
        assertThat(reason(eve().underlying(105).due(new ExDividend(TOMORROW, 0.93, false))))
                .as("at the money")
                .isEmpty();
        assertThat(reason(eve().due(new ExDividend(TOMORROW.plusDays(1), 0.93, false))))
                .as("not the eve")
                .isEmpty();
        assertThat(reason(eve().due(new ExDividend(TODAY, 0.93, false))))
                .as("too late")
                .isEmpty();
    }

    private static ExitScenario eve() {
        return aPositionToWatch().at("2026-02-11T20:30:00Z").underlying(106).oppositeAt(0.50);
    }

    @Test
    void theEveIsLookedAtFromHalfAnHourBeforeTheClose() {
        ExDividend dividend = new ExDividend(TOMORROW, 5, false);
        assertThat(reason(eve().at("2026-02-11T20:29:59Z").due(dividend))).isEmpty();
        assertThat(reason(eve().at("2026-02-11T20:30:00Z").due(dividend))).contains(ASSIGNMENT_RISK);
        ExDividend afterWeekend = new ExDividend(LocalDate.of(2026, 2, 17), 5, false);
        assertThat(reason(eve().at("2026-02-13T20:30:00Z").due(afterWeekend)))
                .as("Friday is the eve of Tuesday when Monday is a holiday")
                .contains(ASSIGNMENT_RISK);
        ExDividend afterThanksgiving = new ExDividend(LocalDate.of(2026, 11, 30), 5, false);
        assertThat(reason(eve().at("2026-11-27T17:30:00Z").due(afterThanksgiving)))
                .as("an early close")
                .contains(ASSIGNMENT_RISK);
    }

    @Test
    void withoutAQuoteThePutCountsAsWorthless() {
        assertThat(reason(eve().oppositeNotQuoted().due(new ExDividend(TOMORROW, 0.43, false))))
                .contains(ASSIGNMENT_RISK);
        assertThat(reason(eve().oppositeNotQuoted().due(new ExDividend(TOMORROW, 0.42, false))))
                .isEmpty();
    }

    @Test
    void aShortPutIsLeftWhenInterestExceedsWhatExerciseGivesUp() {
        // Interest on 100.00 for 37 days at 4 % is 0.4047.
        ExitScenario deep = aCreditToWatch().underlying(97);
        assertThat(reason(deep.oppositeAt(0.41))).isEmpty();
        assertThat(reason(deep.oppositeAt(0.40))).contains(ASSIGNMENT_RISK);
        assertThat(reason(aCreditToWatch()
                        .underlying(97)
                        .oppositeAt(0.40)
                        .due(new ExDividend(TOMORROW.plusDays(9), 0.01, false))))
                .as("a dividend is given up as well")
                .isEmpty();
        assertThat(reason(aCreditToWatch().underlying(100).oppositeAt(0.01)))
                .as("at the money")
                .isEmpty();
        assertThat(reason(aCreditToWatch().underlying(97).oppositeNotQuoted()))
                .as("not quoted")
                .isEmpty();
    }

    @Test
    void thePinIsLeftInTheLastNinetyMinutes() {
        Configuration late = with("exit-days", "0").with("stop-atr", "100", Origin.BUILT_IN);
        ExitScenario lastDay = aPositionToWatch().underlying(102).oppositeAt(3);
        assertThat(reason(lastDay.at("2026-03-20T18:29:59Z").decided(late)))
                .as("daylight saving")
                .contains(DTE_LIMIT);
        assertThat(reason(lastDay.at("2026-03-20T18:30:00Z").decided(late))).contains(ASSIGNMENT_RISK);
        assertThat(reason(lastDay.underlying(99.50).decided(late))).contains(ASSIGNMENT_RISK);
        assertThat(reason(lastDay.underlying(99.49).decided(late))).contains(DTE_LIMIT);
        assertThat(reason(lastDay.underlying(105.52).decided(late))).contains(ASSIGNMENT_RISK);
        assertThat(reason(lastDay.underlying(105.53).decided(late))).contains(DTE_LIMIT);
        assertThat(reason(lastDay.underlying(102).at("2026-03-19T19:00:00Z").decided(late)))
                .as("the day before")
                .isEmpty();
    }

    // 3. Stop

    @Test
    void theStopLiesTwoAverageRangesFromTheEntry() {
        assertThat(reason(aPositionToWatch().underlying(96.01))).isEmpty();
        assertThat(reason(aPositionToWatch().underlying(96.00))).contains(STOP_LOSS);
        ExitScenario bearPut = aPositionToWatch().holding(vertical(PutCall.PUT, 100, 90), 2.00);
        assertThat(reason(bearPut.underlying(103.99))).isEmpty();
        assertThat(reason(bearPut.underlying(104.00))).contains(STOP_LOSS);
        assertThat(reason(bearPut.underlying(90.01))).isEmpty();
    }

    @Test
    void anOldQuoteStillStops() {
        assertThat(aPositionToWatch().underlying(95).quotesAged(3_600).decided())
                .isInstanceOfSatisfying(Exit.class, exit -> {
                    assertThat(exit.reason()).isEqualTo(STOP_LOSS);
                    assertThat(exit.figures().values()).containsEntry("quoteAge", "3600s");
                });
    }

    // 4. and 5. Value exits

    private static ExitScenario seenBefore(ExitScenario scenario, ExitReason reason) {
        return scenario.watched(reason, scenario.now().minusSeconds(30));
    }

    @Test
    void aCreditIsLeftAtTheLesserOfTwoCreditsAndThreeQuartersOfMaxLoss() {
        // Credit 1.50 of 5.00: 75 % of 3.50 is 2.625, two credits are 3.00: out when it costs 4.125.
        assertThat(reason(seenBefore(aCreditToWatch().underlying(104).worth(-4.12), LOSS_LIMIT)))
                .isEmpty();
        assertThat(reason(seenBefore(aCreditToWatch().underlying(104).worth(-4.125), LOSS_LIMIT)))
                .contains(LOSS_LIMIT);
        // Credit 0.50 of 5.00: two credits are 1.00, 75 % of 4.50 is more: out when it costs 1.50.
        ExitScenario small =
                aCreditToWatch().holding(vertical(PutCall.PUT, 95, 100), -0.50).underlying(104);
        assertThat(reason(seenBefore(small.worth(-1.49), LOSS_LIMIT))).isEmpty();
        assertThat(reason(seenBefore(small.worth(-1.50), LOSS_LIMIT))).contains(LOSS_LIMIT);
    }

    @Test
    void aDebitHasNoLossLimitUnlessGivenOne() {
        ExitScenario worthless = seenBefore(aPositionToWatch().worth(0.05), LOSS_LIMIT);
        assertThat(reason(worthless)).isEmpty();
        Configuration half = with("debit-loss-share", "50");
        assertThat(reason(seenBefore(aPositionToWatch().worth(1.01), LOSS_LIMIT).decided(half)))
                .isEmpty();
        assertThat(reason(seenBefore(aPositionToWatch().worth(1.00), LOSS_LIMIT).decided(half)))
                .contains(LOSS_LIMIT);
    }

    @Test
    void profitIsTakenAtItsShareOfWhatCanBeHad() {
        // Paid 2.00 of 5.00: 60 % of 3.00 is 1.80.
        assertThat(reason(seenBefore(aPositionToWatch().worth(3.79), PROFIT_TARGET)))
                .isEmpty();
        assertThat(reason(seenBefore(aPositionToWatch().worth(3.80), PROFIT_TARGET)))
                .contains(PROFIT_TARGET);
        assertThat(reason(seenBefore(aPositionToWatch().contracts(7).worth(3.80), PROFIT_TARGET)))
                .contains(PROFIT_TARGET);
        ExitScenario credit = aCreditToWatch().underlying(104);
        assertThat(reason(seenBefore(credit.worth(-0.76), PROFIT_TARGET))).isEmpty();
        assertThat(reason(seenBefore(credit.worth(-0.75), PROFIT_TARGET))).contains(PROFIT_TARGET);
    }

    @Test
    void otherTargetsCanBeChosen() {
        Configuration multiple = with("target", "r-multiple").with("r-multiple", "1.4", Origin.BUILT_IN);
        assertThat(reason(seenBefore(aPositionToWatch().worth(4.79), PROFIT_TARGET)
                        .decided(multiple)))
                .isEmpty();
        assertThat(reason(seenBefore(aPositionToWatch().worth(4.80), PROFIT_TARGET)
                        .decided(multiple)))
                .contains(PROFIT_TARGET);
        Configuration ranges = with("target", "atr");
        assertThat(reason(seenBefore(aPositionToWatch().underlying(105.99), PROFIT_TARGET)
                        .decided(ranges)))
                .isEmpty();
        assertThat(reason(seenBefore(aPositionToWatch().underlying(106.00), PROFIT_TARGET)
                        .decided(ranges)))
                .contains(PROFIT_TARGET);
        ExitScenario bearPut = aPositionToWatch().holding(vertical(PutCall.PUT, 100, 90), 2.00);
        assertThat(reason(seenBefore(bearPut.underlying(94.00), PROFIT_TARGET).decided(ranges)))
                .contains(PROFIT_TARGET);
    }

    @Test
    void aValueMustBeSeenTwiceThirtySecondsApart() {
        ExitScenario first = aPositionToWatch().worth(4.00);
        assertThat(first.decided()).isEqualTo(new Watch(new ValueWatch(PROFIT_TARGET, first.now())));
        ValueWatch watch = new ValueWatch(PROFIT_TARGET, first.now().minusSeconds(29));
        assertThat(first.watched(PROFIT_TARGET, watch.firstSeenAt()).decided())
                .as("too soon; the first sighting stays")
                .isEqualTo(new Watch(watch));
        assertThat(reason(seenBefore(aPositionToWatch().worth(4.00), PROFIT_TARGET)))
                .contains(PROFIT_TARGET);
        assertThat(seenBefore(aPositionToWatch().worth(2.00), PROFIT_TARGET).decided())
                .as("gone meanwhile: forgotten")
                .isEqualTo(new Hold());
        ExitScenario other = seenBefore(aPositionToWatch().worth(4.00), LOSS_LIMIT);
        assertThat(other.decided())
                .as("another reason starts anew")
                .isEqualTo(new Watch(new ValueWatch(PROFIT_TARGET, other.now())));
    }

    @Test
    void evenWithoutConfirmationTimeTwoSnapshotsAreNeeded() {
        Configuration atOnce = with("value-confirmation", "0");
        assertThat(aPositionToWatch().worth(4.00).decided(atOnce)).isInstanceOf(Watch.class);
        ExitScenario again = aPositionToWatch().worth(4.00);
        assertThat(reason(
                        again.watched(PROFIT_TARGET, again.now().minusMillis(1)).decided(atOnce)))
                .contains(PROFIT_TARGET);
    }

    @Test
    void anUnconfirmedValueDoesNotHoldBackALaterReason() {
        assertThat(reason(aPositionToWatch().worth(4.00).due(new Earnings(TODAY, ReportTime.AFTER_CLOSE))))
                .contains(EARNINGS);
    }

    @Test
    void valuesDoNotCountWhileTheSessionFindsItsPrices() {
        assertThat(aPositionToWatch().at("2026-02-11T14:34:59Z").worth(4.00).decided())
                .isEqualTo(new Hold());
        assertThat(aPositionToWatch().at("2026-02-11T14:35:00Z").worth(4.00).decided())
                .isInstanceOf(Watch.class);
    }

    @Test
    void valuesCountOnlyOnTightFreshQuotes() {
        assertThat(aPositionToWatch().worth(4.00).quotedWidth(1.00).decided()).isInstanceOf(Watch.class);
        assertThat(aPositionToWatch().worth(4.00).quotedWidth(1.02).decided()).isEqualTo(new Hold());
        assertThat(aPositionToWatch().worth(4.00).quotesAged(60).decided()).isInstanceOf(Watch.class);
        assertThat(aPositionToWatch().worth(4.00).quotesAged(61).decided()).isEqualTo(new Hold());
        assertThat(aPositionToWatch().legsNotQuoted().decided()).isEqualTo(new Hold());
    }

    // 6. Days

    @Test
    void fourteenDaysToExpirationAreTooFew() {
        assertThat(reason(aPositionToWatch().at("2026-03-05T20:00:00Z"))).isEmpty();
        assertThat(reason(aPositionToWatch().at("2026-03-06T14:30:00Z"))).contains(DTE_LIMIT);
    }

    // 7. Earnings

    @Test
    void aReportBeforeTheNextSessionsCloseIsNotWaitedFor() {
        assertThat(afterReport(TODAY, ReportTime.BEFORE_OPEN))
                .as("told already")
                .isEmpty();
        assertThat(afterReport(TODAY, ReportTime.AFTER_CLOSE)).contains(EARNINGS);
        assertThat(afterReport(TODAY, ReportTime.UNKNOWN)).contains(EARNINGS);
        assertThat(afterReport(TOMORROW, ReportTime.BEFORE_OPEN)).contains(EARNINGS);
        assertThat(afterReport(TOMORROW, ReportTime.UNKNOWN)).contains(EARNINGS);
        assertThat(afterReport(TOMORROW, ReportTime.AFTER_CLOSE))
                .as("tomorrow's exit")
                .isEmpty();
        assertThat(afterReport(TOMORROW.plusDays(1), ReportTime.BEFORE_OPEN)).isEmpty();
        assertThat(reason(aPositionToWatch().holdingThroughEarnings().due(new Earnings(TODAY, ReportTime.AFTER_CLOSE))))
                .isEmpty();
    }

    @Test
    void aReportOverALongWeekendIsBeforeTheNextClose() {
        ExitScenario friday = aPositionToWatch().at("2026-02-13T20:00:00Z");
        assertThat(reason(friday.due(new Earnings(LocalDate.of(2026, 2, 16), ReportTime.AFTER_CLOSE))))
                .contains(EARNINGS);
    }

    private static Optional<ExitReason> afterReport(LocalDate date, ReportTime time) {
        return reason(aPositionToWatch().due(new Earnings(date, time)));
    }

    // 8. Corporate actions

    @Test
    void contractsAreLeftTheSessionBeforeTheyChange() {
        assertThat(reason(aPositionToWatch().due(new CorporateAction(TOMORROW, "merger"))))
                .contains(CORPORATE_ACTION);
        assertThat(reason(aPositionToWatch().due(new CorporateAction(TOMORROW.plusDays(1), "merger"))))
                .isEmpty();
        assertThat(reason(aPositionToWatch().due(new ExDividend(TOMORROW, 5, true))))
                .contains(CORPORATE_ACTION);
        assertThat(reason(aPositionToWatch().due(new Split(TOMORROW, 1.5)))).contains(CORPORATE_ACTION);
        assertThat(reason(aPositionToWatch().due(new Split(TOMORROW, 3)))).contains(CORPORATE_ACTION);
        assertThat(reason(aPositionToWatch().due(new Split(TOMORROW, 1)))).isEmpty();
    }

    /**
     * Whatever is quoted and due: nothing throws; every exit is one of the eight and shows numbers; a watch is only of a
     * value exit; value exits need both legs fresh, a tight quote, a watch of their own reason 30 seconds old and five
     * minutes of session; removing every quote leaves no exit that needs one.
     */
    @Test
    void decisionsKeepTheirInvariants() {
        Random random = new Random(77);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 6_000; i++) {
            ExitScenario scenario = anyScenario(random);
            Configuration configuration =
                    with("target", List.of("profit", "r-multiple", "atr").get(random.nextInt(3)));
            ExitDecision decision = scenario.decided(configuration);
            seen.merge(
                    decision instanceof Exit exit
                            ? exit.reason().name()
                            : decision.getClass().getSimpleName(),
                    1,
                    Integer::sum);
            if (decision instanceof Watch watch) {
                assertThat(watch.watch().reason()).isIn(LOSS_LIMIT, PROFIT_TARGET);
                assertThat(watch.watch().firstSeenAt()).isBeforeOrEqualTo(scenario.now());
            }
            if (decision instanceof Exit exit) {
                assertThat(DECIDED).contains(exit.reason());
                assertThat(exit.figures().isEmpty()).isFalse();
                if (exit.reason() == LOSS_LIMIT || exit.reason() == PROFIT_TARGET) {
                    ExitSnapshot snapshot = scenario.snapshot();
                    ValueWatch watch = scenario.position().valueWatch().orElseThrow();
                    assertThat(watch.reason()).isEqualTo(exit.reason());
                    assertThat(watch.firstSeenAt().plusSeconds(30)).isBeforeOrEqualTo(snapshot.now());
                    assertThat(snapshot.session().open().plusSeconds(300)).isBeforeOrEqualTo(snapshot.now());
                    assertThat(snapshot.longLeg().orElseThrow().feedAliveAt().plusSeconds(60))
                            .isAfterOrEqualTo(snapshot.now());
                    assertThat(snapshot.shortLeg()).isPresent();
                }
            }
            ExitDecision blind = scenario.legsNotQuoted()
                    .underlyingNotQuoted()
                    .oppositeNotQuoted()
                    .decided(configuration);
            if (blind instanceof Exit exit) {
                assertThat(exit.reason()).isIn(KILL_SWITCH, DTE_LIMIT, EARNINGS, CORPORATE_ACTION);
            }
        }
        assertThat(seen).hasSize(DECIDED.size() + 2);
    }

    private static ExitScenario anyScenario(Random random) {
        int strike = 90 + random.nextInt(20);
        int width = 1 + random.nextInt(10);
        boolean credit = random.nextBoolean();
        PutCall right = random.nextBoolean() ? PutCall.CALL : PutCall.PUT;
        boolean longLower = (right == PutCall.CALL) != credit;
        double premium = Math.rint(100 * width * (0.1 + 0.8 * random.nextDouble())) / 100;
        int day = random.nextInt(24);
        LocalDate date =
                ExitScenario.CALENDAR.sessionOnOrAfter(TODAY.plusDays(day)).date();
        ExitScenario scenario = aPositionToWatch()
                .holding(
                        longLower ? vertical(right, strike, strike + width) : vertical(right, strike + width, strike),
                        credit ? -premium : premium)
                .contracts(1 + random.nextInt(10))
                .at(date + "T" + (15 + random.nextInt(5)) + ":" + (10 + random.nextInt(49)) + ":00Z")
                .underlying(Math.rint(100 * (92 + 16 * random.nextDouble())) / 100)
                .worth((credit ? -1 : 1) * width * random.nextDouble())
                .quotedWidth(width * 0.4 * random.nextDouble())
                .oppositeAt(5 * random.nextDouble())
                .quotesAged(random.nextInt(90));
        if (random.nextInt(40) == 0) {
            scenario.killSwitch();
        }
        if (random.nextInt(3) == 0) {
            scenario.watched(
                    random.nextBoolean() ? LOSS_LIMIT : PROFIT_TARGET,
                    scenario.now().minusSeconds(random.nextInt(120)));
        }
        if (random.nextInt(10) == 0) {
            scenario.due(new Earnings(date.plusDays(random.nextInt(4)), ReportTime.values()[random.nextInt(3)]));
        }
        if (random.nextInt(6) == 0) {
            scenario.due(
                    new ExDividend(date.plusDays(random.nextInt(4)), 3 * random.nextDouble(), random.nextInt(4) == 0));
        }
        return scenario;
    }
}
