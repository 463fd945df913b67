"""python ib_async_round_trip.py PORT WARM_UP COUNT: places orders one after the other and prints, a line each, the
nanoseconds from the call of placeOrder to the callback with the order's status. No throttling, nothing fetched first."""
import asyncio
import sys
import time

import ib_async
from ib_async import IB, ComboLeg, Contract, LimitOrder, TagValue


async def main(port, warm_up, count):
    ib = IB()
    ib.client.MaxRequests = 0
    await ib.connectAsync("127.0.0.1", port, clientId=7, timeout=15, fetchFields=ib_async.StartupFetchNONE)
    legs = [
        ComboLeg(conId=700000600, ratio=1, action="BUY", exchange="SMART"),
        ComboLeg(conId=700000601, ratio=1, action="SELL", exchange="SMART"),
    ]
    spread = Contract(symbol="ACME", secType="BAG", exchange="SMART", currency="USD", comboLegs=legs)
    routing = [TagValue("NonGuaranteed", "0")]
    took = []
    for number in range(warm_up + count):
        order = LimitOrder(
            "BUY", 2, 1.75, tif="DAY", orderRef=f"round-trip-{number}", smartComboRoutingParams=routing)
        heard = asyncio.get_running_loop().create_future()

        def status(trade):
            if not heard.done() and trade.orderStatus.status == "Submitted":
                heard.set_result(time.perf_counter_ns())

        before = time.perf_counter_ns()
        trade = ib.placeOrder(spread, order)
        trade.statusEvent += status
        after = await asyncio.wait_for(heard, 10)
        if number >= warm_up:
            took.append(after - before)
    ib.disconnect()
    print(f"ib_async {ib_async.__version__}")
    print("\n".join(str(nanos) for nanos in took))


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
