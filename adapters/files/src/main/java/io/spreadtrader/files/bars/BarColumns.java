package io.spreadtrader.files.bars;

import io.spreadtrader.files.FileProblems;
import java.util.Arrays;

/** The rows of one symbol in one file as they are read, in columns that grow. */
final class BarColumns {
    private static final int FIRST_CAPACITY = 2048;

    final FileProblems.OfFile problems;
    int[] days = new int[FIRST_CAPACITY];
    double[] opens = new double[FIRST_CAPACITY];
    double[] highs = new double[FIRST_CAPACITY];
    double[] lows = new double[FIRST_CAPACITY];
    double[] closes = new double[FIRST_CAPACITY];
    long[] volumes = new long[FIRST_CAPACITY];
    int[] lines = new int[FIRST_CAPACITY];
    int size;
    int badRows;
    /** The first line whose date is not later than the one before; 0 where dates ascend. */
    int firstUnsortedLine;

    BarColumns(String file) {
        this.problems = new FileProblems.OfFile(file);
    }

    void add(int day, double open, double high, double low, double close, long volume, int line) {
        if (size == days.length) {
            grow(size * 2);
        }
        if (size > 0 && firstUnsortedLine == 0 && day <= days[size - 1]) {
            firstUnsortedLine = line;
        }
        days[size] = day;
        opens[size] = open;
        highs[size] = high;
        lows[size] = low;
        closes[size] = close;
        volumes[size] = volume;
        lines[size] = line;
        size++;
    }

    void addBad(int line, String reason) {
        badRows++;
        problems.add(line, reason);
    }

    /** Puts the rows of a second file of the same symbol behind these. */
    void append(BarColumns later) {
        for (int i = 0; i < later.size; i++) {
            add(
                    later.days[i],
                    later.opens[i],
                    later.highs[i],
                    later.lows[i],
                    later.closes[i],
                    later.volumes[i],
                    later.lines[i]);
        }
        badRows += later.badRows;
    }

    private void grow(int capacity) {
        days = Arrays.copyOf(days, capacity);
        opens = Arrays.copyOf(opens, capacity);
        highs = Arrays.copyOf(highs, capacity);
        lows = Arrays.copyOf(lows, capacity);
        closes = Arrays.copyOf(closes, capacity);
        volumes = Arrays.copyOf(volumes, capacity);
        lines = Arrays.copyOf(lines, capacity);
    }
}
