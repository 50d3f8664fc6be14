/** Streams text to a sink, piece by piece, and resolves at its end. */
export type Output = (sink: (chunk: string) => void) => Promise<void>;
