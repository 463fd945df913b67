import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a zip of jars anew, each jar stored and the whole deflated: classes of one jar then share what they have in
 * common, which makes the zip a quarter smaller, and a function reads its classes without inflating them.
 *
 * <p>Arguments: the zip Quarkus made, the zip to make; then, for a zip with a {@code bootstrap} of its own, more files as
 * {@code name=path}.
 */
final class Repack {
    private static final FileTime FIXED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    // Places in a zip's directory (APPNOTE 4.3.12 and 4.3.16), which ends without a comment.
    private static final int END_SIZE = 22;
    private static final int END_DIRECTORY_OFFSET = 16;
    private static final int HEADER_SIZE = 46;
    private static final int MADE_BY_SYSTEM = 5;
    private static final int NAME_LENGTH = 28;
    private static final int EXTERNAL_ATTRIBUTES = 38;
    private static final byte UNIX = 3;

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Path.of(arguments[0])))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        for (int i = 2; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            files.put(arguments[i].substring(0, equals), Files.readAllBytes(Path.of(arguments[i].substring(equals + 1))));
        }
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write(executable(packed(files), "bootstrap"));
        }
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FIXED);
                zip.putNextEntry(entry);
                zip.write(file.getKey().endsWith(".jar") ? stored(file.getValue()) : file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Marks one entry as a program: java.util.zip knows no permissions, so its place in the directory is patched. */
    private static byte[] executable(byte[] zip, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_SIZE;
        int at = bytes.getInt(end + END_DIRECTORY_OFFSET);
        while (at < end) {
            int length = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH));
            if (new String(zip, at + HEADER_SIZE, length, StandardCharsets.UTF_8).equals(name)) {
                bytes.put(at + MADE_BY_SYSTEM, UNIX);
                bytes.putInt(at + EXTERNAL_ATTRIBUTES, 0100755 << 16);
            }
            at += HEADER_SIZE
                    + length
                    + Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH + 2))
                    + Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH + 4));
        }
        return zip;
    }

    /** The same jar without compression, signatures and Maven's own notes. */
    private static byte[] stored(byte[] jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/maven/")) {
                    store(entry.getName(), in.readAllBytes(), out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void store(String name, byte[] content, ZipOutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setLastModifiedTime(FIXED);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private Repack() {}
}
