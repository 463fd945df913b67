package io.spreadtrader.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was wrong with the rows of some files, in order of file and line. Every problem counts; of one file only the
 * first {@value #KEPT_PER_FILE} are kept word for word, so that a file of garbage does not fill the memory.
 */
public final class FileProblems {
    public static final int KEPT_PER_FILE = 20;
    public static final FileProblems NONE = new FileProblems(List.of(), 0);

    private final List<FileProblem> kept;
    private final long count;

    private FileProblems(List<FileProblem> kept, long count) {
        this.kept = kept;
        this.count = count;
    }

    /** All problems, those not kept included. */
    public long count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The problems kept word for word. */
    public List<FileProblem> kept() {
        return kept;
    }

    /** The first {@code shown} problems in one line, and how many more there are; empty where there are none. */
    public String summary(int shown) {
        String text = kept.stream().limit(shown).map(FileProblem::toString).collect(Collectors.joining("; "));
        long more = count - Math.min(shown, kept.size());
        return more > 0 ? text + (text.isEmpty() ? "" : "; ") + "and " + more + " more" : text;
    }

    @Override
    public String toString() {
        return summary(3);
    }

    /** Gathers the problems of one file. Not safe for several threads. */
    public static final class OfFile {
        private final String file;
        private final List<FileProblem> kept = new ArrayList<>();
        private long count;

        public OfFile(String file) {
            this.file = file;
        }

        public void add(long line, String reason) {
            count++;
            if (kept.size() < KEPT_PER_FILE) {
                kept.add(new FileProblem(file, line, reason));
            }
        }

        public boolean isEmpty() {
            return count == 0;
        }

        /** The first problem as text; empty where there is none. */
        public String first() {
            return kept.isEmpty() ? "" : kept.getFirst().toString();
        }
    }

    /** The problems of several files, one after the other. */
    public static FileProblems of(List<OfFile> files) {
        List<FileProblem> kept = new ArrayList<>();
        long count = 0;
        for (OfFile file : files) {
            kept.addAll(file.kept);
            count += file.count;
        }
        return new FileProblems(List.copyOf(kept), count);
    }
}
