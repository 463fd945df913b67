package io.spreadtrader.infra;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a stage can have and has not by default, because it costs more than it brings here. */
public enum Feature {
    /** A NAT gateway for the functions in the network, about 33 USD a month, where IPv6 does not do. */
    NAT,
    /** Functions start from a snapshot: cold starts are shorter, each kept version costs. */
    SNAP_START,
    /** The scanner runs on trading days from 11:30 to 16:15 in New York only, about 6 USD a month less. */
    SCANNER_IN_MARKET_HOURS;

    /** As it is typed: {@code nat}, {@code snap-start}, {@code scanner-in-market-hours}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The features in a list with commas; none in an empty one.
     *
     * @throws IllegalArgumentException naming the features there are
     */
    public static Set<Feature> listed(String ids) {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(Feature::of)
                .forEach(features::add);
        return features;
    }

    private static Feature of(String id) {
        return Arrays.stream(values())
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No feature is called '" + id + "'. There are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Feature::id).toList()) + "."));
    }
}
