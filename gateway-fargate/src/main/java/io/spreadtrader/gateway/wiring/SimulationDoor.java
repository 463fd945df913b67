package io.spreadtrader.gateway.wiring;

import io.spreadtrader.gateway.MovableTime;
import io.spreadtrader.gateway.Turns;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The simulated market's time over HTTP, for whoever drives a test day. There is no such door beside a real broker. */
@Singleton
class SimulationDoor {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int FAILED = 500;

    private final GatewayLoop loop;
    private final Turns turns;

    SimulationDoor(GatewayLoop loop, Turns turns) {
        this.loop = loop;
        this.turns = turns;
    }

    void open(@Observes Router router) {
        turns.movable().ifPresent(time -> open(router, time));
    }

    private void open(Router router, MovableTime time) {
        router.get("/simulation/clock").handler(request -> answer(request, time, time::now));
        router.post("/simulation/advance")
                .handler(BodyHandler.create(false))
                .blockingHandler(request -> answer(request, time, () -> advanced(time, to(request))));
        router.post("/simulation/run")
                .blockingHandler(request -> answer(request, time, () -> {
                    time.run(Double.parseDouble(parameter(request, "speed")));
                    return time.now();
                }));
    }

    private Instant advanced(MovableTime time, Instant to) {
        return loop.onBehalf("advance", () -> time.advanceTo(to));
    }

    private static Instant to(RoutingContext request) {
        return Optional.ofNullable(request.body().asJsonObject())
                .map(body -> body.getString("to"))
                .map(Instant::parse)
                .orElseThrow(() -> new IllegalArgumentException("the body must be like {\"to\": \"<instant>\"}"));
    }

    private static String parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name))
                .orElseThrow(() -> new IllegalArgumentException("the parameter " + name + " is missing"));
    }

    private static void answer(RoutingContext request, MovableTime time, Supplier<Instant> work) {
        try {
            JsonObject answer = new JsonObject()
                    .put("now", work.get().toString())
                    .put("end", time.end().toString())
                    .put("label", "SIMULATED");
            request.response().putHeader("content-type", "application/json").end(answer.encode());
        } catch (IllegalArgumentException | DateTimeException | DecodeException wrong) {
            refuse(request, BAD_REQUEST, wrong);
        } catch (IllegalStateException notNow) {
            refuse(request, CONFLICT, notNow);
        } catch (RuntimeException failed) {
            refuse(request, FAILED, failed);
        }
    }

    private static void refuse(RoutingContext request, int status, RuntimeException why) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(new JsonObject()
                        .put("error", String.valueOf(why.getMessage()))
                        .encode());
    }
}
