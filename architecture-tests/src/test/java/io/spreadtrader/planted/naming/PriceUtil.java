package io.spreadtrader.planted.naming;

public final class PriceUtil {}
