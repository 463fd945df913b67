package io.spreadtrader.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.spreadtrader.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs commands as a person types them, in this process. */
public final class CommandLineSteps {
    private final StringWriter said = new StringWriter();
    private int status;

    @When("I run {string}")
    public void run(String line) {
        String[] words = line.split(" ");
        CommandLine commands =
                Main.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        status = commands.execute(Arrays.copyOfRange(words, 1, words.length));
    }

    @Then("it ends with status {int}")
    public void endsWith(int expected) {
        assertThat(status).as(said.toString()).isEqualTo(expected);
    }

    @Then("it says {string}")
    public void says(String expected) {
        assertThat(said.toString()).contains(expected);
    }
}
