/** Bars, reference data and reports as objects of an S3 bucket. */
@NullMarked
package io.spreadtrader.aws.archive;

import org.jspecify.annotations.NullMarked;
