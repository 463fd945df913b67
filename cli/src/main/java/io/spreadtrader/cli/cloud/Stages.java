package io.spreadtrader.cli.cloud;

import io.spreadtrader.local.StageArchive;
import io.spreadtrader.local.StageArchivePlan;
import io.spreadtrader.local.cloud.Deployables;
import io.spreadtrader.local.cloud.StageBooks;
import io.spreadtrader.local.cloud.StageDeployment;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What can be done to a stage on AWS; tests put something small in its place. */
public interface Stages {
    /** @return the template's file */
    String synthesize(String stage, Path out);

    /** @return the status of the CDK's program */
    int cdk(String action, String stage, List<String> more);

    /** Positions that are open or have an order working. */
    int openPositions(String stage);

    /** Puts an operator's files into the stage's bucket. */
    StageArchive.Filled fill(String bucket, StageArchivePlan plan, InstantSource clock);

    /** Those of the account the environment names. */
    static Stages ofThisAccount() {
        return new Stages() {
            @Override
            public String synthesize(String stage, Path out) {
                return new StageDeployment(Deployables.built()).synthesize(stage, out);
            }

            @Override
            public int cdk(String action, String stage, List<String> more) {
                return new StageDeployment(Deployables.built()).cdk(action, stage, more);
            }

            @Override
            public int openPositions(String stage) {
                return StageBooks.open(stage);
            }

            @Override
            public StageArchive.Filled fill(String bucket, StageArchivePlan plan, InstantSource clock) {
                return StageArchive.at(bucket, clock).fill(plan);
            }
        };
    }
}
