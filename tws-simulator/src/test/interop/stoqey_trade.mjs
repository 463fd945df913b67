// stoqey_trade.mjs PORT SYMBOL: @stoqey/ib 1.6.10 (MIT; server versions 100 to 193) against the simulated gateway.
// Run by InteropTest, which moves market time meanwhile. Exits 0 only when everything it looks at is as it should be.
import stoqey from "@stoqey/ib";

const { IBApi, EventName, SecType, OrderType, OrderAction, OptionType, TimeInForce } = stoqey;
const [port, symbol] = [Number(process.argv[2]), process.argv[3]];
const api = new IBApi({ host: "127.0.0.1", port, clientId: 31, maxReqPerSec: 40 });
const heard = [];
for (const event of Object.values(EventName)) api.on(event, (...values) => heard.push({ event, values }));
const of = event => heard.filter(one => one.event === event).map(one => one.values);
const require = (holds, what) => {
  console.log((holds ? "holds: " : "FAILS: ") + what);
  if (!holds) { console.log("errors:", of(EventName.error).map(v => `${v[1]} ${v[0].message}`).join("; ")); process.exit(1); }
};
const eventually = async (probe, what, millis = 15000) => {
  const end = performance.now() + millis;
  let found = probe();
  while (!found && performance.now() < end) { await new Promise(next => setTimeout(next, 25)); found = probe(); }
  require(found, what);
  return found;
};
const refused = code => of(EventName.error).some(values => values[1] === code);
const statuses = id => of(EventName.orderStatus).filter(values => values[0] === id).map(values => values[1]);
setTimeout(() => require(false, "done in 100 s"), 100000);

api.connect();
let id = (await eventually(() => of(EventName.nextValidId)[0], "a first order id"))[0];
require(of(EventName.managedAccounts)[0][0].startsWith("DU"), "a paper account");
const stock = { symbol, secType: SecType.STK, exchange: "SMART", currency: "USD" };
api.reqContractDetails(1, stock);
const underlying = (await eventually(() => of(EventName.contractDetails)[0], "the stock is known"))[1].contract;
api.reqContractDetails(2, { ...stock, symbol: "NOSUCH" });
await eventually(() => refused(200), "an unknown symbol is refused with 200");
api.reqSecDefOptParams(3, symbol, "", SecType.STK, underlying.conId);
const chain = await eventually(() => of(EventName.securityDefinitionOptionParameter)[0], "option parameters");
const expiration = [...chain[5]].sort()[3];
api.reqMktData(4, stock, "", true, false);
await eventually(() => of(EventName.tickSnapshotEnd).some(v => v[0] === 4), "a snapshot ends");
const bid = of(EventName.tickPrice).find(v => v[0] === 4 && v[1] === 1)[2];
api.reqContractDetails(5, { ...stock, secType: SecType.OPT, lastTradeDateOrContractMonth: expiration, right: OptionType.Call, multiplier: 100 });
await eventually(() => of(EventName.contractDetailsEnd).some(v => v[0] === 5), "a wildcard is answered");
const calls = of(EventName.contractDetails).filter(v => v[0] === 5).map(v => v[1].contract).sort((a, b) => a.strike - b.strike);
const place = calls.findIndex(call => call.strike > bid);
const [low, high] = [calls[place], calls[place + 1]];
const width = high.strike - low.strike;
api.reqMktData(6, low, "101", false, false);
await eventually(() => of(EventName.tickOptionComputation).some(v => v[0] === 6 && v[1] === 13 && v[3] > 0), "the model gives a call a positive delta");
await eventually(() => of(EventName.tickSize).some(v => v[0] === 6 && v[1] === 27), "open interest is told");

const leg = (contract, action) => ({ conId: contract.conId, ratio: 1, action, exchange: "SMART" });
const bag = { symbol, secType: SecType.BAG, exchange: "SMART", currency: "USD", comboLegs: [leg(low, OrderAction.BUY), leg(high, OrderAction.SELL)] };
const order = (limit, reference, more = {}) => ({
  action: OrderAction.BUY, orderType: OrderType.LMT, totalQuantity: 2, lmtPrice: limit, tif: TimeInForce.DAY, orderRef: reference, transmit: true,
  smartComboRoutingParams: [{ tag: "NonGuaranteed", value: "0" }], ...more });

api.placeOrder(id++, bag, order(0.05, "js-untagged", { smartComboRoutingParams: [] }));
await eventually(() => refused(10043), "a combination without the tag is refused with 10043");
api.placeOrder(id++, bag, order(0.0123, "js-off-tick"));
await eventually(() => refused(110), "a limit off the tick is refused with 110");
api.placeOrder(id++, bag, order(width + 1, "js-beyond"));
await eventually(() => refused(201), "a limit beyond the width is refused with 201");
api.cancelOrder(9999);
await eventually(() => refused(10147), "an unknown order cannot be cancelled: 10147");

const resting = id++;
api.placeOrder(resting, bag, order(0.01, "js-resting"));
await eventually(() => statuses(resting).includes("Submitted"), "an order for a cent rests");
api.placeOrder(resting, bag, order(0.02, "js-resting"));
await eventually(() => of(EventName.openOrder).some(v => v[0] === resting && v[2].lmtPrice === 0.02), "it is repriced");
api.cancelOrder(resting);
await eventually(() => statuses(resting).at(-1) === "Cancelled" && refused(202), "and cancelled, with 202");

const buying = id++;
api.placeOrder(buying, bag, order(width, "js-buying"));
await eventually(() => statuses(buying).includes("Filled"), "an order at the width fills");
// The same spread sold as a whole: action SELL, a positive limit.
const selling = id++;
api.placeOrder(selling, bag, order(0.01, "js-selling", { action: OrderAction.SELL }));
await eventually(() => statuses(selling).includes("Filled"), "and is sold again for a cent");
await eventually(() => of(EventName.commissionReport).length >= 4, "each leg of both has a commission");
const sold = of(EventName.execDetails).filter(v => v[2].orderRef === "js-selling").map(v => `${v[1].secType} ${v[2].side} ${v[2].shares}`).sort();
require(JSON.stringify(sold) === JSON.stringify(["BAG SLD 2", "OPT BOT 2", "OPT SLD 2"]), `executions of the sale: ${sold}`);
api.reqPositions();
await eventually(() => of(EventName.positionEnd).length > 0, "positions end");
require(of(EventName.position).length === 0, "nothing is held any more");
api.reqAccountSummary(7, "All", "NetLiquidation,TotalCashValue,BuyingPower,AvailableFunds,DayTradesRemaining");
await eventually(() => of(EventName.accountSummaryEnd).length > 0, "the account summary ends");
require(of(EventName.accountSummary).length === 5, "with all five figures");
api.reqCompletedOrders(true);
await eventually(() => of(EventName.completedOrdersEnd).length > 0, "completed orders end");
// Below 177 this client skips the field faProfile of completed orders, and misreads all that follows it: their status too.
const readsStatus = api.serverVersion >= 177;
const completed = of(EventName.completedOrder).map(v => readsStatus ? `${v[1].orderRef} ${v[2].status}` : v[1].orderRef).sort();
const expected = readsStatus ? ["js-buying Filled", "js-resting Cancelled", "js-selling Filled"] : ["js-buying", "js-resting", "js-selling"];
require(JSON.stringify(completed) === JSON.stringify(expected), `completed orders: ${completed}`);
console.log("everything holds");
api.disconnect();
setTimeout(() => process.exit(0), 100);
