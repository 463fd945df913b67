package io.spreadtrader.functions.universe;

import static io.spreadtrader.core.spread.ChainBuilder.TODAY;
import static io.spreadtrader.core.value.BarSeriesBuilder.aBarSeries;
import static io.spreadtrader.functions.FunctionsScenario.OPENS;
import static io.spreadtrader.functions.FunctionsScenario.RUN;
import static io.spreadtrader.functions.FunctionsScenario.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.entry.RunScan;
import io.spreadtrader.core.memory.MemoryStores;
import io.spreadtrader.core.port.fake.BarsInMemory;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.universe.FilterUniverse;
import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.functions.FunctionsScenario;
import io.spreadtrader.functions.schedule.ScheduleEvent;
import io.spreadtrader.functions.universe.UniverseResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniverseHandlerTest {
    private final FunctionsScenario functions = new FunctionsScenario(MemoryStores.forgetful(), twoHundredAndFive());
    private final List<ShardRequest> requested = new ArrayList<>();

    private static BarsInMemory twoHundredAndFive() {
        NyseCalendar calendar = new NyseCalendar();
        List<BarSeries> bars = new ArrayList<>();
        for (int number = 0; number < 205; number++) {
            bars.add(aBarSeries()
                    .of("" + (char) ('A' + number / 26) + (char) ('A' + number % 26))
                    .startingOn(TODAY.minusDays(60))
                    .onDays(day -> calendar.session(day).isPresent())
                    .withVolume(2_000_000)
                    .flat(40, 100)
                    .build());
        }
        return new BarsInMemory(bars, calendar);
    }

    private UniverseHandler handler() {
        TradingPorts ports = functions.ports();
        RunScan runScan = new RunScan(
                ports, new FilterUniverse(ports.bars(), ports.fundamentals(), ports.configuration(), ports.calendar()));
        return new UniverseHandler(ports, runScan, requested::addAll);
    }

    private UniverseResult handle(String slot) {
        return handler().handle(ScheduleEvent.of(OPENS, slot));
    }

    @Test
    void opensTheRunAndRequestsItsShards() {
        UniverseResult result = handle("15:00");

        assertThat(result.outcome()).isEqualTo(Outcome.REQUESTED);
        assertThat(result.run()).isEqualTo(RUN);
        assertThat(requested).extracting(ShardRequest::shard).containsExactly("shard-000", "shard-001", "shard-002");
        assertThat(requested).extracting(ShardRequest::asOf).containsOnly(OPENS);
    }

    @Test
    void aRepeatedScheduleRequestsWhatHasNotEndedAndChangesNothing() {
        handle("15:00");
        functions.entry().handle(List.of(ended("shard-001", 0)));
        int before = functions.committed().size();
        requested.clear();
        functions.clock().pass(Duration.ofMinutes(20));

        assertThat(handle("15:00").shards()).containsExactly("shard-000", "shard-002");
        assertThat(requested).extracting(ShardRequest::asOf).containsOnly(OPENS);
        functions.entry().handle(List.of(ended("shard-000", 0), ended("shard-002", 0)));
        assertThat(handle("15:00").outcome()).isEqualTo(Outcome.NOTHING_OUTSTANDING);
        assertThat(functions.committed()).hasSize(before + 4);
    }

    @ParameterizedTest
    @CsvSource({
        // ordinary Wednesday, day after Thanksgiving, Thanksgiving, Saturday; in winter and in summer time
        "2026-02-11T20:00:00Z, 15:00, REQUESTED",
        "2026-02-11T17:00:00Z, 12:00, OTHER_SLOT",
        "2026-11-27T17:00:00Z, 12:00, NOTHING_OUTSTANDING",
        "2026-11-27T20:00:00Z, 15:00, OTHER_SLOT",
        "2026-11-26T17:00:00Z, 12:00, NO_SESSION",
        "2026-02-14T20:00:00Z, 15:00, NO_SESSION",
        "2026-07-15T19:00:00Z, 15:00, NOTHING_OUTSTANDING",
    })
    void theCalendarPicksTheSlot(Instant at, String slot, Outcome expected) {
        functions.clock().moveTo(at);

        assertThat(handler().handle(ScheduleEvent.of(at, slot)).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-61, TOO_EARLY", "-60, REQUESTED", "0, REQUESTED", "600, REQUESTED", "601, TOO_LATE"})
    void aRunIsOpenedFromOneMinuteBeforeToTenMinutesAfterItIsDue(int seconds, Outcome expected) {
        functions.clock().pass(Duration.ofSeconds(seconds));

        assertThat(handle("15:00").outcome()).isEqualTo(expected);
        assertThat(functions.alertIds()).hasSize(expected == Outcome.TOO_LATE ? 1 : 0);
    }

    @Test
    void withoutATimeTheSlotSaysWhenItWasDue() {
        functions.clock().pass(Duration.ofSeconds(601));
        ScheduleEvent event = ScheduleEvent.read(
                "{\"schemaVersion\":1,\"scheduledTime\":\"<aws.scheduler.scheduled-time>\",\"slot\":\"15:00\"}");

        assertThat(event).isEqualTo(new ScheduleEvent(Optional.empty(), Optional.of("15:00")));
        assertThat(handler().handle(event).outcome()).isEqualTo(Outcome.TOO_LATE);
    }

    @Test
    void aScheduleOfYesterdayOpensNoRunToday() {
        UniverseResult result = handler().handle(ScheduleEvent.of(OPENS.minus(Duration.ofDays(1)), "15:00"));

        assertThat(result.outcome()).isEqualTo(Outcome.TOO_LATE);
        assertThat(functions.stores().signals().run(RUN)).isEmpty();
        assertThat(functions.alertIds()).containsExactly(RUN + "#TOO_LATE");
    }
}
