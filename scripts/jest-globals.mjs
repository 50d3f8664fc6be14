/** What test files and their helpers take from jest, where cases are played without it: what registers something does nothing. */
export { expect } from 'expect';

const nothing = () => undefined;
export { nothing as afterAll, nothing as afterEach, nothing as beforeAll, nothing as beforeEach };
export { nothing as describe, nothing as it, nothing as test };
