package com.ib.client;

import java.util.List;

/** Stands in for the library's class of this name: our own text, only what the binding calls. */
public class Order {
    private int permId;
    private int clientId;
    private String action = "";
    private Decimal totalQuantity = Decimal.get(0);
    private Decimal filledQuantity = Decimal.get(0);
    private String orderType = "";
    private double lmtPrice;
    private String tif = "";
    private String orderRef = "";
    private boolean whatIf;
    private boolean transmit;
    private List<TagValue> smartComboRoutingParams = List.of();

    public int permId() {
        return permId;
    }

    public void permId(int value) {
        permId = value;
    }

    public int clientId() {
        return clientId;
    }

    public void clientId(int value) {
        clientId = value;
    }

    public String action() {
        return action;
    }

    public void action(String value) {
        action = value;
    }

    public Decimal totalQuantity() {
        return totalQuantity;
    }

    public void totalQuantity(Decimal value) {
        totalQuantity = value;
    }

    public Decimal filledQuantity() {
        return filledQuantity;
    }

    public void filledQuantity(Decimal value) {
        filledQuantity = value;
    }

    public String orderType() {
        return orderType;
    }

    public void orderType(String value) {
        orderType = value;
    }

    public double lmtPrice() {
        return lmtPrice;
    }

    public void lmtPrice(double value) {
        lmtPrice = value;
    }

    public String tif() {
        return tif;
    }

    public void tif(String value) {
        tif = value;
    }

    public String orderRef() {
        return orderRef;
    }

    public void orderRef(String value) {
        orderRef = value;
    }

    public boolean whatIf() {
        return whatIf;
    }

    public void whatIf(boolean value) {
        whatIf = value;
    }

    public boolean transmit() {
        return transmit;
    }

    public void transmit(boolean value) {
        transmit = value;
    }

    public List<TagValue> smartComboRoutingParams() {
        return smartComboRoutingParams;
    }

    public void smartComboRoutingParams(List<TagValue> value) {
        smartComboRoutingParams = value;
    }

    public String getAction() {
        return action;
    }
}
