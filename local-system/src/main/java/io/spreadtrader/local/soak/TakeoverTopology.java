package io.spreadtrader.local.soak;

/** How two processes reach one account, and what becomes of the first one's session while it stands still. */
enum TakeoverTopology {
    /** Two clients of one Gateway with one client id: the second is kept out for as long as the first's socket lives. */
    ONE_GATEWAY,
    /** The same, but the Gateway gives the first's socket up, as it does when its machine is gone. */
    ONE_GATEWAY_SOCKET_GONE,
    /** Two Gateways with one login: the second login displaces the first. */
    TWO_GATEWAYS;

    /** Whether the first's socket is still there when it goes on. */
    boolean keepsSocket() {
        return this == ONE_GATEWAY;
    }
}
