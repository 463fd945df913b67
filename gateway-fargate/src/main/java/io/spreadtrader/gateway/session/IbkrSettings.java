package io.spreadtrader.gateway.session;

import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.ibkr.session.SessionSettings;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which Gateway of Interactive Brokers, and which account there. A paper account is traded on stage paper alone, any
 * other on stage live alone.
 */
public record IbkrSettings(String stage, SessionSettings gateway, String account) {
    static final String STAGE = "TRADER_STAGE";
    static final String HOST = "TRADER_GATEWAY_HOST";
    static final String PORT = "TRADER_GATEWAY_PORT";
    static final String CLIENT_ID = "TRADER_GATEWAY_CLIENT_ID";
    static final String ACCOUNT = "TRADER_ACCOUNT";

    private static final List<String> PAPER = List.of("DU", "DF");
    /** What our own simulation of a Gateway calls its account. */
    private static final String SIMULATED = "DUSIM";

    private static final Pattern ACCOUNTS = Pattern.compile("[A-Z]{1,6}[0-9]{4,}");

    public IbkrSettings {
        if (!ACCOUNTS.matcher(account).matches()) {
            throw new IllegalArgumentException(
                    ACCOUNT + " is '" + account + "', where an account like DU1234567 or U1234567 belongs");
        }
        boolean allowed =
                switch (stage) {
                    case "paper" -> isPaper(account);
                    case "live" -> !isPaper(account);
                    default -> false;
                };
        if (!allowed) {
            throw new IllegalArgumentException("refused to trade account " + account + " on stage '" + stage + "': "
                    + "a paper account (DU, DF) is traded on stage paper alone, a live one on stage live alone ("
                    + ACCOUNT + ", " + STAGE + ")");
        }
    }

    /**
     * The settings in these variables.
     *
     * @throws IllegalArgumentException naming the variable that is missing or makes no sense, or when this account may
     *     not be traded on this stage
     */
    public static IbkrSettings of(Map<String, String> environment) {
        return new IbkrSettings(
                environment.getOrDefault(STAGE, "").strip(),
                SessionSettings.of(
                        environment.getOrDefault(HOST, "127.0.0.1").strip(),
                        number(environment, PORT, ""),
                        number(environment, CLIENT_ID, "1")),
                environment.getOrDefault(ACCOUNT, "").strip());
    }

    private static int number(Map<String, String> environment, String name, String standard) {
        String given = environment.getOrDefault(name, standard).strip();
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is '" + given + "', where a number belongs", e);
        }
    }

    private static boolean isPaper(String account) {
        return PAPER.stream().anyMatch(account::startsWith);
    }

    DataLabel label() {
        if (account.startsWith(SIMULATED)) {
            return DataLabel.SIMULATED;
        }
        return isPaper(account) ? DataLabel.PAPER : DataLabel.LIVE;
    }
}
