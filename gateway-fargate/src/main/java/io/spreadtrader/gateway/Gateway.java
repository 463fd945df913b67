package io.spreadtrader.gateway;

import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.AlertRouting;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.broker.Broker;
import io.spreadtrader.core.broker.BrokerCondition;
import io.spreadtrader.core.control.SwitchTradingState;
import io.spreadtrader.core.gateway.FencedBroker;
import io.spreadtrader.core.gateway.GatewayWork;
import io.spreadtrader.core.lease.GatewayLease;
import io.spreadtrader.core.lease.LeaseLostException;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.trading.Alerting;
import io.spreadtrader.core.trading.MarketSnapshots;
import io.spreadtrader.core.trading.TradingPorts;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.core.value.Symbol;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The one gateway: waits for the lease, compares with the broker, then trades at every tick until it is stopped or the
 * lease is lost. Trading is one thread's; {@link #beat} and {@link #health} are anybody's. Losing the lease throws
 * {@link LeaseLostException} from whatever was being done, and from everything after it.
 */
public final class Gateway {
    private final TradingPorts ports;
    private final AlertSender alerts;
    private final GatewayLease lease;
    private final FencedBroker session;

    private volatile Optional<GatewayWork> work = Optional.empty();
    /** Whether {@link #start} has done all it is to do; of the trading thread alone. */
    private boolean compared;

    private volatile GatewayRole role = GatewayRole.STANDBY;
    private volatile boolean reconciled;
    private volatile Optional<Instant> lastTick = Optional.empty();

    /**
     * @param ports whose stores refuse commits of a passed epoch of {@code lease}
     * @param broker not listened to before the lease is held
     * @param closeSession ends the connection to the broker; called once, when the lease is lost or this is stopped
     */
    public Gateway(TradingPorts ports, Broker broker, AlertSender alerts, GatewayLease lease, Runnable closeSession) {
        this.ports = ports;
        this.alerts = alerts;
        this.lease = lease;
        this.session = new FencedBroker(broker, lease, () -> {
            closeSession.run();
            if (role == GatewayRole.TRADING) {
                lose("its broker session was closed in doubt of the lease");
            }
        });
    }

    /**
     * Looks once whether the lease can be had; once it is, becomes the only broker session and compares the books. To be
     * called again while it waits.
     *
     * @return whether it trades now
     */
    public boolean start() {
        if (role == GatewayRole.STANDBY && lease.acquire()) {
            role = GatewayRole.TRADING;
            work = Optional.of(new GatewayWork(ports, session, alerts));
        }
        if (role == GatewayRole.TRADING && !compared) {
            // One that throws is to be called again: nothing is sent before the books were compared.
            guarded(() -> {
                trading().start();
                lease.formerHolder().ifPresent(this::tellTakeover);
                compared = true;
            });
        }
        return role == GatewayRole.TRADING;
    }

    /** The account and the trading state as entries of this instant may count on them. */
    public void beforeEntries() {
        guarded(() -> trading().beforeEntries());
    }

    /** Exits, repairs, orders and alerts of this instant; with {@link #beforeEntries} it is a whole tick. */
    public void afterEntries() {
        guarded(() -> {
            trading().afterEntries();
            lastTick = Optional.of(ports.now());
        });
    }

    /** Everything of this instant. May be repeated for the same instant: what is done already changes nothing. */
    public void tick() {
        beforeEntries();
        afterEntries();
    }

    /**
     * Everything that need not wait for the next tick: books what the broker reported, settles what is due, takes what has
     * become ready and walks what is due. To be called as soon as anything may have happened, and every second.
     */
    public void poll() {
        poll(Set.of());
    }

    /**
     * The same after quotes moved: exits of positions in these underlyings are looked at now and not at the next tick.
     *
     * @param changed underlyings of which any quote, of shares or options, changed since the last call
     */
    public void poll(Set<Symbol> changed) {
        guarded(() -> trading().poll(changed));
    }

