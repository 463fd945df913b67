package io.spreadtrader.planted.naming;

public abstract class BaseStrategy {}
