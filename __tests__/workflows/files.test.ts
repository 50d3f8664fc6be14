/** The workflows that people copy: what each must have, whoever edits it. They are played by `npm run e2e`. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { textOf, workflowNames, workflowOf, type Step } from '../e2e/workflow-files.js';

const root = path.join(import.meta.dirname, '../..');
const read = (...parts: readonly string[]) => readFileSync(path.join(root, ...parts), 'utf8');
const OURS = 'OWNER/handoff-gate@COMMIT';
const { inputs } = load(read('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> };
const played = readdirSync(path.join(root, '__tests__/e2e'))
  .filter((file) => file.endsWith('.e2e.ts'))
  .map((file) => read('__tests__/e2e', file))
  .join('\n');

describe.each(workflowNames())('%s', (file) => {
  const workflow = workflowOf(file);
  const jobs = Object.entries(workflow.jobs);
  const gates = (steps: readonly Step[]) => steps.filter(({ uses }) => uses === OURS);

  it('is linked from the README, and played under the engine', () => {
    expect(read('README.md')).toContain(`docs/workflows/${file}`);
    expect(played).toContain(`'${file}'`);
  });

  it('grants nothing but reading by default where its jobs differ, and never everything', () => {
    expect(workflow.permissions).toMatchObject({ contents: 'read' });
    for (const [, job] of jobs) expect(job.permissions ?? {}).toBeInstanceOf(Object);
  });

  it('lets one run at a time speak', () => {
    expect(workflow.concurrency).toBeDefined();
  });

  it('is started for every commit that its required check is asked of', () => {
    if (!('pull_request' in workflow.on) || file === 'fork-verify.yml') return;
    expect(workflow.on).toHaveProperty('merge_group');
    expect(workflow.on['pull_request']).toMatchObject({ types: expect.arrayContaining(['edited', 'synchronize']) });
  });

  it('pins what others wrote by commit, with its version beside it', () => {
    const uses = [...textOf(file).matchAll(/\buses: (.*)$/gm)].map(([, what = '']) => what);
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses)
      if (!what.startsWith('OWNER/')) expect(what).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      else expect(what.split(' ')[0]).toBe(OURS);
  });

  it('checks out the whole history, without credentials, before the gate', () => {
    for (const [name, { steps }] of jobs) {
      const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
      if (gates(steps).length > 0) expect({ name, ...checkout?.with }).toMatchObject({ 'fetch-depth': 0 });
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('keeps what the gate wrote, however it ended', () => {
    for (const [, { steps }] of jobs)
      for (const gate of gates(steps)) {
        const upload = steps
          .slice(steps.indexOf(gate))
          .find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
        expect(upload).toBeDefined();
        if (gate.with?.['stage'] !== 'plan') expect(upload?.if).toBe('always()');
      }
  });

  it('says only what the action knows', () => {
    for (const [, { steps }] of jobs)
      for (const gate of gates(steps))
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(gate.with ?? {})));
  });

  it('marks what must be chosen', () => {
    expect(textOf(file)).toContain('CHOOSE');
  });
});
