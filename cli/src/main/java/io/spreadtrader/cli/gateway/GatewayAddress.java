package io.spreadtrader.cli.gateway;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a Gateway listens. */
public record GatewayAddress(String host, int port) {
    private static final int PORT_MAX = 65_535;
    private static final Pattern WRITTEN = Pattern.compile("(\\[[0-9a-fA-F:.%\\w]+]|[^:\\s\\[\\]]+):(\\d{1,5})");

    public GatewayAddress {
        if (host.isBlank() || port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("'" + host + ":" + port + "' is not an address such as 127.0.0.1:4002.");
        }
    }

    /** @throws IllegalArgumentException when it is none */
    public static GatewayAddress parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an address such as 127.0.0.1:4002.");
        }
        return new GatewayAddress(written.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(written.group(2)));
    }

    InetSocketAddress resolved() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    /** Reads it from a command line. */
    public static final class Converter implements ITypeConverter<GatewayAddress> {
        @Override
        public GatewayAddress convert(String value) {
            try {
                return parse(value);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }
}
