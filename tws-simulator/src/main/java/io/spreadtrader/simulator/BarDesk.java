package io.spreadtrader.simulator;

import io.spreadtrader.core.value.BarSeries;
import io.spreadtrader.core.value.Instrument;
import io.spreadtrader.core.value.Stock;
import io.spreadtrader.tws.wire.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Daily bars of stocks. */
final class BarDesk {
    private static final int DAYS_PER_WEEK = 7;
    private static final int FIRST_WITH_AN_END_MARK = 196;

    private final SimulatedAccess venue;
    private final Contracts contracts;

    BarDesk(SimulatedAccess venue, Contracts contracts) {
        this.venue = venue;
        this.contracts = contracts;
    }

    void bars(Client client, Request request) {
        Instrument instrument = contracts.one(request);
        check(instrument, request);
        Instant end = end(request.text("endDateTime"));
        LocalDate last = venue.calendar().dateOf(end);
        BarSeries series = venue.bars()
                .daily(instrument.underlying(), end)
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCodes.HISTORICAL_DATA,
                        "Historical Market Data Service error message:HMDS query returned no data: "
                                + instrument.id()));
        send(client, request, since(series, request.text("duration"), last), end);
    }

    private static void check(Instrument instrument, Request request) {
        if (!(instrument instanceof Stock)
                || !request.text("barSize").equals("1 day")
                || !request.text("whatToShow").equals("TRADES")
                || request.flag("keepUpToDate")) {
            throw new RequestRefusedException(
                    ErrorCodes.VALIDATION,
                    "Error validating request: only TRADES of stocks by '1 day', not kept up to date, are simulated");
        }
    }

    /** Nothing later than now is shown. */
    private Instant end(String text) {
        if (text.isBlank()) {
            return venue.time();
        }
        Instant asked = Times.parse(text);
        return asked.isAfter(venue.time()) ? venue.time() : asked;
    }

    private static BarSeries since(BarSeries series, String duration, LocalDate last) {
        String[] parts = duration.strip().split("\\s+");
        try {
            int count = Integer.parseInt(parts[0]);
            return switch (parts[1]) {
                // Days are bars; longer spans go by the calendar.
                case "D" -> series.last(count);
                case "W" -> after(series, last.minusDays((long) count * DAYS_PER_WEEK));
                case "M" -> after(series, last.minusMonths(count));
                case "Y" -> after(series, last.minusYears(count));
                default -> throw wrongDuration(duration);
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw wrongDuration(duration);
        }
    }

    private static RequestRefusedException wrongDuration(String duration) {
        return new RequestRefusedException(
                ErrorCodes.VALIDATION,
                "Error validating request: duration '" + duration + "' is none; write 30 D, 2 W, 6 M or 1 Y");
    }

    private static BarSeries after(BarSeries series, LocalDate date) {
        int earlier = series.upTo(date).size();
        return series.last(series.size() - earlier);
    }

    private static void send(Client client, Request request, BarSeries bars, Instant end) {
        int requestId = request.number("requestId");
        String first = bars.isEmpty() ? Times.withZone(end) : Times.date(bars.firstDate()) + " 00:00:00 " + Times.ZONE;
        Reply reply = Reply.of(Messages.HISTORICAL_DATA)
                .with("requestId", requestId)
                .with("start", first)
                .with("end", Times.withZone(end));
        for (int index = 0; index < bars.size(); index++) {
            reply.row(
                    "bars",
                    Map.of(
                            "date", Times.date(bars.date(index)),
                            "open", Double.toString(bars.open(index)),
                            "high", Double.toString(bars.high(index)),
                            "low", Double.toString(bars.low(index)),
                            "close", Double.toString(bars.close(index)),
                            "volume", Long.toString(bars.volume(index)),
                            "average", Double.toString(bars.close(index)),
                            "count", "1"));
        }
        client.send(reply.message());
        if (client.serverVersion() >= FIRST_WITH_AN_END_MARK) {
            client.send(Reply.of(Messages.HISTORICAL_DATA_END)
                    .with("requestId", requestId)
                    .with("start", first)
                    .with("end", Times.withZone(end))
                    .message());
        }
    }
}
