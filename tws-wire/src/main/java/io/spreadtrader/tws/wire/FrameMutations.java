package io.spreadtrader.tws.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils payloads as a broken peer or line might: bits, cuts, columns lost or doubled, counts and ids that lie. */
public final class FrameMutations {
    private static final int MOST = 4;
    private static final List<String> LIES = List.of(
            "2147483647", "-1", "16777215", "99999999999999999999", "1e9", "", " 1", "0x7f", "100001", "NaN", "3");

    private final RandomGenerator random;

    public FrameMutations(RandomGenerator random) {
        this.random = random;
    }

    /** One to four changes, to a copy. */
    public byte[] mutate(byte[] payload) {
        byte[] mutated = payload.clone();
        int changes = 1 + random.nextInt(MOST);
        for (int change = 0; change < changes && mutated.length > 0; change++) {
            mutated = changed(mutated, random.nextInt(mutated.length));
        }
        return mutated;
    }

    private byte[] changed(byte[] payload, int place) {
        return switch (random.nextInt(6)) {
            case 0 -> flipped(payload, place);
            case 1 -> Arrays.copyOf(payload, place);
            case 2 -> replaced(payload, nul(payload, place), nul(payload, place) + 1, new byte[0]);
            case 3 -> replaced(payload, nul(payload, place), nul(payload, place), new byte[1]);
            case 4 -> replaced(payload, place, place, slice(payload));
            default -> column(payload, place);
        };
    }

    private byte[] flipped(byte[] payload, int place) {
        byte[] flipped = payload.clone();
        flipped[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return flipped;
    }

    private byte[] slice(byte[] payload) {
        int start = random.nextInt(payload.length);
        return Arrays.copyOfRange(payload, start, start + random.nextInt(payload.length - start));
    }

    /** The column at the place says something else. */
    private byte[] column(byte[] payload, int place) {
        int start = place;
        while (start > 0 && payload[start - 1] != 0) {
            start--;
        }
        byte[] lie = LIES.get(random.nextInt(LIES.size())).getBytes(StandardCharsets.US_ASCII);
        return replaced(payload, start, Math.max(start, nul(payload, place)), lie);
    }

    /** The next NUL, or the last byte. */
    private static int nul(byte[] payload, int place) {
        int index = place;
        while (index < payload.length - 1 && payload[index] != 0) {
            index++;
        }
        return index;
    }

    private static byte[] replaced(byte[] payload, int start, int end, byte[] by) {
        byte[] replaced = Arrays.copyOf(payload, payload.length - (end - start) + by.length);
        System.arraycopy(by, 0, replaced, start, by.length);
        System.arraycopy(payload, end, replaced, start + by.length, payload.length - end);
        return replaced;
    }
}
