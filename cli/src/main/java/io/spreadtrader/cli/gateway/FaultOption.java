package io.spreadtrader.cli.gateway;

import io.spreadtrader.simulator.Fault;
import io.spreadtrader.simulator.FaultScript;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads faults such as {@code silent-port,drop-after-booking=2}: each happens once, so often, or {@code =always}. */
final class FaultOption implements ITypeConverter<FaultScript> {
    @Override
    public FaultScript convert(String value) {
        FaultScript script = new FaultScript();
        for (String part : value.split(",", -1)) {
            String[] words = part.strip().split("=", 2);
            script.arm(fault(words[0]), words.length == 1 ? 1 : times(words[1]));
        }
        return script;
    }

    private static Fault fault(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(constant))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + name + "' is no fault; there are " + names() + "."));
    }

    private static int times(String text) {
        if (text.strip().equalsIgnoreCase("always")) {
            return FaultScript.ALWAYS;
        }
        try {
            return Integer.parseUnsignedInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("'" + text + "' is no number of times, and not 'always'.");
        }
    }

    private static String names() {
        return String.join(", ", new Names());
    }

    /** Every fault as it is written, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Fault.values())
                    .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .iterator();
        }
    }
}
