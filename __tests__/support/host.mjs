/**
 * A process that plays runs of the bundle one after another (support/bundle.ts asks it): each has its own words,
 * environment and folder, and says its exit code, as in a process of its own, but Node starts and the bundle is read once.
 */
import { format } from 'node:util';

const exit = process.exit.bind(process);
const EVENTS = ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection', 'exit'];
const own = new Map(EVENTS.map((event) => [event, process.listeners(event)]));
let runs = 0;

process.on('message', (run) => {
  void play(run);
});

async function play({ file, args, cwd, environment }) {
  const said = { stdout: [], stderr: [] };
  const end = (over) => {
    const [stdout, stderr] = ['stdout', 'stderr'].map((name) => Buffer.concat(said[name]).toString());
    process.send({ code: process.exitCode ?? 0, stdout, stderr, isOver: over }, () => {
      if (over) exit(0);
    });
  };
  for (const name of ['stdout', 'stderr']) {
    process[name].removeAllListeners('error');
    process[name].write = (chunk, ...rest) => {
      said[name].push(Buffer.from(chunk));
      const done = rest.find((one) => typeof one === 'function');
      if (done !== undefined) process.nextTick(done);
      return true;
    };
  }
  for (const event of EVENTS) {
    process.removeAllListeners(event);
    for (const listener of own.get(event)) process.on(event, listener);
  }
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv = [process.execPath, file, ...args];
  process.chdir(cwd);
  process.exitCode = undefined;
  // Whoever ends the process ends this one: the next run gets another.
  process.exit = (code) => {
    if (code !== undefined) process.exitCode = code;
    end(true);
    throw new Error('the run is over');
  };
  try {
    // The entry is read anew, its parts are not.
    await import(`file://${file}?run=${(runs += 1)}`);
    // What nobody waited for comes to its end, as it does before a process goes.
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    process.stderr.write(format(error));
    process.exitCode = 1;
  }
  end(false);
}
