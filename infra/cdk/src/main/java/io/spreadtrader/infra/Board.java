package io.spreadtrader.infra;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** One page for an operator, of metrics that cost nothing beyond the few of {@link OwnMetric}. */
final class Board {
    private Board() {}

    static void of(
            Construct scope,
            StageSettings settings,
            Functions functions,
            Queues queues,
            FargateService scanner,
            FargateService gateway) {
        Dashboard.Builder.create(scope, "Board")
                .dashboardName(settings.stackName())
                .defaultInterval(Duration.hours(8))
                .widgets(List.of(
                        List.of(
                                graph("Invocations", perFunction(functions, f -> f.metricInvocations(sum()))),
                                graph("Errors", perFunction(functions, f -> f.metricErrors(sum()))),
                                graph("Duration, ms", perFunction(functions, f -> f.metricDuration(greatest())))),
                        List.of(
                                graph("Messages waiting", messages(queues.all())),
                                graph(
                                        "Processor, %",
                                        List.of(scanner.metricCpuUtilization(), gateway.metricCpuUtilization())),
                                graph(
                                        "Memory, %",
                                        List.of(scanner.metricMemoryUtilization(), gateway.metricMemoryUtilization()))),
                        List.of(graph("Own metrics, a minute", own(settings)))))
                .build();
    }

    private static List<IMetric> perFunction(
            Functions functions, Function<software.amazon.awscdk.services.lambda.Function, Metric> metric) {
        return Arrays.stream(FunctionName.values())
                .map(name -> (IMetric) metric.apply(functions.get(name)))
                .toList();
    }

    private static List<IMetric> messages(List<Queue> queues) {
        return queues.stream()
                .map(queue -> (IMetric) queue.metricApproximateNumberOfMessagesVisible(greatest()))
                .toList();
    }

    private static List<IMetric> own(StageSettings settings) {
        return Arrays.stream(OwnMetric.values())
                .map(metric -> (IMetric) Metric.Builder.create()
                        .namespace(settings.metrics())
                        .metricName(metric.id())
                        .statistic("Sum")
                        .period(Duration.minutes(1))
                        .build())
                .toList();
    }

    private static MetricOptions sum() {
        return MetricOptions.builder()
                .statistic("Sum")
                .period(Duration.minutes(1))
                .build();
    }

    private static MetricOptions greatest() {
        return MetricOptions.builder()
                .statistic("Maximum")
                .period(Duration.minutes(1))
                .build();
    }

    private static IWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).width(8).left(metrics).build();
    }
}
