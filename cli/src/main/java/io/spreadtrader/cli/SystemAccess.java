package io.spreadtrader.cli;

import io.spreadtrader.local.OperatedSystem;
import io.spreadtrader.local.cloud.StageSystem;
import java.nio.file.Path;

/** Opens the books of the system that keeps its state in a folder. */
public interface SystemAccess {
    OperatedSystem open(Path state);

    /** Where books may be when a person does not say where. */
    default StandardFolders standardFolders() {
        return StandardFolders.NONE;
    }

    /** The same systems, found there too. */
    default SystemAccess in(StandardFolders folders) {
        SystemAccess systems = this;
        return new SystemAccess() {
            @Override
            public OperatedSystem open(Path state) {
                return systems.open(state);
            }

            @Override
            public OperatedSystem openStage(String stage) {
                return systems.openStage(stage);
            }

            @Override
            public StandardFolders standardFolders() {
                return folders;
            }
        };
    }

    /** Opens the books of a deployed stage. */
    default OperatedSystem openStage(String stage) {
        return StageSystem.open(stage, System.getenv());
    }
}
