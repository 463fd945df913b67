package io.spreadtrader.infra;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** Makes the templates of a stage without the CDK's command line. */
public final class Synthesis {
    private static final Map<String, Object> SWITCHES = Map.of(
            // Each leaves something out of the templates that says how they were made, not what they are.
            "aws:cdk:enable-asset-metadata", false,
            "aws:cdk:enable-path-metadata", false);

    private Synthesis() {}

    /**
     * An application to put stacks in.
     *
     * @param out the folder to write to; the CDK's command line chooses one where it is null
     */
    public static App application(@Nullable Path out) {
        AppProps.Builder application =
                AppProps.builder().analyticsReporting(false).treeMetadata(false).context(SWITCHES);
        if (out != null) {
            application.outdir(out.toAbsolutePath().toString());
        }
        return new App(application.build());
    }

    /**
     * Writes the stage's template, assets and manifest.
     *
     * @return the template's file
     */
    public static Path write(StageSettings settings, Path functions, @Nullable Path out) {
        App application = application(out);
        TraderStack stack = new TraderStack(application, settings, functions);
        CloudAssembly assembly = application.synth();
        return Path.of(assembly.getStackByName(stack.getStackName()).getTemplateFullPath());
    }
}
