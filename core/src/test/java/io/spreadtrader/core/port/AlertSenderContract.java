package io.spreadtrader.core.port;

import static io.spreadtrader.core.store.BooksBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.core.alert.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way to reach a person must do. */
public abstract class AlertSenderContract {
    private AlertSender sender;

    /** One that reaches its channels. */
    protected abstract AlertSender sender();

    /** Makes delivery fail from now on. */
    protected abstract void fail();

    /** The text of everything that reached a channel, in order. */
    protected abstract List<String> received(Channel channel);

    @BeforeEach
    void connect() {
        sender = sender();
    }

    @Test
    void anAlertReachesItsChannelAndNoOther() {
        assertThat(sender.send(anAlert("a"), 0, Channel.EMAIL)).isTrue();

        assertThat(received(Channel.EMAIL)).singleElement().asString().contains("text");
        assertThat(received(Channel.SMS)).isEmpty();
    }

    @Test
    void aFailureIsAnAnswerAndNotAnException() {
        fail();

        assertThat(sender.send(anAlert("a"), 0, Channel.EMAIL)).isFalse();
        assertThat(received(Channel.EMAIL)).isEmpty();
    }
}
