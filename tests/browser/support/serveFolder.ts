/** A static file server in 80 lines: what any web space does, below a folder of its address, and it can be stopped. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const PACKED = /\.(html|js|css|json|webmanifest|svg)$/;

export type Serving = {
  /** Folder with the built app, and the part of the address below which it stands, such as `/tool/`. */
  folder: string;
  base: string;
  port?: number;
  /** Sends text packed with brotli, as a good web server does. */
  brotli?: boolean;
  /** Sends the bytes in its own time: a slow line. */
  send?: (response: ServerResponse, body: Buffer) => Promise<void>;
};

export type Server = {
  /** Address of the app, ending in a slash. */
  url: string;
  port: number;
  /** Every path that was asked for since the last look, with the bytes of its body as sent. */
  takeRequests: () => { path: string; bytes: number }[];
  stop: () => Promise<void>;
};

/** Serves a folder on this computer. `folder` is read at each request, so that a new version can be put in its place. */
export async function serveFolder({ folder, base, port = 0, brotli = false, send }: Serving): Promise<Server> {
  let requests: { path: string; bytes: number }[] = [];
  const packed = new Map<string, Buffer>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(path.startsWith(base) ? path.slice(base.length) : 'missing') || '.';
    const name = path.endsWith('/') ? join(file, 'index.html') : file;
    const body = name.startsWith('..') ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (!body) {
      requests.push({ path, bytes: 0 });
      response.writeHead(404).end();
      return;
    }
    const pack = brotli && PACKED.test(name);
    const sent = pack ? getPacked(packed, name, body) : body;
    requests.push({ path, bytes: sent.length });
    response.writeHead(200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'content-length': sent.length,
      'cache-control': name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(pack ? { 'content-encoding': 'br' } : {}),
    });
    await (send ? send(response, sent) : response.end(sent));
  };

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const open = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${open}${base}`,
    port: open,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function getPacked(packed: Map<string, Buffer>, name: string, body: Buffer): Buffer {
  const known = packed.get(name);
  if (known) {
    return known;
  }
  const fresh = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  packed.set(name, fresh);
  return fresh;
}
