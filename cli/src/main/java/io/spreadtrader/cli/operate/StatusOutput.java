package io.spreadtrader.cli.operate;

import io.spreadtrader.cli.terminal.Style;
import io.spreadtrader.local.OperatedSystem;
import java.util.List;

/** The state of a system, for a person and as a document. */
public final class StatusOutput {
    private final SystemStatus status;

    private StatusOutput(SystemStatus status) {
        this.status = status;
    }

    public static StatusOutput of(OperatedSystem system) {
        return new StatusOutput(SystemStatus.of(system));
    }

    public List<String> text(Style style) {
        return new StatusText(status).lines(style);
    }

    public String json() {
        return StatusDocument.of(status);
    }
}
