package io.spreadtrader.cli;

import io.spreadtrader.local.OperatedSystem;
import java.nio.file.Path;

/** Opens the books of the system that keeps its state in a folder. */
public interface SystemAccess {
    OperatedSystem open(Path state);
}
