package io.spreadtrader.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.SnsException;

class TopicServerTest {
    private EmbeddedCloud cloud;
    private SnsClient topics;

    @BeforeEach
    void start() {
        cloud = EmbeddedCloud.start(Optional.empty());
        topics = new Clients(cloud).topics();
    }

    @AfterEach
    void stop() {
        topics.close();
        cloud.close();
    }

    @Test
    void publishes_to_topics_and_phones_are_kept_in_order_with_their_attributes() {
        String arn = topics.createTopic(request -> request.name("alerts")).topicArn();

        String id = topics.publish(request -> request.topicArn(arn)
                        .subject("Stop & watch")
                        .message("credit < 1.20 €")
                        .messageAttributes(Map.of(
                                "severity",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("HIGH")
                                        .build())))
                .messageId();
        topics.publish(request -> request.phoneNumber("+15550100").message("halted"));

        assertThat(cloud.deliveries()).hasSize(2);
        assertThat(cloud.deliveries().getFirst())
                .isEqualTo(new Delivery(
                        id, arn, Optional.of("Stop & watch"), "credit < 1.20 €", Map.of("severity", "HIGH")));
        assertThat(cloud.deliveries().getLast().toPhone()).isTrue();
    }

    @Test
    void a_topic_nobody_made_is_not_found() {
        assertThatThrownBy(() -> topics.publish(request -> request.topicArn("arn:aws:sns:us-east-1:000000000000:no")
                        .message("lost")))
                .isInstanceOf(NotFoundException.class);
        assertThat(cloud.deliveries()).isEmpty();
    }

    @Test
    void refuses_as_often_as_told_and_then_takes_again() {
        cloud.refuseNextPublishes(100);
        assertThatThrownBy(() -> topics.publish(
                        request -> request.phoneNumber("+15550100").message("first")))
                .isInstanceOf(SnsException.class)
                .hasMessageContaining("told to refuse");

        cloud.refuseNextPublishes(0);
        topics.publish(request -> request.phoneNumber("+15550100").message("second"));

        assertThat(cloud.deliveries()).extracting(Delivery::message).containsExactly("second");
    }
}
