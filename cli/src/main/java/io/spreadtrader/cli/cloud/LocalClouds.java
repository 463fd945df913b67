package io.spreadtrader.cli.cloud;

import io.spreadtrader.local.Progress;
import io.spreadtrader.local.cloud.CloudDay;
import io.spreadtrader.local.cloud.CloudDayResult;
import io.spreadtrader.local.cloud.CloudDown;
import io.spreadtrader.local.cloud.CloudFolder;
import io.spreadtrader.local.cloud.CloudKill;
import io.spreadtrader.local.cloud.CloudPlan;
import io.spreadtrader.local.cloud.CloudState;
import io.spreadtrader.local.cloud.CloudUp;
import io.spreadtrader.local.cloud.Deployables;
import io.spreadtrader.local.cloud.FunctionCall;
import io.spreadtrader.localstack.lambda.Invocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The local cloud of one folder; tests put something small in its place. */
public interface LocalClouds {
    /** The folder, where the launcher names none. */
    String PROPERTY = "trader.cloud";

    void up(CloudPlan plan, Consumer<String> told);

    CloudDayResult day(Optional<LocalDate> date, Optional<CloudKill> kill, Progress progress);

    /** What was started and not taken down. */
    Optional<CloudState> state();

    /** @return the names of the parts that were running */
    List<String> down();

    /** Calls a packaged function, on this cloud where it runs. */
    Invocation invoke(String function, String event);

    /** That of this project's folder. */
    static LocalClouds ofThisFolder() {
        CloudFolder folder = new CloudFolder(Path.of(System.getProperty(PROPERTY, "target/cloud")));
        return new LocalClouds() {
            @Override
            public void up(CloudPlan plan, Consumer<String> told) {
                CloudUp.run(folder, Deployables.built(), plan, told);
            }

            @Override
            public CloudDayResult day(Optional<LocalDate> date, Optional<CloudKill> kill, Progress progress) {
                return CloudDay.run(folder, date, kill, progress);
            }

            @Override
            public Optional<CloudState> state() {
                return folder.state();
            }

            @Override
            public List<String> down() {
                return CloudDown.run(folder);
            }

            @Override
            public Invocation invoke(String function, String event) {
                return FunctionCall.run(
                        Deployables.built(),
                        folder.state().map(begun -> folder.running()),
                        function,
                        event,
                        folder.path().resolve("invoke"));
            }
        };
    }
}
