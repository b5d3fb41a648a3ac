import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  /** The whole message as it came. */
  source: string;
}

export interface TestMailServer {
  port: number;
  received: ReceivedMail[];
  /** How often somebody tried to sign in. */
  signIns(): number;
  close(): Promise<void>;
}

export const mailUser = 'jiedui@office.example';
export const mailPassword = '示例 pass/word@1';

export interface MailServerOptions {
  /** Where one listens again that was away. */
  port?: number;
  encryption?: 'none' | 'startTls' | 'fromTheFirstByte';
  /** The SMTP code with which a recipient is refused; none: taken. */
  refusalOf?(address: string): number | undefined;
  /** Takes a mail and hangs up before it says so. */
  losesAnswers?: boolean;
}

/** A mail server of this test alone that asks for a password, and keeps what it takes. */
export async function startMailServer({ port = 0, encryption = 'none', refusalOf = () => undefined, losesAnswers = false }: MailServerOptions = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const tries: string[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    secure: encryption === 'fromTheFirstByte',
    disabledCommands: encryption === 'none' ? ['STARTTLS'] : [],
    allowInsecureAuth: encryption === 'none',
    logger: false,
    onAuth: ({ username = '', password }, _session, done) => {
      tries.push(username);
      if (username === mailUser && password === mailPassword) done(null, { user: username });
      else done(answer(535, 'who are you'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = refusalOf(address);
      if (code === undefined) done();
      else done(answer(code, `${address} refused`));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString('utf8') });
        if (losesAnswers) for (const socket of sockets) socket.destroy();
        else done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.on('error', () => undefined);
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    signIns: () => tries.length,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** The words of a mail in base64 or quoted-printable, and its subject. */
export function readMail({ source }: ReceivedMail): { subject: string; text: string } {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const subject = (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? '').replaceAll(/\?=\s+=\?/g, '?==?');
  const words = subject.replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : fromQuoted(word.replaceAll('_', ' ')),
  );
  const text = body.join('\r\n\r\n');
  return { subject: words, text: /transfer-encoding: base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : fromQuoted(text) };
}

function fromQuoted(text: string): string {
  const bytes = text.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
