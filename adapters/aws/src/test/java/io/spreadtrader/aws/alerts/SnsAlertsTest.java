package io.spreadtrader.aws.alerts;

import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.aws.Embedded;
import io.spreadtrader.core.alert.Alert;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.port.AlertSender;
import io.spreadtrader.core.port.AlertSenderContract;
import io.spreadtrader.core.store.BooksBuilder;
import io.spreadtrader.core.value.DataLabel;
import io.spreadtrader.core.value.Figures;
import io.spreadtrader.localstack.Delivery;
import io.spreadtrader.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsAlertsTest extends AlertSenderContract {
    private static final SnsClient CLIENT = Embedded.clientsOf(Service.SNS).topics();

    private final Topics topics = Topics.create(CLIENT, Embedded.newPrefix());
    private final List<String> complaints = new ArrayList<>();

    @Override
    protected AlertSender sender() {
        return new SnsAlerts(CLIENT, topics, List.of(), complaints::add);
    }

    @Override
    protected void fail() {
        Embedded.cloud().refuseNextPublishes(1_000);
    }

    @AfterEach
    void answerAgain() {
        Embedded.cloud().refuseNextPublishes(0);
    }

    @Override
    protected List<String> received(Channel channel) {
        return to(topics.arns().get(channel)).stream().map(Delivery::message).toList();
    }

    private static List<Delivery> to(String target) {
        return Embedded.cloud().deliveries().stream()
                .filter(delivery -> delivery.target().equals(target))
                .toList();
    }

    @Test
    void a_failure_is_told_in_one_line() {
        fail();
        sender().send(anAlert("a"), 0, Channel.EMAIL);

        assertThat(complaints)
                .singleElement()
                .asString()
                .contains("EMAIL")
                .contains("a")
                .doesNotContain("\n");
    }

    @Test
    void a_channel_without_a_topic_is_a_failure() {
        AlertSender sender = new SnsAlerts(CLIENT, new Topics(Map.of()), List.of(), complaints::add);

        assertThat(sender.send(anAlert("a"), 0, Channel.SLACK)).isFalse();
        assertThat(complaints).hasSize(1);
    }

    @Test
    void numbers_get_text_messages_directly() {
        AlertSender sender = new SnsAlerts(CLIENT, topics, List.of("+15550177", "+15550178"), complaints::add);

        assertThat(sender.send(anAlert("a"), 2, Channel.SMS)).isTrue();
        assertThat(to("+15550177")).singleElement().satisfies(delivery -> assertThat(delivery.message())
                .isEqualTo("HIGH [SIMULATED] text (+2 more of this cause)"));
        assertThat(to("+15550178")).hasSize(1);
        assertThat(received(Channel.SMS)).isEmpty();
    }

    @Test
    void subject_and_text_message_are_short_plain_lines_with_severity_and_label() {
        Alert long_ = new Alert(
                "id",
                BooksBuilder.AT,
                Severity.CRITICAL,
                "cause",
                "n\u00e9t loss\nof \u20ac 5 " + "x".repeat(300),
                Figures.NONE,
                DataLabel.MODELLED);

        assertThat(AlertText.subject(long_))
                .startsWith("CRITICAL [MODELLED] n?t loss of ? 5 xxx")
                .endsWith("...")
                .hasSize(100);
        assertThat(AlertText.brief(long_, 12))
                .startsWith("CRITICAL [MODELLED] n?t loss")
                .endsWith("... (+12 more of this cause)")
                .hasSize(140);
        assertThat(AlertText.full(long_, 1))
                .contains("\u20ac 5")
                .contains("x".repeat(300))
                .contains("(+1 more");
    }

    @Test
    void a_topic_gets_subject_and_text() {
        sender().send(anAlert("a"), 0, Channel.EMAIL);

        Delivery delivery = to(topics.arns().get(Channel.EMAIL)).getLast();
        assertThat(delivery.subject()).contains("HIGH [SIMULATED] text");
        assertThat(delivery.message()).contains("market time");
    }
}
