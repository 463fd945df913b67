package io.spreadtrader.functions.scan;

import static io.spreadtrader.functions.FunctionsScenario.OPENS;
import static io.spreadtrader.functions.FunctionsScenario.RUN;
import static io.spreadtrader.functions.FunctionsScenario.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.config.Configuration;
import io.spreadtrader.core.entry.ScanShard;
import io.spreadtrader.core.memory.MemorySignalQueue;
import io.spreadtrader.core.scan.ScanOutcome;
import io.spreadtrader.core.scan.ShardRequest;
import io.spreadtrader.core.time.NyseCalendar;
import io.spreadtrader.core.trading.SettableClock;
import io.spreadtrader.core.value.Symbol;
import io.spreadtrader.functions.batch.QueueMessage;
import io.spreadtrader.json.RecordCodec;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScanHandlerTest {
    private static final RecordCodec CODEC = new RecordCodec(ShardRequest.class);

    private final SettableClock clock = new SettableClock(OPENS);
    private final MemorySignalQueue published = new MemorySignalQueue();
    private boolean scannerIsAway;

    private ScanHandler handler() {
        ScanShard shard = new ScanShard(
                (symbols, asOf) -> {
                    if (scannerIsAway) {
                        throw new IllegalStateException("no scanner");
                    }
                    TreeMap<Symbol, List<io.spreadtrader.core.signal.Signal>> found = new TreeMap<>();
                    symbols.forEach(symbol -> found.put(symbol, List.of(signal(symbol.ticker(), "high-base", 0.5))));
                    return new ScanOutcome(asOf, found, new TreeMap<>(), new TreeMap<>());
                },
                published);
        return new ScanHandler(
                body -> CODEC.fromJson(body, ShardRequest.class),
                shard,
                clock,
                new NyseCalendar(),
                Configuration.STANDARD);
    }

    private static QueueMessage request(String shard) {
        ShardRequest request = new ShardRequest(RUN, shard, OPENS, List.of(Symbol.of("AAA"), Symbol.of("BBB")));
        return new QueueMessage(shard, "", CODEC.toJson(request, ShardRequest.class));
    }

    @Test
    void publishesWhatWasFoundInTheShard() {
        ScanResult result = handler().handle(List.of(request("shard-000")));

        assertThat(result.batch().handled()).isEqualTo(1);
        assertThat(published.take().orElseThrow().signals())
                .extracting(signal -> signal.symbol().ticker())
                .containsExactly("AAA", "BBB");
    }

    @Test
    void aMessageThatCannotBeReadFailsAlone() {
        ScanResult result = handler()
                .handle(List.of(request("shard-000"), new QueueMessage("poison", "", "{"), request("shard-001")));

        assertThat(result.batch().failedIds()).containsExactly("poison");
        assertThat(result.batch().handled()).isEqualTo(2);
    }

    @Test
    void withoutItsScannerAShardComesAgain() {
        scannerIsAway = true;
        ScanResult result = handler().handle(List.of(request("shard-000")));

        assertThat(result.batch().failedIds()).containsExactly("shard-000");
        assertThat(published.take()).isEmpty();
    }

    @Test
    void onceItsWindowHasEndedNothingIsScanned() {
        clock.pass(Duration.ofMinutes(50).minusMillis(1));
        assertThat(handler().handle(List.of(request("shard-000"))).expired()).isZero();
        assertThat(published.take()).isPresent();
        clock.pass(Duration.ofMillis(1));

        assertThat(handler().handle(List.of(request("shard-000"))).expired()).isEqualTo(1);
        assertThat(published.take()).isEmpty();
    }
}
