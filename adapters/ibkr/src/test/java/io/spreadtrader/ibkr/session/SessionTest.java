package io.spreadtrader.ibkr.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.ScriptedGateway.Peer;
import io.spreadtrader.tws.wire.Frames;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import io.spreadtrader.tws.wire.WrittenFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final GivenTime time = new GivenTime();
    private final SessionSettings settings = SessionSettings.of("127.0.0.1", gateway.port(), 7)
            .withoutPacing()
            .withTimeout(PATIENT)
            .withHeartbeatAfter(HEARTBEAT);
    private Session session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        gateway.close();
    }

    private Peer open(SessionSettings with) {
        session = Session.open(with, time);
        Peer peer = gateway.acceptReady(5);
        untilCondition(BrokerCondition.READY);
        return peer;
    }

    private void untilCondition(BrokerCondition condition) {
        ScriptedGateway.until(() -> session.condition() == condition);
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
            }
        });
        return result;
    }

    @Test
    void offersTheVersionsItSpeaksAndIsReadyWhenAccountAndOrderIdAreTold() {
        session = Session.open(settings, time);
        Peer peer = gateway.accept();
        assertThat(peer.hello()).isEqualTo("v163..200");
        peer.version(187);
        WireMessage start = peer.next(Requests.START_API);
        assertThat(start.fields().text(Requests.START_API.field("clientId"))).isEqualTo("7");
        peer.send(Messages.NEXT_VALID_ID, "orderId", 42);
        assertThat(session.condition()).isEqualTo(BrokerCondition.CONNECTING);
        peer.send(Messages.MANAGED_ACCOUNTS, "accounts", "DU1,DU2,");
        untilCondition(BrokerCondition.READY);
        assertThat(session.accounts()).containsExactly("DU1", "DU2");
        assertThat(session.nextValidId()).isEqualTo(42);
        assertThat(session.serverVersion()).isEqualTo(187);
        assertThat(session.epochOfSession()).isEqualTo(1);
    }

    @Test
    void saysThatNothingListens() {
        int port = gateway.port();
        gateway.close();
        session = Session.open(SessionSettings.of("127.0.0.1", port, 7), time);
        untilCondition(BrokerCondition.REFUSED);
        assertThatThrownBy(() -> session.send(Requests.CURRENT_TIME.message(new WrittenFields())))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("nothing listens");
    }

    @Test
    void takesAPortThatAcceptsAndSaysNothingForSilent() {
        session = Session.open(settings.withTimeout(SOON), time);
        gateway.accept().hello();
        untilCondition(BrokerCondition.SILENT);
    }

    @Test
    void tellsAPortThatHangsUpFromOneThatIsSilent() {
        session = Session.open(settings, time);
        gateway.accept().drop();
        untilCondition(BrokerCondition.HUNG_UP);
    }

    @Test
    void namesBothCausesWhereTheGatewayHangsUpOnTheVersionsItIsOffered() {
        session = Session.open(settings, time);
        Peer peer = gateway.accept();
        assertThat(peer.hello()).isEqualTo("v163..200");
        peer.drop();
        untilCondition(BrokerCondition.HUNG_UP);
        assertThat(session.condition().what()).contains("too old").contains("settings refuse");
        assertThat(session.condition().remedy()).contains("update the Gateway").contains("API settings");
    }

    @Test
    void takesAGatewayThatNeverGetsReadyForSilent() {
        session = Session.open(settings.withTimeout(SOON), time);
        Peer peer = gateway.accept();
        peer.hello();
        peer.version(176);
        peer.send(Messages.MANAGED_ACCOUNTS, "accounts", "DU1");
        untilCondition(BrokerCondition.SILENT);
    }

    @Test
    void refusesVersionsBelowAndAboveItsOwn() {
        for (int version : List.of(162, 201)) {
            session = Session.open(settings, time);
            Peer peer = gateway.accept();
            peer.hello();
            peer.version(version);
            untilCondition(BrokerCondition.VERSION_NOT_SUPPORTED);
            session.close();
        }
    }

    @Test
    void waitsWhileItsClientIdIsInUseAndNeverTakesAnother() {
        session = Session.open(settings, time);
        for (Duration wait : List.of(SECOND, SECOND.multipliedBy(2))) {
            Peer peer = gateway.accept();
            peer.hello();
            peer.version(176);
            WireMessage start = peer.next(Requests.START_API);
            assertThat(start.fields().text(Requests.START_API.field("clientId")))
                    .isEqualTo("7");
            peer.error(-1, 326, "Unable to connect as the client id is already in use.");
            peer.drop();
            untilCondition(BrokerCondition.CLIENT_ID_IN_USE);
            ScriptedGateway.until(() -> time.pauses().contains(wait));
            time.endPause(wait);
        }
        gateway.acceptReady(1);
        untilCondition(BrokerCondition.READY);
    }

    @Test
    void waitsLongerAfterEachFailureUpToAMinuteAndStartsAnewAfterASession() {
        session = Session.open(settings, time);
        for (int failure = 0; failure < 8; failure++) {
            gateway.accept().drop();
            Duration wait = Duration.ofSeconds(Math.min(60, 1L << failure));
            int expected = failure + 1;
            ScriptedGateway.until(() -> time.pauses().size() == expected);
            assertThat(time.pauses().getLast()).isEqualTo(wait);
            time.endPause(wait);
        }
        Peer peer = gateway.acceptReady(1);
        untilCondition(BrokerCondition.READY);
        peer.drop();
        ScriptedGateway.until(
                () -> time.pauses().stream().filter(SECOND::equals).count() == 2);
        assertThat(session.condition()).isEqualTo(BrokerCondition.CONNECTING);
    }

    @Test
    void collectsWhatAnswersItsOwnRequestOnly() {
        Peer peer = open(settings);
        CompletableFuture<List<WireMessage>> answer = aside(() -> ask(3));
        peer.next(Requests.EXECUTIONS);
        peer.send(Messages.EXECUTION_DETAILS, "requestId", -1, "executionId", "live");
        peer.send(Messages.EXECUTION_DETAILS, "requestId", 4, "executionId", "another's");
        peer.send(Messages.EXECUTION_DETAILS, "requestId", 3, "executionId", "mine");
        peer.send(Messages.EXECUTION_DETAILS_END, "requestId", 4);
        peer.error(3, 2106, "a farm is fine");
        peer.send(Messages.EXECUTION_DETAILS_END, "requestId", 3);
        assertThat(answer.join())
                .filteredOn(message -> message.is(Messages.EXECUTION_DETAILS))
                .extracting(message -> message.fields().text(Messages.EXECUTION_DETAILS.field("executionId")))
                .containsExactly("mine");
    }

    private List<WireMessage> ask(int requestId) {
        return session.ask(
                ScriptedGateway.message(Requests.EXECUTIONS, "requestId", requestId),
                requestId,
                Messages.EXECUTION_DETAILS_END,
                PATIENT);
    }

    @Test
    void passesTheCodeOfARefusedRequestOn() {
        Peer peer = open(settings);
        CompletableFuture<List<WireMessage>> answer = aside(() -> ask(3));
        peer.next(Requests.EXECUTIONS);
        peer.error(3, 321, "Error validating request");
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(321));
    }

    @Test
    void neverTakesAFailedAnswerForAnEmptyOne() {
        Peer peer = open(settings);
        assertThatThrownBy(() -> session.ask(
                        ScriptedGateway.message(Requests.EXECUTIONS, "requestId", 3),
                        3,
                        Messages.EXECUTION_DETAILS_END,
                        SOON))
                .isInstanceOf(BrokerUnavailableException.class);
        assertThat(session.condition()).isEqualTo(BrokerCondition.READY);
        peer.next(Requests.EXECUTIONS);
        CompletableFuture<List<WireMessage>> answer = aside(() -> ask(4));
        peer.next(Requests.EXECUTIONS);
        peer.drop();
        assertThatThrownBy(answer::join).hasCauseInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void endsASessionWhoseAnswerWithoutANumberCameTooLate() {
        open(settings);
        assertThatThrownBy(() -> session.collect(
                        Requests.POSITIONS.message(new WrittenFields()),
                        Set.of(Messages.POSITION),
                        Messages.POSITION_END,
                        SOON))
                .isInstanceOf(BrokerUnavailableException.class);
        untilCondition(BrokerCondition.SILENT);
        time.endPause(SECOND);
        gateway.acceptReady(1);
        untilCondition(BrokerCondition.READY);
        assertThat(session.epochOfSession()).isEqualTo(2);
    }

    @Test
    void endsASessionWhoseAnswerWithoutANumberNobodyWaitsForAnyMore() {
        Peer peer = open(settings);
        CompletableFuture<List<WireMessage>> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                answer.complete(session.collect(
                        Requests.POSITIONS.message(new WrittenFields()),
                        Set.of(Messages.POSITION),
                        Messages.POSITION_END,
                        PATIENT));
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        peer.next(Requests.POSITIONS);
        asking.interrupt();
        assertThatThrownBy(answer::join).hasCauseInstanceOf(BrokerUnavailableException.class);
        // The rest of its answer would be taken for the whole of the next one's.
        untilCondition(BrokerCondition.CONNECTING);
    }

    @Test
    void neverSaysItIsReadyToWhomItToldThatItIsGone() {
        Peer peer = open(settings);
        for (int loss = 1; loss <= 50; loss++) {
            CompletableFuture<BrokerCondition> seen = aside(this::conditionAfterAFailedEcho);
            peer.next(Requests.CURRENT_TIME);
            peer.drop();
            assertThat(seen.join()).isEqualTo(BrokerCondition.CONNECTING);
            time.endPause(SECOND);
            peer = gateway.acceptReady(1);
            untilCondition(BrokerCondition.READY);
        }
    }

    @Test
    void isNotReadyFromTheMomentItGivesTheGatewayUp() {
        open(settings.withTimeout(SOON));
        assertThat(conditionAfterAFailedEcho()).isEqualTo(BrokerCondition.SILENT);
    }

    private BrokerCondition conditionAfterAFailedEcho() {
        try {
            session.echo(session.settings().answerTimeout());
            throw new AssertionError("was answered");
        } catch (BrokerUnavailableException gone) {
            return session.condition();
        }
    }

    @Test
    void returnsFromAnEchoWhenEverythingBeforeItHasBeenHeard() {
        Peer peer = open(settings);
        AtomicInteger heard = new AtomicInteger();
        session.hear(Messages.COMMISSION_REPORT, any -> heard.incrementAndGet());
        CompletableFuture<Integer> echoed = aside(() -> {
            session.echo(PATIENT);
            return heard.get();
        });
        peer.next(Requests.CURRENT_TIME);
        for (int report = 0; report < 100; report++) {
            peer.send(Messages.COMMISSION_REPORT, "executionId", report);
        }
        peer.send(Messages.CURRENT_TIME, "time", 1);
        assertThat(echoed.join()).isEqualTo(100);
    }

    @Test
    void givesUpAGatewayThatDoesNotAnswerTheTimeOfDay() {
        open(settings.withTimeout(SOON));
        time.endPause(HEARTBEAT);
        untilCondition(BrokerCondition.SILENT);
    }

    @Test
    void keepsAGatewayThatAnswersTheTimeOfDay() {
        Peer peer = open(settings);
        time.endPause(HEARTBEAT);
        peer.next(Requests.CURRENT_TIME);
        peer.send(Messages.CURRENT_TIME, "time", 1);
        ScriptedGateway.until(
                () -> time.pauses().stream().filter(HEARTBEAT::equals).count() == 2);
        assertThat(session.condition()).isEqualTo(BrokerCondition.READY);
    }

    @Test
    void countsWhatItCannotReadAndReadsOn() {
        Peer peer = open(settings);
        peer.bytes(Frames.frame("777\0x\0".getBytes(StandardCharsets.US_ASCII)));
        peer.bytes(Frames.frame("\u0001\u0002garbage".getBytes(StandardCharsets.UTF_8)));
        peer.bytes(Frames.frame("3\0not a number\0".getBytes(StandardCharsets.US_ASCII)));
        peer.bytes(Frames.frame(new byte[0]));
        CompletableFuture<List<WireMessage>> answer = aside(() -> ask(3));
        peer.next(Requests.EXECUTIONS);
        peer.send(Messages.EXECUTION_DETAILS_END, "requestId", 3);
        assertThat(answer.join()).isEmpty();
        assertThat(session.counters().unknown()).isEqualTo(1);
        assertThat(session.counters().malformed()).isEqualTo(3);
    }

    @Test
    void bearsTheLongestFrameAndEndsAtALongerOne() {
        Peer peer = open(settings);
        peer.bytes(Frames.frame(new byte[0xFFFFFF]));
        ScriptedGateway.until(() -> session.counters().malformed() == 1);
        assertThat(session.condition()).isEqualTo(BrokerCondition.READY);
        peer.bytes(ByteBuffer.allocate(8).putInt(0x1000000).array());
        untilCondition(BrokerCondition.CONNECTING);
        time.endPause(SECOND);
        gateway.acceptReady(1);
        untilCondition(BrokerCondition.READY);
    }

    @Test
    void connectsAgainAfterAFrameThatWasCut() {
        Peer peer = open(settings);
        peer.bytes(new byte[] {0, 0, 0, 9, '4', 0});
        peer.drop();
        untilCondition(BrokerCondition.CONNECTING);
        time.endPause(SECOND);
        gateway.acceptReady(1);
        untilCondition(BrokerCondition.READY);
    }

    @Test
    void isLostWhileTheGatewayHasLostItsBroker() {
        Peer peer = open(settings);
        AtomicInteger dataLost = new AtomicInteger();
        session.onDataLost(dataLost::incrementAndGet);
        peer.error(-1, 1100, "Connectivity between IB and TWS has been lost.");
        untilCondition(BrokerCondition.BROKER_LOST);
        peer.error(-1, 1102, "restored - data maintained.");
        untilCondition(BrokerCondition.READY);
        assertThat(dataLost).hasValue(0);
        peer.error(-1, 1100, "Connectivity between IB and TWS has been lost.");
        untilCondition(BrokerCondition.BROKER_LOST);
        peer.error(-1, 1101, "restored - data lost.");
        untilCondition(BrokerCondition.READY);
        ScriptedGateway.until(() -> dataLost.get() == 1);
        assertThat(session.interruptions()).isEqualTo(3);
    }

    @Test
    void isLostWhileTheGatewaySaysItIsCutOffFromItsServers() {
        Peer peer = open(settings);
        long before = session.interruptions();
        peer.error(-1, 2110, "Connectivity between TWS and server is broken. It will be restored automatically.");
        untilCondition(BrokerCondition.BROKER_LOST);
        assertThat(session.interruptions()).isGreaterThan(before);
        peer.error(-1, 1102, "Connectivity between IB and TWS has been restored - data maintained.");
        untilCondition(BrokerCondition.READY);
    }

    @Test
    void keepsWhatTheGatewaySaidIsWrongBeforeItWasReady() {
        session = Session.open(settings, time);
        Peer peer = gateway.accept();
        peer.hello();
        peer.version(ScriptedGateway.VERSION);
        peer.next(Requests.START_API);
        peer.error(-1, 2110, "Connectivity between TWS and server is broken. It will be restored automatically.");
        peer.send(Messages.MANAGED_ACCOUNTS, "accounts", ScriptedGateway.ACCOUNT);
        peer.send(Messages.NEXT_VALID_ID, "orderId", 1);
        ScriptedGateway.until(() -> session.epochOfSession() == 1);
        untilCondition(BrokerCondition.BROKER_LOST);
    }

    @Test
    void saysWhatIsWrongWithTheDataUntilItIsRightOrNobodyWantsIt() {
        Peer peer = open(settings);
        peer.error(9, 354, "Requested market data is not subscribed.");
        untilCondition(BrokerCondition.NO_MARKET_DATA);
        session.send(ScriptedGateway.message(Requests.CANCEL_MARKET_DATA, "requestId", 9));
        untilCondition(BrokerCondition.READY);
        peer.send(Messages.MARKET_DATA_TYPE, "requestId", 9, "type", 3);
        untilCondition(BrokerCondition.DELAYED_DATA);
        peer.send(Messages.MARKET_DATA_TYPE, "requestId", 9, "type", 1);
        untilCondition(BrokerCondition.READY);
        peer.error(9, 10197, "No market data during competing live session");
        untilCondition(BrokerCondition.COMPETING_SESSION);
        peer.send(Messages.TICK_PRICE, "requestId", 9, "tickType", 1, "price", 1, "size", 1);
        untilCondition(BrokerCondition.READY);
        peer.error(9, 10167, "Displaying delayed market data.");
        untilCondition(BrokerCondition.DELAYED_DATA);
    }

    @Test
    void saysThatTheAccountIsHalted() {
        Peer peer = open(settings);
        peer.error(3, 201, "Order rejected - reason:This account is restricted to closing-only trades");
        untilCondition(BrokerCondition.ACCOUNT_HALTED);
    }

    @Test
    void tellsOfEachSessionOnceOnAThreadThatMayAsk() {
        Peer peer = open(settings);
        AtomicInteger sessions = new AtomicInteger();
        session.onSession(() -> {
            session.echo(PATIENT);
            sessions.incrementAndGet();
        });
        peer.next(Requests.CURRENT_TIME);
        peer.send(Messages.CURRENT_TIME, "time", 1);
        ScriptedGateway.until(() -> sessions.get() == 1);
        peer.drop();
        time.endPause(SECOND);
        Peer second = gateway.acceptReady(1);
        second.next(Requests.CURRENT_TIME);
        second.send(Messages.CURRENT_TIME, "time", 2);
        ScriptedGateway.until(() -> sessions.get() == 2);
        assertThat(session.epochOfSession()).isEqualTo(2);
    }
}
