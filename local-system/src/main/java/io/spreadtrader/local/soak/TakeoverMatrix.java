package io.spreadtrader.local.soak;

import io.spreadtrader.local.SeededRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A gateway that stands still before or after any of its effects for longer than its lease, while another takes over and
 * trades for some minutes, in each topology; then the first goes on. Nothing may be sent twice, nothing written by the
 * first any more, and the books must be the exchange's.
 */
final class TakeoverMatrix implements SoakMatrix<TakeoverMatrix.Case> {
    private static final int SYMBOLS = 40;
    private static final int DAYS = 2;
    private static final int[] MINUTES = {0, 3, 40};

    private final SeededRun.Stage stage;
    private final List<CrashPoints.Place> places = new ArrayList<>();
    private int lateMessages;

    /** @param seed of the market, and of the order in which cases are tried */
    TakeoverMatrix(long seed) {
        this.stage = SeededRun.Stage.of(seed, SYMBOLS, DAYS);
    }

    /**
     * @param place where the first stands still
     * @param topology a name of {@link TakeoverTopology}
     * @param minutes of market time before it goes on
     */
    record Case(int place, String topology, int minutes) {
        @Override
        public String toString() {
            return "still at place " + place + " for " + minutes + " minutes, " + topology;
        }
    }

    /**
     * The days with one gateway, which name the places; to be called first.
     *
     * @return what does not hold of them, a sentence each
     */
    @Override
    public List<String> playWhole() {
        List<CrashPoints.Place> passed = new ArrayList<>();
        try (CrashScene scene = scene()) {
            List<String> wrong = TakeoverDay.playAlone(scene, CrashPoints.counting(passed::add));
            places.clear();
            places.addAll(passed.subList(afterAcquiring(passed), passed.size()));
            return wrong;
        }
    }

    /** Before it holds the lease there is nothing to take over. */
    private static int afterAcquiring(List<CrashPoints.Place> passed) {
        int taken = 0;
        while (!passed.get(taken).method().equals("takeOver")
                || passed.get(taken).before()) {
            taken++;
        }
        return taken + 1;
    }

    /**
     * Every case there is, shuffled by the seed, and dealt so that the first few have every topology, around a message to
     * the broker and elsewhere.
     */
    @Override
    public List<Case> cases() {
        List<List<Case>> kinds = new ArrayList<>();
        for (TakeoverTopology topology : TakeoverTopology.values()) {
            kinds.add(cases(topology, true));
            kinds.add(cases(topology, false));
        }
        Random random = new Random(stage.seed());
        kinds.forEach(kind -> Collections.shuffle(kind, random));
        List<Case> dealt = new ArrayList<>();
        int most = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (List<Case> kind : kinds) {
                if (round < kind.size()) {
                    dealt.add(kind.get(round));
                }
            }
        }
        return dealt;
    }

    private List<Case> cases(TakeoverTopology topology, boolean aroundMessages) {
        List<Case> cases = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            boolean isAround =
                    isWindow(places.get(index)) || (index + 1 < places.size() && isWindow(places.get(index + 1)));
            if (isAround == aroundMessages) {
                int minutes = MINUTES[cases.size() % MINUTES.length];
                cases.add(new Case(places.get(index).number(), topology.name(), minutes));
            }
        }
        return cases;
    }

    /** @return what does not hold after it, a sentence each */
    @Override
    public List<String> play(Case takeover) {
        try (CrashScene scene = scene()) {
            TakeoverDay.Outcome outcome = TakeoverDay.play(scene, takeover);
            lateMessages += outcome.lateMessages();
            return outcome.wrong();
        }
    }

    /** Messages of the first that left after the takeover, in the window that cannot be closed: one a case at most. */
    @Override
    public Map<String, Long> counts() {
        return Map.of("messages in the window", (long) lateMessages);
    }

    private CrashScene scene() {
        return new CrashScene(stage, CrashMatrix.busy(), CrashFault.NONE.faults());
    }

    /** Between the last look at the lease and the write: no look can be any nearer to the socket. */
    static boolean isWindow(CrashPoints.Place place) {
        return place.port().equals("Runnable") && !place.before();
    }
}
