import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** So many bits per second, and so many milliseconds between a question and the first byte of its answer. */
export type Speed = { bitsPerSecond: number; delay: number };

/** A line with a delay before each answer and one bandwidth that all answers share, whoever asked: page or worker. */
export type SlowLine = {
  /** While undefined the line is as fast as it can be, also for what is on its way. */
  speed: Speed | undefined;
  /** Bytes of bodies sent since it was last set, and when, in milliseconds since 1970. */
  sent: { at: number; bytes: number }[];
  send: (response: ServerResponse, body: Buffer) => Promise<void>;
};

const PIECE = 1400;

/** A line that is as fast as it can be until it is given a speed. */
export function createSlowLine(): SlowLine {
  let freeAt = 0;
  const line: SlowLine = {
    speed: undefined,
    sent: [],
    send: async (response, body) => {
      if (!line.speed) {
        line.sent.push({ at: Date.now(), bytes: body.length });
        response.end(body);
        return;
      }
      await wait(line.speed.delay);
      for (let from = 0; from < body.length; from += PIECE) {
        const { speed } = line;
        const piece = body.subarray(from, speed ? from + PIECE : body.length);
        if (!speed) {
          line.sent.push({ at: Date.now(), bytes: piece.length });
          response.end(piece);
          return;
        }
        freeAt = Math.max(freeAt, performance.now()) + (piece.length * 8 * 1000) / speed.bitsPerSecond;
        await wait(freeAt - performance.now());
        line.sent.push({ at: Date.now(), bytes: piece.length });
        response.write(piece);
      }
      response.end();
    },
  };
  return line;
}
