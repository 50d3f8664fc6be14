/** The service contract, and every error code this service answers with, in the order of the manifest. */
export const CONTRACT = 'orders.v5';
export const CODES = ['malformed_order', 'unknown_item', 'out_of_stock', 'order_locked', 'internal'];
