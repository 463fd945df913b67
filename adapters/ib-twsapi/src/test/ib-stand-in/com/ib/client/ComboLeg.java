package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class ComboLeg {
    private int conid;
    private int ratio;
    private String action = "";
    private String exchange = "";

    public int conid() {
        return conid;
    }

    public void conid(int value) {
        conid = value;
    }

    public int ratio() {
        return ratio;
    }

    public void ratio(int value) {
        ratio = value;
    }

    public String action() {
        return action;
    }

    public void action(String value) {
        action = value;
    }

    public String exchange() {
        return exchange;
    }

    public void exchange(String value) {
        exchange = value;
    }

    public String getAction() {
        return action;
    }
}
