package io.spreadtrader.local.cloud;

import io.spreadtrader.files.InputException;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Whether the environment names an account on AWS; nothing is asked of Amazon. */
public final class AwsAccess {
    private static final int KEY_SHOWN = 4;

    private AwsAccess() {}

    /** @throws InputException when none is named */
    public static String region() {
        try {
            return new DefaultAwsRegionProviderChain().getRegion().id();
        } catch (SdkException none) {
            throw new InputException("no region is named", "set AWS_REGION, as in AWS_REGION=us-east-1");
        }
    }

    /**
     * The first letters of the access key; nothing that is secret.
     *
     * @throws InputException when there are none
     */
    public static String credentials() {
        try (DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder().build()) {
            String key = provider.resolveCredentials().accessKeyId();
            return "access key " + key.substring(0, Math.min(KEY_SHOWN, key.length())) + "...";
        } catch (SdkException none) {
            throw new InputException("there are no credentials", "log in, as with 'aws sso login', or set AWS_PROFILE");
        }
    }
}
