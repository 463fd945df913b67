package io.spreadtrader.cli.cloud;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a stage's name. */
public final class StageOption implements ITypeConverter<String> {
    private static final List<String> STAGES = List.of("dev", "paper", "live");

    @Override
    public String convert(String value) {
        String stage = value.strip().toLowerCase(Locale.ROOT);
        if (!STAGES.contains(stage)) {
            throw new TypeConversionException("'" + value + "' is no stage; there are dev, paper and live.");
        }
        return stage;
    }
}
