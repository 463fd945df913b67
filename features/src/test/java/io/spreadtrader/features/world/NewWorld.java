package io.spreadtrader.features.world;

import io.cucumber.java.Before;

/** Every scenario starts in a world of its own. */
public final class NewWorld {
    @Before
    public void renew() {
        World.renew();
    }
}
