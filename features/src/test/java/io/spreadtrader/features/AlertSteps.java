package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.alert.Channel;
import io.spreadtrader.core.alert.Severity;
import io.spreadtrader.core.store.AlertDelivery;
import io.spreadtrader.features.world.RecordedAlerts.Message;
import io.spreadtrader.features.world.World;
import java.util.List;
import java.util.Locale;

/** What a person is told, through which channels, and how often. */
public final class AlertSteps {
    private final World world = World.current();

    @Given("{word} cannot be reached")
    public void down(String channel) {
        world.alerts().takeDown(channelOf(channel));
    }

    @When("{word} can be reached again")
    public void up(String channel) {
        world.alerts().bringBack(channelOf(channel));
    }

    @Then("a(n) {severity} alert says {string}")
    public void says(Severity severity, String text) {
        assertThat(messages(text))
                .as("received: " + world.alerts().received())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.alert().severity()).isEqualTo(severity));
    }

    @Then("no alert says {string}")
    public void saysNot(String text) {
        assertThat(messages(text)).isEmpty();
    }

    @Then("{string} went to {word}")
    public void wentTo(String text, String channels) {
        List<Channel> wanted =
                List.of(channels.split(",")).stream().map(AlertSteps::channelOf).toList();
        assertThat(messages(text).stream().map(Message::channel).distinct())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Then("{word} received {int} message(s) saying {string}")
    public void receivedCount(String channel, int count, String text) {
        assertThat(on(channel, text)).hasSize(count);
    }

    @Then("the last of them on {word} saying {string} stands for {int} more")
    public void standsFor(String channel, String text, int others) {
        assertThat(on(channel, text).getLast().others()).isEqualTo(others);
    }

    @Then("the alert saying {string} waits after at least {int} failed deliveries")
    public void waits(String text, int failures) {
        AlertDelivery delivery = delivery(text);
        assertThat(delivery.state()).isEqualTo(AlertDelivery.State.WAITING);
        assertThat(delivery.failures()).isGreaterThanOrEqualTo(failures);
    }

    @Then("the alert saying {string} is delivered")
    public void delivered(String text) {
        assertThat(delivery(text).state()).isEqualTo(AlertDelivery.State.DELIVERED);
    }

    private AlertDelivery delivery(String text) {
        return world.stores().alerts().all().stream()
                .filter(delivery -> delivery.alert().text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> on(String channel, String text) {
        return messages(text).stream()
                .filter(message -> message.channel() == channelOf(channel))
                .toList();
    }

    private List<Message> messages(String text) {
        return world.alerts().received().stream()
                .filter(message -> message.alert().text().contains(text))
                .toList();
    }

    private static Channel channelOf(String word) {
        return Channel.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
