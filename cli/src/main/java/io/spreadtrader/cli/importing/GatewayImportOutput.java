package io.spreadtrader.cli.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spreadtrader.cli.OutputFormat;
import io.spreadtrader.ibkr.market.BarDownload.Downloaded;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;

/** Which symbols' bars a folder was given, had already, and did not get. */
final class GatewayImportOutput {
    private GatewayImportOutput() {}

    static void print(PrintWriter out, OutputFormat format, Path folder, Downloaded downloaded) {
        if (format == OutputFormat.JSON) {
            out.println(json(folder, downloaded).toPrettyString());
        } else {
            text(out, folder, downloaded);
        }
        out.flush();
    }

    private static ObjectNode json(Path folder, Downloaded downloaded) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("out", folder.toString());
        ArrayNode imported = document.putArray("imported");
        downloaded.kept().forEach(symbol -> imported.add(symbol.ticker()));
        ArrayNode there = document.putArray("alreadyThere");
        downloaded.alreadyThere().forEach(symbol -> there.add(symbol.ticker()));
        ObjectNode failed = document.putObject("failed");
        new TreeMap<>(downloaded.failed()).forEach((symbol, why) -> failed.put(symbol.ticker(), why));
        return document;
    }

    private static void text(PrintWriter out, Path folder, Downloaded downloaded) {
        out.println("Imported " + downloaded.kept().size() + " symbols into " + folder + "; "
                + downloaded.alreadyThere().size() + " were there already, "
                + downloaded.failed().size() + " failed.");
        new TreeMap<>(downloaded.failed()).forEach((symbol, why) -> out.println("  " + symbol + ": " + why));
    }
}
