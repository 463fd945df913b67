package io.spreadtrader.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsClient;

class TiersTest {

    @ParameterizedTest
    @MethodSource("io.spreadtrader.localstack.Tiers#clouds")
    void every_tier_that_runs_takes_a_message_and_gives_it_back(LocalCloud cloud) {
        try (SqsClient queues = new Clients(cloud).queues()) {
            String queue =
                    queues.createQueue(request -> request.queueName("plain")).queueUrl();
            queues.sendMessage(request -> request.queueUrl(queue).messageBody("hello"));

            assertThat(queues.receiveMessage(request -> request.queueUrl(queue)).messages())
                    .extracting(message -> message.body())
                    .containsExactly("hello");
        }
    }

    @Test
    void a_tier_that_cannot_run_is_in_the_table_with_its_reason() {
        Tiers tiers = new Tiers(EnumSet.of(Tier.MINISTACK), tier -> {
            throw new TierUnavailable(tier, "no snakes here");
        });

        assertThatThrownBy(tiers::started).isInstanceOf(IllegalStateException.class);
        assertThat(tiers.table())
                .contains("ministack  | no  | no snakes here")
                .contains("embedded   | no  | not asked for");
    }

    @Test
    void a_name_that_is_no_tier_is_refused_with_those_there_are() {
        assertThat(Tiers.wanted("embedded, ministack")).containsExactly(Tier.EMBEDDED, Tier.MINISTACK);
        assertThatThrownBy(() -> Tiers.wanted("cloudy")).hasMessageContaining("embedded, ministack, localstack");
    }
}
