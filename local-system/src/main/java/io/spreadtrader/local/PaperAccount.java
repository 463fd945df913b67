package io.spreadtrader.local;

import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.files.InputException;
import java.util.List;
import java.util.Optional;

/**
 * An account that is no live one, told by how its name begins.
 *
 * @param label SIMULATED where the Gateway is our own simulation
 */
record PaperAccount(String id, DataLabel label) {
    private static final String SIMULATED = "DUSIM";
    private static final List<String> PAPER = List.of("DU", "DF");

    /**
     * The one to trade of those a login has.
     *
     * @throws InputException when none was named of several, the one named is not among them, or it is a live one
     */
    static PaperAccount of(List<String> accounts, Optional<String> wanted) {
        String id = wanted.orElseGet(() -> only(accounts));
        if (!accounts.contains(id)) {
            throw new InputException(
                    "the Gateway's login has no account " + id + ", but " + String.join(", ", accounts),
                    "name one of these with --account");
        }
        if (PAPER.stream().noneMatch(id::startsWith)) {
            throw new InputException(
                    id + " is a live account, and this program does not trade one yet",
                    "log the Gateway in to a paper account, whose name begins with DU or DF");
        }
        return new PaperAccount(id, id.startsWith(SIMULATED) ? DataLabel.SIMULATED : DataLabel.PAPER);
    }

    boolean isSimulated() {
        return label == DataLabel.SIMULATED;
    }

    private static String only(List<String> accounts) {
        if (accounts.size() != 1) {
            throw new InputException(
                    "the Gateway's login has several accounts: " + String.join(", ", accounts),
                    "say which with --account");
        }
        return accounts.getFirst();
    }
}
