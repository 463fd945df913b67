package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.core.signal.ScanRun;
import io.spreadtrader.features.world.World;
import java.time.LocalDate;
import java.time.LocalTime;

/** The day's scheduled run and its report. */
public final class RunSteps {
    private final World world = World.current();

    @Then("a run {string} was opened at {time}")
    public void opened(String id, LocalTime time) {
        ScanRun run = world.stores().signals().run(id).orElseThrow();
        assertThat(run.openedAt()).isEqualTo(World.at(run.session(), time));
    }

    @Then("no run is opened at {time}")
    public void notOpened(LocalTime time) {
        world.runUntil(world.day(), time.plusMinutes(1));
        assertThat(world.stores().signals().runs(world.day()))
                .noneMatch(run -> run.openedAt().equals(World.at(world.day(), time)));
    }

    @Then("the day's report is of {date}")
    public void reported(LocalDate date) {
        assertThat(world.reports().getLast().session()).isEqualTo(date);
    }

    @When("the scheduled run at {time} has been decided")
    public void decided(LocalTime time) {
        world.runUntil(world.day(), time.plusMinutes(1));
    }
}
