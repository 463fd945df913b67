package io.spreadtrader.ibkr.market;

import io.spreadtrader.ibkr.market.ScriptedSession.Asked;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.Requests;
import io.spreadtrader.tws.wire.WireMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contract details of what is listed, for scripts. */
final class Listing {
    private final List<Map<String, String>> contracts = new ArrayList<>();

    Listing stock(int conId, String symbol) {
        contracts.add(Map.of("conId", "" + conId, "symbol", symbol, "secType", "STK", "currency", "USD"));
        return this;
    }

    Listing option(
            int conId,
            String symbol,
            String expiry,
            String strike,
            String right,
            String multiplier,
            String tradingClass) {
        Map<String, String> columns = new HashMap<>(
                Map.of("conId", "" + conId, "symbol", symbol, "secType", "OPT", "currency", "USD", "expiry", expiry));
        columns.putAll(
                Map.of("strike", strike, "right", right, "multiplier", multiplier, "tradingClass", tradingClass));
        contracts.add(columns);
        return this;
    }

    ScriptedSession in(ScriptedSession session) {
        return session.answering(Requests.CONTRACT_DETAILS, this::answer);
    }

    private List<WireMessage> answer(Asked asked) {
        List<WireMessage> answers = new ArrayList<>();
        for (Map<String, String> contract : contracts) {
            if (fits(contract, asked)) {
                answers.add(asked.answer(Messages.CONTRACT_DETAILS, contract));
            }
        }
        if (answers.isEmpty()) {
            return List.of(asked.error(200, "No security definition has been found for the request"));
        }
        answers.add(asked.answer(Messages.CONTRACT_DETAILS_END, Map.of()));
        return answers;
    }

    private static boolean fits(Map<String, String> contract, Asked asked) {
        String conId = asked.text("conId");
        if (!conId.equals("0")) {
            return contract.get("conId").equals(conId);
        }
        return contract.get("symbol").equals(asked.text("symbol"))
                && contract.get("secType").equals(asked.text("secType"))
                && contract.getOrDefault("expiry", "").startsWith(asked.text("expiry"));
    }
}
