package io.spreadtrader.core.port;

import io.spreadtrader.core.value.Money;

/**
 * The broker's answer to "what if".
 *
 * @param marginChange by how much the margin requirement would rise
 * @param buyingPowerAfter what would be left to spend; negative: the order cannot be afforded
 */
public record WhatIf(Money marginChange, Money buyingPowerAfter) {}
