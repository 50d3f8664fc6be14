/**
 * The files by which a step speaks to the runner: its outputs and its job summary. Each is written whole or not at all
 * (half an output fails the step), and what cannot be written is a sentence that changes nothing else.
 */
import { randomUUID } from 'node:crypto';
import { appendWhole, WriteRefused } from '../writing.js';
import type { Environment } from './runner-environment.js';

export type OutputName =
  | 'verdict'
  | 'rehearsal'
  | 'release'
  | 'cutover'
  | 'gates'
  | 'blockers'
  | 'report'
  | 'packets'
  | 'evidence'
  | 'handoff-sha256'
  | 'plan'
  | 'shards'
  | 'comment-url';

/** Bytes. An environment variable made of an output may have 128 KiB on Linux, and no more. */
export const OUTPUT_BYTES = 100 * 1024;

export class RunnerFiles {
  readonly #environment: Environment;
  #hasSummary = false;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Whether a job summary stands there. */
  get hasSummary(): boolean {
    return this.#hasSummary;
  }

  /**
   * Sets outputs, all of them or none.
   * @returns why they could not be set, in sentences; null when they were
   */
  setOutputs(outputs: Readonly<Partial<Record<OutputName, string>>>): string | null {
    const fitting = Object.entries(outputs).filter(([, value]) => Buffer.byteLength(value) <= OUTPUT_BYTES);
    const why =
      this.#append('GITHUB_OUTPUT', fitting.map(([name, value]) => block(name, value)).join('')) ??
      (fitting.length < Object.keys(outputs).length ? `one is larger than ${OUTPUT_BYTES} bytes.` : null);
    return why === null
      ? null
      : `The outputs of this step (${Object.keys(outputs).join(', ')}) are not all set: ${why} Steps after it see them empty.`;
  }

  /** @returns why it could not be written, in sentences; null when it was */
  summarise(markdown: string): string | null {
    const why = this.#append('GITHUB_STEP_SUMMARY', markdown);
    this.#hasSummary ||= why === null;
    return why === null ? null : `The job summary could not be written: ${why} The log holds the same.`;
  }

  #append(variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): string | null {
    const file = this.#environment[variable] ?? '';
    if (file === '')
      return `${variable} is not set, which the runner does. Give it to the container or shell in between.`;
    try {
      appendWhole(file, text);
      return null;
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      return `${file} (${variable}): ${error.why}. ${error.mend}`;
    }
  }
}

/** The runner's format. Nobody can know the delimiter before, so no value can end its block and begin another. */
function block(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
