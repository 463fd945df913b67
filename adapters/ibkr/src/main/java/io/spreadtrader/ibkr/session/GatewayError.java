package io.spreadtrader.ibkr.session;

import io.spreadtrader.tws.wire.Field;
import io.spreadtrader.tws.wire.Fields;
import io.spreadtrader.tws.wire.Messages;
import io.spreadtrader.tws.wire.WireMessage;

/**
 * What the Gateway calls an error, of which many are notices.
 *
 * @param id the request or order it is about; -1: about the connection
 */
public record GatewayError(int id, int code, String text) {
    private static final Field ID = Messages.ERROR.field("id");
    private static final Field CODE = Messages.ERROR.field("code");
    private static final Field MESSAGE = Messages.ERROR.field("message");

    private static final int FIRST_NOTICE = 2100;
    private static final int LAST_NOTICE = 2199;
    private static final int ORDER_MESSAGE = 399;
    private static final int DELAYED_INSTEAD = 10167;

    /** @throws io.spreadtrader.tws.wire.MalformedMessageException when it has no code */
    public static GatewayError of(WireMessage message) {
        Fields fields = message.fields();
        return new GatewayError(fields.integer(ID).orElse(-1), fields.required(CODE), fields.text(MESSAGE));
    }

    /** Whether what it is about goes on regardless. */
    public boolean isNotice() {
        return (code >= FIRST_NOTICE && code <= LAST_NOTICE) || code == ORDER_MESSAGE || code == DELAYED_INSTEAD;
    }
}
