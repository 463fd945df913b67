package io.spreadtrader.cli.report;

/**
 * Where the names of two neighbouring marks stand: the left one ends and the right one begins near its mark, neither
 * leaves the drawing, and they never touch.
 *
 * @param leftEnd where the left name ends
 * @param rightStart where the right name begins
 */
record LabelPair(double leftEnd, double rightStart) {
    private static final double GAP = 8;

    /**
     * @param overhang how far a name may reach beyond its mark
     * @param nameWidth room a name needs
     */
    static LabelPair of(double left, double right, double overhang, double nameWidth, double width) {
        double leftEnd = Math.max(left + overhang, nameWidth);
        double rightStart = Math.min(Math.max(right - overhang, leftEnd + GAP), width - nameWidth);
        return new LabelPair(Math.min(leftEnd, rightStart - GAP), rightStart);
    }
}
