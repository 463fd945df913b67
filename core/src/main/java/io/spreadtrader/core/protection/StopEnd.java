package io.spreadtrader.core.protection;

import java.util.Arrays;

/** Why we withdraw a stop from the broker; its name is the order's note. */
public enum StopEnd {
    /** The setting is off. */
    SWITCHED_OFF,
    /** The position is opening, on its way out, assigned or closed: another order is responsible for it. */
    NOT_OPEN,
    /** It no longer sells exactly what is held at exactly our stop. */
    OUT_OF_STEP,
    /** The short leg may be gone tomorrow: then the stop would open what it is to close. */
    ASSIGNMENT_PLAUSIBLE;

    /** Whether an order with this note ended because we wanted it. */
    public static boolean isNamedBy(String note) {
        return Arrays.stream(values()).anyMatch(end -> end.name().equals(note));
    }
}
