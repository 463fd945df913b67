/** The local cloud: AWS services on loopback, in tiers from emulators inside this JVM to containers. */
@NullMarked
package io.spreadtrader.localstack;

import org.jspecify.annotations.NullMarked;
