package io.spreadtrader.core.risk;

/** Decides whether an order may be sent. */
public final class RiskPolicy {}
