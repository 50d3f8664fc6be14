/** Loaded before the bundle: its clock strikes the half minute of a heartbeat after 100 milliseconds. */
const { setInterval } = globalThis;
globalThis.setInterval = (act, milliseconds, ...rest) =>
  setInterval(act, milliseconds === 30_000 ? 100 : milliseconds, ...rest);
