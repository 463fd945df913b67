package io.spreadtrader.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.spreadtrader.planted.core.CalculatesInexactly;
import io.spreadtrader.planted.core.KnowsALibrary;
import io.spreadtrader.planted.core.KnowsTheExchange;
import io.spreadtrader.planted.core.ReadsTheOutside;
import io.spreadtrader.planted.core.StaysInside;
import io.spreadtrader.planted.core.first.KnowsTheSecond;
import io.spreadtrader.planted.exchange.KnowsFiles;
import io.spreadtrader.planted.exchange.ReadsTheTime;
import io.spreadtrader.planted.files.KnowsTheLocalSystem;
import io.spreadtrader.planted.files.KnowsTheOtherAdapter;
import io.spreadtrader.planted.infra.KnowsADeployable;
import io.spreadtrader.planted.local.KnowsTheCommandLine;
import io.spreadtrader.planted.naming.AbstractStrategy;
import io.spreadtrader.planted.naming.BaseStrategy;
import io.spreadtrader.planted.naming.BrokerImpl;
import io.spreadtrader.planted.naming.HighBase;
import io.spreadtrader.planted.naming.IBroker;
import io.spreadtrader.planted.naming.IvRank;
import io.spreadtrader.planted.naming.OrderManager;
import io.spreadtrader.planted.naming.PriceHelper;
import io.spreadtrader.planted.naming.PriceUtil;
import io.spreadtrader.planted.naming.PriceUtils;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that catches nothing proves nothing: each finds what was planted for it, and fails where it has nothing to read. */
class PlantedViolationsTest {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(Rooms.PLANTED.root());

    private static final String OUTSIDE =
            "core and exchange read time, chance and the surroundings from their ports only";
    private static final String STRICT = "core and exchange calculate with StrictMath";

    private static final Map<String, List<Class<?>>> PLANTED_FOR = Map.ofEntries(
            Map.entry("core knows nobody", List.of(KnowsALibrary.class, KnowsTheExchange.class)),
            Map.entry("exchange knows only core", List.of(KnowsFiles.class)),
            Map.entry("tws knows no other room", List.of(io.spreadtrader.planted.tws.KnowsTheFiles.class)),
            Map.entry(
                    "simulator knows only core, exchange, tws",
                    List.of(io.spreadtrader.planted.simulator.KnowsTheFiles.class)),
            Map.entry("ibkr knows only core, tws", List.of(io.spreadtrader.planted.ibkr.KnowsTheFiles.class)),
            Map.entry("twsapi knows only core", List.of(io.spreadtrader.planted.twsapi.KnowsTheFiles.class)),
            Map.entry("json knows only core", List.of(io.spreadtrader.planted.json.KnowsFiles.class)),
            Map.entry("files knows only core, json", List.of(KnowsTheOtherAdapter.class, KnowsTheLocalSystem.class)),
            Map.entry("grpc knows only core, proto", List.of(io.spreadtrader.planted.grpc.KnowsTheFiles.class)),
            Map.entry(
                    "scanner knows only core, files, aws, grpc",
                    List.of(io.spreadtrader.planted.scanner.KnowsTheWholeSystem.class)),
            Map.entry(
                    "local knows only core, json, exchange, files, aws, grpc, functions, gateway, localstack, simulator, ibkr, tws",
                    List.of(KnowsTheCommandLine.class)),
            Map.entry(
                    "cli knows only core, exchange, files, json, local, localstack, simulator, ibkr, tws, benchmarks",
                    List.of(io.spreadtrader.planted.cli.KnowsANewRoom.class)),
            Map.entry(
                    "benchmarks knows only core, json, files, tws, ibkr",
                    List.of(io.spreadtrader.planted.benchmarks.KnowsTheExchange.class)),
            Map.entry("aws knows only core, json", List.of(io.spreadtrader.planted.aws.KnowsANewRoom.class)),
            Map.entry(
                    "functions knows only core, json, aws, grpc",
                    List.of(io.spreadtrader.planted.functions.WiresEverything.class)),
            Map.entry(
                    "gateway knows only core, json, files, exchange, tws, simulator, ibkr, aws, grpc, proto",
                    List.of(io.spreadtrader.planted.gateway.KnowsANewRoom.class)),
            Map.entry(
                    "localstack knows no other room", List.of(io.spreadtrader.planted.localstack.KnowsANewRoom.class)),
            Map.entry("infra knows no other room", List.of(KnowsADeployable.class)),
            Map.entry(
                    "packages of core have no cycles",
                    List.of(KnowsTheSecond.class, io.spreadtrader.planted.core.second.KnowsTheFirst.class)),
            Map.entry(OUTSIDE, List.of(ReadsTheOutside.class, ReadsTheTime.class)),
            Map.entry(STRICT, List.of(CalculatesInexactly.class)),
            Map.entry(
                    "classes are named by what they are",
                    List.of(
                            AbstractStrategy.class,
                            BaseStrategy.class,
                            BrokerImpl.class,
                            IBroker.class,
                            OrderManager.class,
                            PriceHelper.class,
                            PriceUtil.class,
                            PriceUtils.class)));

    static List<ArchRule> rules() {
        return Rules.all(Rooms.PLANTED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatWasPlantedForIt(ArchRule rule) {
        assertThat(PLANTED_FOR).containsKey(nameOf(rule));
        String found = found(rule);
        for (Class<?> planted : PLANTED_FOR.get(nameOf(rule))) {
            assertThat(found).contains(planted.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWithNothingToRead(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("io.spreadtrader.nowhere");
        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsEveryBannedCall() {
        assertThatEveryMethodIsFound(ReadsTheOutside.class, OUTSIDE);
        assertThatEveryMethodIsFound(CalculatesInexactly.class, STRICT);
    }

    @Test
    void leavesWhatIsAllowed() {
        for (ArchRule rule : rules()) {
            assertThat(found(rule))
                    .doesNotContain(StaysInside.class.getName())
                    .doesNotContain(HighBase.class.getName())
                    .doesNotContain(IvRank.class.getName());
        }
    }

    private static void assertThatEveryMethodIsFound(Class<?> planted, String ruleName) {
        JavaClass imported = PLANTED.get(planted);
        String found = found(ruleNamed(ruleName));
        assertThat(imported.getMethods()).isNotEmpty();
        for (JavaMethod method : imported.getMethods()) {
            assertThat(found).contains(method.getFullName());
        }
    }

    private static ArchRule ruleNamed(String name) {
        return rules().stream()
                .filter(rule -> nameOf(rule).equals(name))
                .findAny()
                .orElseThrow();
    }

    private static String found(ArchRule rule) {
        return String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
    }

    private static String nameOf(ArchRule rule) {
        return rule.getDescription().replaceFirst(", because .*", "");
    }
}
