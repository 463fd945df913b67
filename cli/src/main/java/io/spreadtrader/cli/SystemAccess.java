package io.spreadtrader.cli;

import io.spreadtrader.local.OperatedSystem;
import io.spreadtrader.local.cloud.StageSystem;
import java.nio.file.Path;

/** Opens the books of the system that keeps its state in a folder. */
public interface SystemAccess {
    OperatedSystem open(Path state);

    /** Opens the books of a deployed stage. */
    default OperatedSystem openStage(String stage) {
        return StageSystem.open(stage, System.getenv());
    }
}
