/** Values in a workflow command, as the runner reads them back. */

/** The log's viewer takes `##[name]` for a command wherever it stands, escaped or not. */
export function commandData(text: string): string {
  return text.replaceAll('##[', '## [').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
