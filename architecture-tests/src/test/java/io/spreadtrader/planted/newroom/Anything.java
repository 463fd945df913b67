package io.spreadtrader.planted.newroom;

public final class Anything {}
