package io.spreadtrader.architecture;

import java.util.Arrays;

/**
 * The packages of the modules below one root, so that the same rule reads the project and the planted violations.
 */
record Rooms(String root) {
    static final Rooms PROJECT = new Rooms("io.spreadtrader");
    static final Rooms PLANTED = new Rooms("io.spreadtrader.planted");

    /** Everything below the root. */
    String everything() {
        return root + "..";
    }

    /** The packages of some modules, as patterns. */
    String[] packagesOf(String... modules) {
        return Arrays.stream(modules).map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    /** One slice for each package directly below a module. */
    String slicesOf(String module) {
        return root + "." + module + ".(*)..";
    }
}
