package io.spreadtrader.cli.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a Gateway listens. */
public record GatewayAddress(String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile("([^:\\s]+):(\\d{1,5})");
    private static final int MOST_PORT = 65_535;

    @Override
    public String toString() {
        return host + ":" + port;
    }

    /** Reads {@code HOST:PORT}. */
    public static final class Converter implements ITypeConverter<GatewayAddress> {
        @Override
        public GatewayAddress convert(String value) {
            Matcher written = WRITTEN.matcher(value.strip());
            if (!written.matches()
                    || Integer.parseInt(written.group(2)) < 1
                    || Integer.parseInt(written.group(2)) > MOST_PORT) {
                throw new TypeConversionException(
                        "'" + value + "' is no address; write HOST:PORT, such as 127.0.0.1:4002.");
            }
            return new GatewayAddress(written.group(1), Integer.parseInt(written.group(2)));
        }
    }
}
