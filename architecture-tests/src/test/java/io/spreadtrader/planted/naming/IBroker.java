package io.spreadtrader.planted.naming;

public interface IBroker {}
