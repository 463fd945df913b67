package io.spreadtrader.cli.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts stand-ins where account numbers stand: of the accounts a Gateway says it manages, of whatever else looks like
 * one, and of words somebody named. The same account gets the same stand-in throughout. Safe for use by several threads.
 */
final class AccountMask {
    private static final String MANAGED_ACCOUNTS = "15";
    private static final String LOOKS_LIKE_ONE = "(?:D?[UFI]|DFA|FA)\\d{5,10}";
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("([A-Z]+)(\\d+)");

    private final Map<String, String> standIns = new HashMap<>();
    private final List<String> named = new ArrayList<>();
    private Pattern sought;

    /** @param words to be hidden too, such as the name of a login */
    AccountMask(List<String> words) {
        named.addAll(words);
        sought = sought();
    }

    /** Takes note of the accounts in a message of the Gateway, where it names them. */
    synchronized void learn(String message) {
        String[] fields = message.split("\0", -1);
        if (fields.length > 2 && fields[0].equals(MANAGED_ACCOUNTS)) {
            for (String account : fields[2].split(",", -1)) {
                if (!account.isBlank() && !named.contains(account)) {
                    named.add(account);
                }
            }
            sought = sought();
        }
    }

    synchronized String masked(String text) {
        Matcher matcher = sought.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(masked, Matcher.quoteReplacement(standIn(matcher.group())));
        }
        return matcher.appendTail(masked).toString();
    }

    private String standIn(String account) {
        return standIns.computeIfAbsent(account, any -> {
            int number = standIns.size() + 1;
            Matcher parts = LETTERS_AND_DIGITS.matcher(any);
            // Of the same shape, so that a reader of the recording sees what kind of account it was.
            return parts.matches()
                    ? parts.group(1) + String.format("%0" + parts.group(2).length() + "d", number)
                    : "HIDDEN" + number;
        });
    }

    private Pattern sought() {
        String words = named.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String any = words.isEmpty() ? LOOKS_LIKE_ONE : words + "|" + LOOKS_LIKE_ONE;
        return Pattern.compile("(?<![A-Za-z0-9])(?:" + any + ")(?![A-Za-z0-9])");
    }
}
