// Places orders that are refused, and looks at the answers.
import assert from 'node:assert/strict';
import { CONTRACT } from '../src/codes.js';
import { placeOrder } from '../src/orders.js';

const refused = [
  [{}, 400, 'malformed_order'],
  [{ item: 'tea', count: 1 }, 404, 'unknown_item'],
  [{ item: 'mug', count: 9 }, 409, 'out_of_stock'],
];
for (const [order, status, code] of refused) {
  const answer = placeOrder(order, { mug: 3 });
  assert.equal(answer.status, status);
  assert.equal(answer.body.contract, CONTRACT);
  assert.equal(answer.body.problem.code, code);
  console.log(`refused with ${status} ${code}`);
}
assert.equal(placeOrder({ item: 'mug', count: 2 }, { mug: 3 }).status, 201);
console.log('placed');
