import { problem } from './problem.js';

/** Places an order; answers with a status and a body, and never throws. */
export function placeOrder(order, stock) {
  if (typeof order?.item !== 'string' || !(order.count > 0)) {
    return { status: 400, body: problem('malformed_order', 'An order names an item and how many.') };
  }
  if (!(order.item in stock)) return { status: 404, body: problem('unknown_item', 'There is no such item.') };
  if (stock[order.item] < order.count) return { status: 409, body: problem('out_of_stock', 'There are not enough.') };
  stock[order.item] -= order.count;
  return { status: 201, body: { item: order.item, count: order.count } };
}
