package io.spreadtrader.tws.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of layouts, read from a text that a person can hold beside a description of the protocol. One message begins
 * with {@code ID NAME:}; what follows up to the next such line are its parts, separated by blanks:
 *
 * <pre>
 * name            a text column            name:int|long|real|flag    a typed one
 * name:int=0      what is written where no value is given
 * 'text'          a constant
 * legs*( ... )    a count, then rows
 * @150..( ... )   from version 150; @..123( ... ) to it; @187..189( ... ) between
 * ?secType=BAG( ... )   only where the column before says so; also != and >
 * ?type=PEG_MID|PEGMID( ... )   either will do; _ is a blank
 * ?legs*( ... )   only where there are such rows
 * # to the end of the line: a remark
 * </pre>
 */
public final class LayoutTable {
    /** Ids are below this. */
    static final int IDS = 256;

    private final Map<Integer, Layout> byId = new HashMap<>();
    private final Map<String, Layout> byName = new HashMap<>();

    private LayoutTable(List<Layout> layouts) {
        for (Layout layout : layouts) {
            if (layout.id() >= IDS) {
                throw new IllegalArgumentException(layout + " must have an id below " + IDS);
            }
            if (byId.put(layout.id(), layout) != null || byName.put(layout.name(), layout) != null) {
                throw new IllegalArgumentException(layout + " is there twice");
            }
        }
    }

    static LayoutTable ofResource(String resource) {
        try (InputStream in = LayoutTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when it is no table */
    static LayoutTable parse(String text) {
        List<String> tokens = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String said = line.replaceFirst("(^|\\s)#.*", "");
            // Parentheses stand alone, whatever they are written beside.
            for (String token :
                    said.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+")) {
                if (!token.isEmpty()) {
                    tokens.add(token);
                }
            }
        }
        return new LayoutTable(new LayoutParser(tokens).layouts());
    }

    /** @throws IllegalArgumentException when there is none */
    public Layout named(String name) {
        Layout layout = byName.get(name);
        if (layout == null) {
            throw new IllegalArgumentException("no layout " + name);
        }
        return layout;
    }

    public Optional<Layout> of(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every layout, in the order of their ids. */
    public List<Layout> all() {
        return byId.values().stream()
                .sorted(Comparator.comparingInt(Layout::id))
                .toList();
    }
}
