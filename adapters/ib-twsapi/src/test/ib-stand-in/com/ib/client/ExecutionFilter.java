package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class ExecutionFilter {}
