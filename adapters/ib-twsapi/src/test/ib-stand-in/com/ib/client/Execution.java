package com.ib.client;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class Execution {
    private String execId = "";
    private String orderRef = "";
    private String side = "";
    private String time = "";
    private Decimal shares = Decimal.get(0);
    private double price;

    public String execId() {
        return execId;
    }

    public void execId(String value) {
        execId = value;
    }

    public String orderRef() {
        return orderRef;
    }

    public void orderRef(String value) {
        orderRef = value;
    }

    public String side() {
        return side;
    }

    public void side(String value) {
        side = value;
    }

    public String time() {
        return time;
    }

    public void time(String value) {
        time = value;
    }

    public Decimal shares() {
        return shares;
    }

    public void shares(Decimal value) {
        shares = value;
    }

    public double price() {
        return price;
    }

    public void price(double value) {
        price = value;
    }
}
