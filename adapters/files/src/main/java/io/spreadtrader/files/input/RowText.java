package io.spreadtrader.files.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Opens a file's text after a look at its first bytes: what is no table at all is named for what it is. */
public final class RowText {
    private static final int LOOK_BYTES = 256;
    private static final List<String> WEB_PAGE_STARTS =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<?xml", "<!--");

    private static final String FETCH_AGAIN = "fetch it again and look at it before use";

    private RowText() {}

    /**
     * The file's text, in UTF-8, without a byte order mark.
     *
     * @throws UnusableFileException when it is empty, a web page, or no text
     * @throws IOException when it cannot be read
     */
    public static Reader open(InputFile file) throws IOException, UnusableFileException {
        InputStream stream = file.open();
        boolean usable = false;
        try {
            stream.mark(LOOK_BYTES);
            byte[] look = stream.readNBytes(LOOK_BYTES);
            stream.reset();
            check(look);
            if (look.length > 2 && look[0] == (byte) 0xEF && look[1] == (byte) 0xBB && look[2] == (byte) 0xBF) {
                stream.skipNBytes(3);
            }
            usable = true;
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        } finally {
            if (!usable) {
                stream.close();
            }
        }
    }

    private static void check(byte[] look) throws UnusableFileException {
        String start = new String(look, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            throw new UnusableFileException(0, "it is empty", FETCH_AGAIN);
        }
        if (WEB_PAGE_STARTS.stream().anyMatch(start::startsWith)) {
            throw new UnusableFileException(
                    1, "it is a web page, not a table (often an error or log-in page saved by mistake)", FETCH_AGAIN);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            throw new UnusableFileException(1, "it is JSON, not a table", "give comma-separated values");
        }
        for (byte value : look) {
            if (value == 0) {
                throw new UnusableFileException(1, "it is no text", "give comma-separated values in UTF-8");
            }
        }
    }
}
