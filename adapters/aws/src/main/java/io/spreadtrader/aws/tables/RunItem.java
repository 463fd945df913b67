package io.spreadtrader.aws.tables;

import io.spreadtrader.core.signal.ScanRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A run's item: its opening in the body, its end marks and outcome beside it, so that several writers add to them
 * without reading what the others wrote.
 */
final class RunItem {
    private static final String ENDED = "ended";
    private static final String COUNTS = "counts";
    private static final String DECIDED = "decided";

    private RunItem() {}

    static Write opening(ScanRun run) {
        Map<String, AttributeValue> attributes = ItemKind.RUN.encoded(run.id(), run);
        attributes.put(COUNTS, AttributeValue.fromM(Map.of()));
        return new Write.PutItem(ItemKind.RUN.key(run.id()), attributes, Condition.ABSENT);
    }

    /** Adds the end marks; what is stored of a shard stays, and decided stays decided. */
    static Write amendment(ScanRun run) {
        Map<String, String> names = new HashMap<>(Map.of("#v", Attributes.SCHEMA_VERSION));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":v", Attributes.number(ItemKind.SCHEMA_VERSION)));
        List<String> sets = new ArrayList<>(List.of("#v = :v"));
        int number = 0;
        for (var count : run.signalsByShard().entrySet()) {
            String name = "#s" + number;
            String value = ":s" + number;
            names.put(name, count.getKey());
            names.put("#n", COUNTS);
            values.put(value, Attributes.number(count.getValue()));
            sets.add("#n." + name + " = if_not_exists(#n." + name + ", " + value + ")");
            number++;
        }
        if (run.decided()) {
            names.put("#d", DECIDED);
            values.put(":d", AttributeValue.fromBool(true));
            sets.add("#d = :d");
        }
        String expression = "SET " + String.join(", ", sets);
        if (!run.endedShards().isEmpty()) {
            names.put("#e", ENDED);
            values.put(":e", AttributeValue.fromSs(List.copyOf(run.endedShards())));
            expression += " ADD #e :e";
        }
        return new Write.Amend(ItemKind.RUN.key(run.id()), expression, names, values);
    }

    static ScanRun completed(ScanRun opened, Map<String, AttributeValue> attributes) {
        Set<String> ended = new TreeSet<>(opened.endedShards());
        Map<String, Integer> counts = new TreeMap<>(opened.signalsByShard());
        AttributeValue marks = attributes.get(ENDED);
        if (marks != null) {
            ended.addAll(marks.ss());
        }
        AttributeValue announced = attributes.get(COUNTS);
        if (announced != null) {
            announced.m().forEach((shard, count) -> counts.putIfAbsent(shard, Integer.valueOf(count.n())));
        }
        return new ScanRun(
                opened.id(),
                opened.session(),
                opened.openedAt(),
                opened.announcedShards(),
                ended,
                counts,
                opened.decided() || attributes.containsKey(DECIDED));
    }
}