    /** When orders need attention by themselves, beyond the ticks; empty while it does not trade. */
    public Optional<Instant> nextDueAt() {
        return work.flatMap(GatewayWork::nextDueAt);
    }

    /** Delivers every alert that still waits to be collapsed. */
    public void flushAlerts() {
        guarded(() -> trading().flushAlerts());
    }

    /**
     * Renews the lease when it is time. From another thread than the trading one too, so that a long tick does not lose
     * it; the record's beat is the heartbeat a watchdog looks for, and says how the session with the broker stands.
     *
     * @return whether the lease is held; once false, the process must end
     */
    public boolean beat() {
        if (role != GatewayRole.TRADING) {
            return false;
        }
        lease.tell(condition());
        boolean held = lease.beat();
        if (!held) {
            lose("its lease was not renewed in time or another has taken over");
        }
        return held;
    }

    /** Ends in order: alerts leave, the session ends, and a successor may take over at once. */
    public void stop() {
        if (role == GatewayRole.TRADING) {
            flushAlerts();
            role = GatewayRole.STOPPED;
            session.close();
            lease.release();
        } else if (role == GatewayRole.STANDBY) {
            role = GatewayRole.STOPPED;
        }
    }

    public GatewayHealth health() {
        return new GatewayHealth(
                role,
                lease.wasAcquired() ? OptionalLong.of(lease.epoch()) : OptionalLong.empty(),
                lease.isHeld(),
                reconciled,
                session.isConnected(),
                condition(),
                lastTick,
                ports.now());
    }

    private BrokerCondition condition() {
        return work.map(GatewayWork::condition).orElseGet(session::condition);
    }

    public SwitchTradingState tradingState() {
        return trading().tradingState();
    }

    /** What decisions in this process look at. */
    public MarketSnapshots snapshots() {
        return trading().snapshots();
    }

    private GatewayWork trading() {
        if (role != GatewayRole.TRADING) {
            throw new IllegalStateException("the gateway is " + role + ", it does not trade");
        }
        return work.orElseThrow();
    }

    private void guarded(Runnable step) {
        if (role == GatewayRole.LOST) {
            throw LeaseLostException.inDoubt(lease.epoch(), "anything");
        }
        try {
            lease.tell(condition());
            if (role == GatewayRole.TRADING && !lease.beat()) {
                throw LeaseLostException.inDoubt(lease.epoch(), "this tick");
            }
            step.run();
            work.ifPresent(this::noteReconciled);
        } catch (LeaseLostException lost) {
            lose(String.valueOf(lost.getMessage()));
            throw lost;
        } catch (RuntimeException failed) {
            deliverAfter(failed);
            throw failed;
        }
    }

    /** What fails at every tick must not keep from a person what the ticks have to tell. */
    private void deliverAfter(RuntimeException failed) {
        try {
            work.ifPresent(GatewayWork::deliverAlerts);
        } catch (RuntimeException undelivered) {
            failed.addSuppressed(undelivered);
        }
    }

    private void noteReconciled(GatewayWork trading) {
        reconciled = trading.isReconciled();
    }

    private void tellTakeover(String former) {
        new Alerting(ports)
                .once(
                        "gateway-takeover#" + lease.epoch(),
                        Severity.HIGH,
                        "gateway-takeover",
                        "This gateway took over from one that ended without a word; books compared, trading goes on",
                        Figures.of("epoch", lease.epoch()).with("former", former));
    }

    /** Once. Nothing is stored, for this process may no longer write: the alert goes straight to its channels. */
    private void lose(String why) {
        synchronized (this) {
            if (role == GatewayRole.LOST) {
                return;
            }
            role = GatewayRole.LOST;
        }
        reconciled = false;
        session.close();
        Alert alert = new Alert(
                "gateway-lost#" + lease.epoch(),
                ports.now(),
                Severity.CRITICAL,
                "gateway-lost",
                "This gateway stopped trading: " + why,
                Figures.of("epoch", lease.epoch()),
                ports.label());
        for (Channel channel : AlertRouting.channelsFor(alert.severity())) {
            alerts.send(alert, 0, channel);
        }
    }
}
