package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class OrderState {
    private String initMarginChange = "";
    private String initMarginAfter = "";
    private String equityWithLoanAfter = "";

    public String initMarginChange() {
        return initMarginChange;
    }

    public void initMarginChange(String value) {
        initMarginChange = value;
    }

    public String initMarginAfter() {
        return initMarginAfter;
    }

    public void initMarginAfter(String value) {
        initMarginAfter = value;
    }

    public String equityWithLoanAfter() {
        return equityWithLoanAfter;
    }

    public void equityWithLoanAfter(String value) {
        equityWithLoanAfter = value;
    }

    public String getStatus() {
        return "";
    }
}
