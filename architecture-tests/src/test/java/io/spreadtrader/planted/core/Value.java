package io.spreadtrader.planted.core;

/** What the others may know. */
public final class Value {}
