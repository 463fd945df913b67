package io.spreadtrader.ibkr.order;

import io.spreadtrader.core.broker.BrokerUnavailableException;
import io.spreadtrader.ibkr.session.Session;

/**
 * Numbers for orders, each given once: above everything the Gateway would give next and everything seen in use, since
 * the Gateway has been known to go back.
 */
final class OrderIds {
    private int next = 1;

    synchronized void atLeast(int id) {
        next = Math.max(next, id);
    }

    synchronized void seen(int id) {
        if (id < Session.FIRST_REQUEST_ID) {
            atLeast(id + 1);
        }
    }

    synchronized int next() {
        if (next >= Session.FIRST_REQUEST_ID) {
            throw new BrokerUnavailableException("order ids have reached " + next
                    + ", where requests begin; reset the API order id sequence in the Gateway");
        }
        return next++;
    }
}
