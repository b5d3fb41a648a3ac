import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  text: string;
  body: Record<string, unknown>;
}
export interface Reply {
  status?: number;
  body?: unknown;
  location?: string;
}

export interface JsonServer {
  origin: string;
  received: Received[];
  close(): Promise<void>;
}

/**
 * A service of the outside on this machine: keeps what it is sent and answers as the test says; never, where that is undefined,
 * and with the line cut where it hangs up.
 */
export async function startJsonServer(reply: (received: Received) => Reply | 'hangUp' | undefined): Promise<JsonServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const text = Buffer.concat(parts).toString('utf8');
      const one: Received = { path: pathname, query: searchParams, headers: request.headers, text, body: JSON.parse(text) as Received['body'] };
      received.push(one);
      const answer = reply(one);
      if (!answer) return;
      if (answer === 'hangUp') return void request.socket.destroy();
      const { status = 200, body = {}, location } = answer;
      response.writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
