package io.spreadtrader.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.Construct;

/** A rule of cdk-nag that one resource breaks on purpose, with the reason. */
final class Accepted {
    private Accepted() {}

    static void at(Construct resource, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                resource,
                List.of(NagPackSuppression.builder().id(rule).reason(reason).build()));
    }
}
