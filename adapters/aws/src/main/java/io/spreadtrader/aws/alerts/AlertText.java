package io.spreadtrader.aws.alerts;

import io.spreadtrader.core.alert.Alert;
import java.util.Optional;

/** An alert in the words and the space of each channel. */
final class AlertText {
    static final int SUBJECT_LENGTH = 100;
    /** One text message: characters outside plain ASCII would halve its room. */
    static final int SHORT_LENGTH = 140;

    private static final String CUT = "...";

    private AlertText() {}

    /** One line of at most 100 plain characters, which is what a topic takes. */
    static String subject(Alert alert) {
        return cut(head(alert) + " " + ascii(alert.text()), SUBJECT_LENGTH);
    }

    /** Everything, for channels with room. */
    static String full(Alert alert, int collapsed) {
        StringBuilder text = new StringBuilder(head(alert))
                .append(' ')
                .append(alert.text())
                .append('\n')
                .append(alert.at())
                .append(" market time; ")
                .append(alert.id());
        String figures = alert.figures().toString();
        if (!figures.isBlank()) {
            text.append('\n').append(figures);
        }
        more(collapsed).ifPresent(others -> text.append('\n').append(others));
        return text.append('\n').toString();
    }

    /** One text message; how many more there were is never cut away. */
    static String brief(Alert alert, int collapsed) {
        String end = more(collapsed).map(others -> " " + others).orElse("");
        return cut(head(alert) + " " + ascii(alert.text()), SHORT_LENGTH - end.length()) + end;
    }

    private static String head(Alert alert) {
        return alert.severity() + " [" + alert.label() + "]";
    }

    private static Optional<String> more(int collapsed) {
        return collapsed == 0 ? Optional.empty() : Optional.of("(+" + collapsed + " more of this cause)");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - CUT.length()) + CUT;
    }

    /** Line ends become spaces, what is not plain ASCII a question mark. */
    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().codePoints().forEach(each -> {
            if (Character.isWhitespace(each)) {
                plain.append(' ');
            } else {
                plain.append(each > ' ' && each < 127 ? (char) each : '?');
            }
        });
        return plain.toString();
    }
}
