package io.spreadtrader.cli;

import io.spreadtrader.cli.report.DecisionFile;
import java.nio.file.Path;

/** Reads the decision log out of the books a system keeps in a folder. */
public interface KeptDecisions {
    DecisionFile in(Path state);
}
