package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class ContractDetails {
    private final Contract contract = new Contract();

    public Contract contract() {
        return contract;
    }
}
