/** The workflow files as they stand in `docs/workflows`: read, and what they grant. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import type { Permission } from '../support/loopback/server.js';

export const WORKFLOWS = path.join(import.meta.dirname, '../../docs/workflows');

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly needs?: string;
  readonly if?: string;
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const workflowNames = (): readonly string[] => readdirSync(WORKFLOWS).sort();

export const textOf = (file: string): string => readFileSync(path.join(WORKFLOWS, file), 'utf8');

export const workflowOf = (file: string): Workflow => load(textOf(file)) as Workflow;

/** What any of its jobs may write: the engine has one token for all. */
export function writable(file: string): readonly Permission[] {
  const { permissions, jobs } = workflowOf(file);
  const all = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
  return all.flatMap((granted) =>
    Object.entries(granted).flatMap(([name, access]) => (access === 'write' ? [name as Permission] : [])),
  );
}
