package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class CommissionReport {
    private String execId = "";
    private double commission;

    public String execId() {
        return execId;
    }

    public void execId(String value) {
        execId = value;
    }

    public double commission() {
        return commission;
    }

    public void commission(double value) {
        commission = value;
    }
}
