package io.spreadtrader.functions.wiring;

import io.spreadtrader.aws.Environment;
import io.spreadtrader.core.value.DataLabel;

/** How real the prices of a stage are; where that cannot be told, nothing is labelled. */
final class StageLabel {
    private static final String BROKER = "TRADER_BROKER";
    private static final String SIMULATED = "simulated";

    private StageLabel() {}

    /**
     * What is bought from a simulated broker is simulated, whatever the stage. Only {@code dev} has one without saying so:
     * an alert about real money must not be taken for a rehearsal because a variable is missing.
     *
     * @throws IllegalStateException where neither broker nor stage says it
     */
    static DataLabel of(Environment environment) {
        if (environment.optional(BROKER).filter(SIMULATED::equals).isPresent()) {
            return DataLabel.SIMULATED;
        }
        String stage = environment.required(Environment.STAGE);
        boolean named = environment.optional(BROKER).isPresent();
        return switch (stage) {
            case "dev" -> named ? DataLabel.PAPER : DataLabel.SIMULATED;
            case "paper" -> DataLabel.PAPER;
            case "live" -> DataLabel.LIVE;
            default ->
                throw new IllegalStateException(
                        Environment.STAGE + " is '" + stage + "', which is none of dev, paper and live");
        };
    }
}
