import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A line with a delay before each answer and one bandwidth that all answers share, whoever asked: page or worker. */
export type SlowLine = {
  /** While false the line is as fast as it can be, also for what is on its way. */
  slow: boolean;
  /** Bytes of bodies sent since it was last set. */
  sent: number;
  send: (response: ServerResponse, body: Buffer) => Promise<void>;
};

const PIECE = 1400;

/** A line of so many bits per second, with so many milliseconds between a question and the first byte of its answer. */
export function createSlowLine(bitsPerSecond: number, delay: number): SlowLine {
  let freeAt = 0;
  const line: SlowLine = {
    slow: false,
    sent: 0,
    send: async (response, body) => {
      if (!line.slow) {
        line.sent += body.length;
        response.end(body);
        return;
      }
      await wait(delay);
      for (let from = 0; from < body.length; from += PIECE) {
        const piece = line.slow ? body.subarray(from, from + PIECE) : body.subarray(from);
        if (!line.slow) {
          line.sent += piece.length;
          response.end(piece);
          return;
        }
        freeAt = Math.max(freeAt, performance.now()) + (piece.length * 8 * 1000) / bitsPerSecond;
        await wait(freeAt - performance.now());
        line.sent += piece.length;
        response.write(piece);
      }
      response.end();
    },
  };
  return line;
}
