package com.ib.client;

import java.util.List;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class Contract {
    private int conid;
    private String symbol = "";
    private String secType = "";
    private String lastTradeDateOrContractMonth = "";
    private double strike;
    private String right = "";
    private String multiplier = "";
    private String exchange = "";
    private String currency = "";
    private String tradingClass = "";
    private List<ComboLeg> comboLegs = List.of();

    public int conid() {
        return conid;
    }

    public void conid(int value) {
        conid = value;
    }

    public String symbol() {
        return symbol;
    }

    public void symbol(String value) {
        symbol = value;
    }

    public String secType() {
        return secType;
    }

    public void secType(String value) {
        secType = value;
    }

    public String lastTradeDateOrContractMonth() {
        return lastTradeDateOrContractMonth;
    }

    public void lastTradeDateOrContractMonth(String value) {
        lastTradeDateOrContractMonth = value;
    }

    public double strike() {
        return strike;
    }

    public void strike(double value) {
        strike = value;
    }

    public String right() {
        return right;
    }

    public void right(String value) {
        right = value;
    }

    public String multiplier() {
        return multiplier;
    }

    public void multiplier(String value) {
        multiplier = value;
    }

    public String exchange() {
        return exchange;
    }

    public void exchange(String value) {
        exchange = value;
    }

    public String currency() {
        return currency;
    }

    public void currency(String value) {
        currency = value;
    }

    public String tradingClass() {
        return tradingClass;
    }

    public void tradingClass(String value) {
        tradingClass = value;
    }

    public List<ComboLeg> comboLegs() {
        return comboLegs;
    }

    public void comboLegs(List<ComboLeg> value) {
        comboLegs = value;
    }

    public String getSecType() {
        return secType;
    }

    public String getRight() {
        return right;
    }
}
