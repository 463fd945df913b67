package io.spreadtrader.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountMaskTest {
    private final AccountMask mask = new AccountMask(List.of("jane.doe"));

    @Test
    void putsTheSameStandInForTheSameAccountEverywhere() {
        assertThat(mask.masked("61\0003\0DU1234567\0x\0")).isEqualTo("61\0003\0DU0000001\0x\0");
        assertThat(mask.masked("63\0U7654321\0")).isEqualTo("63\0U0000002\0");
        assertThat(mask.masked("no rights for DU1234567.")).isEqualTo("no rights for DU0000001.");
    }

    @Test
    void learnsAccountsOfAnotherShapeFromTheGateway() {
        mask.learn("15\0001\0DU1234567,Smith-Family\0");

        assertThat(mask.masked("6\0002\0Smith-Family\0")).isEqualTo("6\0002\0HIDDEN1\0");
    }

    @Test
    void hidesWordsThatAreNamed() {
        assertThat(mask.masked("11\0jane.doe\0")).isEqualTo("11\0HIDDEN1\0");
    }

    @Test
    void leavesSymbolsPricesAndIdsAlone() {
        String message = "10\0U     260117C00010000\0DUK\000700000600\0F1234\0intent-0001\0";

        assertThat(mask.masked(message)).isEqualTo(message);
    }
}
