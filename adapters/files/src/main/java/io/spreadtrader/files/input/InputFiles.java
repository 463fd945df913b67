package io.spreadtrader.files.input;

import io.spreadtrader.files.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The files of rows behind one path, sorted by path: a file itself, a folder's at any depth, a zip's at any depth, and
 * those of zips inside a folder or a zip. Names end in {@code .csv} or {@code .txt}, perhaps with {@code .gz}. Hidden
 * files and texts that only describe the others ({@code README.txt}, {@code SOURCE.txt} ...) are passed over. Close it
 * when all rows are read.
 */
public final class InputFiles implements AutoCloseable {
    private static final Pattern ROWS = Pattern.compile(".*\\.(csv|txt)(\\.gz)?");
    private static final Set<String> DESCRIPTIONS =
            Set.of("readme.txt", "source.txt", "sources.txt", "license.txt", "licence.txt", "notice.txt");
    /** A zip within a zip is unpacked in memory. */
    private static final long NESTED_BYTES_MAX = 256L << 20;

    private final List<InputFile> files = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();

    private InputFiles() {}

    /**
     * Lists the files behind {@code path}.
     *
     * @param what what the path should hold, in words for people
     * @throws InputException when there is nothing at the path, it cannot be read, or it holds no file of rows
     */
    public static InputFiles open(Path path, String what) {
        if (!Files.exists(path)) {
            throw new InputException("no " + what + " at " + path, "check the path: there is no such file or folder");
        }
        InputFiles found = new InputFiles();
        try {
            found.list(path, what);
        } catch (IOException | UncheckedIOException e) {
            found.close();
            throw new InputException("cannot read " + path + ": " + reason(e), "check that it may be read");
        } catch (InputException e) {
            found.close();
            throw e;
        }
        found.files.sort(Comparator.comparing(InputFile::path));
        if (found.files.isEmpty()) {
            found.close();
            throw new InputException("no " + what + " in " + path, "it must hold .csv or .txt files");
        }
        return found;
    }

    public List<InputFile> all() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        zips.forEach(InputFiles::closeRead);
    }

    private static void closeRead(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why reading failed, in words a person can use. */
    public static String reason(Exception exception) {
        Throwable cause = exception instanceof UncheckedIOException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        return switch (cause) {
            case java.io.EOFException _ -> "it ends in the middle (truncated)";
            case java.util.zip.ZipException zip -> "damaged or truncated (" + zip.getMessage() + ")";
            case java.nio.file.AccessDeniedException _ -> "no permission";
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }

    private void list(Path path, String what) throws IOException {
        if (Files.isDirectory(path)) {
            listFolder(path);
        } else if (isZip(path.toString())) {
            try {
                listZip(path, path.getFileName() + "/");
            } catch (IOException e) {
                throw new InputException(path + " is no usable zip: " + reason(e), "fetch or pack it again");
            }
        } else if (isRows(path.getFileName().toString())) {
            files.add(new InputFile(path.getFileName().toString(), location(path), () -> Files.newInputStream(path)));
        } else {
            throw new InputException(
                    path + " is no file of " + what, "give a folder, a .zip, or a file named .csv or .txt");
        }
    }

    private void listFolder(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            found = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            String path = slashes(folder.relativize(file));
            if (isHidden(path)) {
                continue;
            }
            if (isZip(path)) {
                listZipAmongOthers(file, path);
            } else if (isRows(path)) {
                files.add(new InputFile(path, location(file), () -> Files.newInputStream(file)));
            }
        }
    }

    /** One damaged zip among good files must cost only what it holds: it fails when it is read. */
    private void listZipAmongOthers(Path file, String path) {
        try {
            listZip(file, path + "/");
        } catch (IOException e) {
            files.add(new InputFile(path, location(file), () -> {
                throw e;
            }));
        }
    }

    private void listZip(Path file, String prefix) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        zips.add(zip);
        for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
            String name = entry.getName();
            if (isHidden(name)) {
                continue;
            }
            if (isZip(name)) {
                listNestedZip(zip, entry, prefix + name + "/", location(file) + "/" + name + "/");
            } else if (isRows(name)) {
                files.add(new InputFile(prefix + name, location(file) + "/" + name, () -> zip.getInputStream(entry)));
            }
        }
    }

    private void listNestedZip(ZipFile outer, ZipEntry nested, String prefix, String location) {
        try (ZipInputStream inner = new ZipInputStream(outer.getInputStream(nested))) {
            for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                if (entry.isDirectory() || isHidden(entry.getName()) || !isRows(entry.getName())) {
                    continue;
                }
                byte[] content = inner.readNBytes((int) NESTED_BYTES_MAX);
                files.add(new InputFile(
                        prefix + entry.getName(), location + entry.getName(), () -> new ByteArrayInputStream(content)));
            }
        } catch (IOException e) {
            String name = prefix.substring(0, prefix.length() - 1);
            files.add(new InputFile(name, location.substring(0, location.length() - 1), () -> {
                throw e;
            }));
        }
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isRows(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return ROWS.matcher(name).matches() && !DESCRIPTIONS.contains(name);
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX") || path.contains("/__MACOSX");
    }

    private static String location(Path file) {
        return slashes(file.toAbsolutePath().normalize());
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
