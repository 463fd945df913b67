package io.spreadtrader.local.cloud;

import io.spreadtrader.aws.AwsClients;
import io.spreadtrader.aws.tables.DynamoStores;
import io.spreadtrader.core.store.Stores;
import io.spreadtrader.files.InputException;

/** A deployed stage's tables, wherever the environment says AWS is. */
public final class StageBooks {
    private StageBooks() {}

    /**
     * How many positions are open or have an order working.
     *
     * @throws InputException where that cannot be told: then nothing may be taken down
     */
    public static int open(String stage) {
        try {
            Stores stores = new DynamoStores(new AwsClients().tables(), "spread-trader-" + stage + "-");
            return stores.positions().open().size() + stores.intents().live().size();
        } catch (RuntimeException unknown) {
            throw new InputException(
                    "whether stage " + stage + " has open positions cannot be told: "
                            + String.valueOf(unknown.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given"),
                    "check region and credentials; a stage without tables has nothing to take down");
        }
    }
}
