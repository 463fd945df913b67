package io.spreadtrader.cli.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.core.universe.UniverseResult;
import io.spreadtrader.local.StageArchive;
import java.io.PrintWriter;

/** What a stage's bucket was given, and what its next scan would make of it. */
final class StageImportOutput {
    private StageImportOutput() {}

    static void print(PrintWriter out, OutputFormat format, String bucket, StageArchive.Filled filled) {
        if (format == OutputFormat.JSON) {
            out.println(json(bucket, filled).toPrettyString());
        } else {
            text(out, bucket, filled);
        }
        out.flush();
    }

    private static void text(PrintWriter out, String bucket, StageArchive.Filled filled) {
        UniverseResult universe = filled.universe();
        out.println("Stored the bars of " + filled.stored() + " sessions in " + bucket + "; the newest is "
                + filled.newest() + ". Sessions that were there are left as they are.");
        out.println("Stored facts and events as of " + filled.reference() + ".");
        out.println("A scan now would judge " + universe.selected().size() + " stocks and leave "
                + universe.excluded().size() + " out"
                + universe.countByReason().entrySet().stream()
                        .map(entry -> ", " + entry.getValue() + " " + entry.getKey())
                        .reduce("", String::concat)
                + ".");
        universe.filtersOff().forEach(off -> out.println("Filter off: " + off + "."));
    }

    private static ObjectNode json(String bucket, StageArchive.Filled filled) {
        UniverseResult universe = filled.universe();
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("bucket", bucket);
        document.put("storedSessions", filled.stored());
        document.put("newestSession", filled.newest().toString());
        document.put("reference", filled.reference().toString());
        document.put("selected", universe.selected().size());
        ObjectNode excluded = document.putObject("excluded");
        universe.countByReason().forEach((reason, count) -> excluded.put(reason.name(), count));
        ArrayNode off = document.putArray("filtersOff");
        universe.filtersOff().forEach(off::add);
        return document;
    }
}
