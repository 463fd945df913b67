package io.spreadtrader.local.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What runs, for the commands that come after the one that started it.
 *
 * @param endpoint of every emulated service; empty before it is known
 * @param outputs of the stack, by name; empty before it stands
 * @param witnessQueue address of the queue that hears every topic; empty before it is made
 */
public record CloudState(
        int schemaVersion,
        CloudPlan plan,
        String endpoint,
        List<CloudPart> parts,
        Map<String, String> outputs,
        String witnessQueue) {
    static final int VERSION = 1;

    public CloudState {
        parts = List.copyOf(parts);
        outputs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    static CloudState begun(CloudPlan plan) {
        return new CloudState(VERSION, plan, "", List.of(), Map.of(), "");
    }

    CloudState at(String address) {
        return new CloudState(schemaVersion, plan, address, parts, outputs, witnessQueue);
    }

    /** With this part, in the place of an earlier one of its name. */
    CloudState with(CloudPart part) {
        List<CloudPart> all = new ArrayList<>(parts);
        all.removeIf(earlier -> earlier.name().equals(part.name()));
        all.add(part);
        return new CloudState(schemaVersion, plan, endpoint, all, outputs, witnessQueue);
    }

    CloudState deployed(Map<String, String> stack, String witness) {
        return new CloudState(schemaVersion, plan, endpoint, parts, stack, witness);
    }

    public Optional<CloudPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    CloudPart required(String name) {
        return part(name).orElseThrow(() -> new IllegalStateException("the local cloud has no " + name));
    }

    /** An output of the stack. */
    String output(String name) {
        return Optional.ofNullable(outputs.get(name))
                .orElseThrow(
                        () -> new IllegalStateException("the stack tells no " + name + ", only " + outputs.keySet()));
    }
}
