package io.spreadtrader.functions.scan;

import io.spreadtrader.functions.batch.BatchOutcome;

/**
 * What the scan function did.
 *
 * @param expired of the shards handled, those whose entry window had ended: nothing was scanned for them
 */
public record ScanResult(BatchOutcome batch, int expired) {}
