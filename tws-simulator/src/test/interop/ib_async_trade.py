"""ib_async_trade.py PORT SYMBOL: ib_async 2.1.0 (BSD-2; server versions 157 to 178) against the simulated gateway.

Run by InteropTest, which moves market time meanwhile. Exits 0 only when everything it looks at is as it should be.
It goes further than trading once: a credit sold as a BAG bought at a negative limit, a repricing, what is left after a
reconnect.
"""
import asyncio
import math
import sys

import ib_async as ib

NON_GUARANTEED = [ib.TagValue("NonGuaranteed", "0")]


def require(holds, what):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        raise SystemExit(1)


async def eventually(condition, what, seconds=15):
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not condition() and loop.time() < end:
        await asyncio.sleep(0.05)
    require(condition(), what)


async def connected(port, client_id):
    session = ib.IB()
    await session.connectAsync("127.0.0.1", port, clientId=client_id, timeout=20)
    return session


async def listed_pair(session, symbol, right):
    """Two neighbouring listed contracts near the money, lower strike first."""
    [stock] = await session.qualifyContractsAsync(ib.Stock(symbol, "SMART", "USD"))
    [chain] = [c for c in await session.reqSecDefOptParamsAsync(symbol, "", "STK", stock.conId) if c.exchange == "SMART"]
    quote = session.reqMktData(stock, "", False, False)
    await eventually(lambda: quote.bid > 0 and quote.ask >= quote.bid, "the stock is quoted")
    expiration = sorted(chain.expirations)[3]
    wanted = ib.Option(symbol, expiration, 0, right, "SMART", "100", "USD")
    details = await session.reqContractDetailsAsync(wanted)
    require(len(details) > 4, f"a wildcard finds all {right} of {expiration}: {len(details)}")
    contracts = sorted((d.contract for d in details), key=lambda c: c.strike)
    near = min(range(len(contracts) - 1), key=lambda i: abs(contracts[i].strike - quote.bid))
    return contracts[near], contracts[near + 1]


def combination(symbol, bought, sold):
    legs = [ib.ComboLeg(conId=c.conId, ratio=1, action=a, exchange="SMART") for c, a in ((bought, "BUY"), (sold, "SELL"))]
    return ib.Contract(symbol=symbol, secType="BAG", exchange="SMART", currency="USD", comboLegs=legs)


def limit(price, reference, quantity=1):
    return ib.LimitOrder("BUY", quantity, price, tif="DAY", orderRef=reference, smartComboRoutingParams=NON_GUARANTEED)


async def main(port, symbol):
    session = await connected(port, 21)
    require(session.isConnected(), "connected and synchronised")
    market_time = await session.reqCurrentTimeAsync()
    require(market_time.year == 2026 and market_time.month == 1, f"the time is the market's: {market_time}")
    low, high = await listed_pair(session, symbol, "P")

    ticker = session.reqMktData(low, "100,101", False, False)
    await eventually(lambda: ticker.bid > 0 and ticker.ask > ticker.bid, "the option is quoted")
    await eventually(lambda: ticker.modelGreeks is not None and -1 <= ticker.modelGreeks.delta < 0, "a put has a negative delta")
    await eventually(lambda: not math.isnan(ticker.putOpenInterest), "open interest is told")

    bars = await session.reqHistoricalDataAsync(ib.Stock(symbol, "SMART", "USD"), "", "30 D", "1 day", "TRADES", True)
    require(len(bars) == 30 and all(b.low <= b.close <= b.high for b in bars), "30 daily bars")

    # A bull put spread: the lower put bought, the higher sold, for a credit.
    spread = combination(symbol, low, high)
    margin = await session.whatIfOrderAsync(spread, limit(-0.05, "py-what-if"))
    require(float(margin.initMarginChange) > 0, f"a credit spread needs margin: {margin.initMarginChange}")

    resting = session.placeOrder(spread, limit(-(high.strike - low.strike), "py-resting"))
    await eventually(lambda: resting.orderStatus.status == "Submitted", "an order for more than there is rests")
    resting.order.lmtPrice = -round(high.strike - low.strike - 0.05, 2)
    session.placeOrder(spread, resting.order)
    await asyncio.sleep(1)
    [open_order] = await session.reqAllOpenOrdersAsync()
    require(open_order.order.lmtPrice == resting.order.lmtPrice, f"it was repriced to {open_order.order.lmtPrice}")

    filled = session.placeOrder(spread, limit(-0.01, "py-filled", 2))
    await eventually(lambda: filled.orderStatus.status == "Filled", "an order for a cent's credit fills")
    require(filled.orderStatus.avgFillPrice < 0, f"for a credit: {filled.orderStatus.avgFillPrice}")
    await eventually(lambda: sum(1 for f in filled.fills if f.commissionReport.commission > 0) == 2, "both legs have a commission")
    positions = {p.contract.conId: p.position for p in await session.reqPositionsAsync()}
    require(positions == {low.conId: 2, high.conId: -2}, f"positions {positions}")

    session.disconnect()
    # The id is taken until the gateway has seen the end of the first connection, as in life.
    await asyncio.sleep(1)
    session = await connected(port, 21)
    references = {t.order.orderRef for t in session.openTrades()}
    require(references == {"py-resting"}, f"after a reconnect the resting order is open: {references}")
    sides = sorted((f.contract.secType, f.execution.side, f.execution.shares) for f in session.fills())
    require(sides == [("BAG", "BOT", 2.0), ("OPT", "BOT", 2.0), ("OPT", "SLD", 2.0)], f"and executions are told again: {sides}")
    [trade] = session.openTrades()
    session.cancelOrder(trade.order)
    await eventually(lambda: trade.orderStatus.status == "Cancelled", "it is cancelled")
    completed = {t.order.orderRef: t.orderStatus.status for t in await session.reqCompletedOrdersAsync(True)}
    require(completed == {"py-filled": "Filled", "py-resting": "Cancelled"}, f"completed orders: {completed}")
    session.disconnect()


asyncio.run(asyncio.wait_for(main(int(sys.argv[1]), sys.argv[2]), 100))
print("everything holds")
