import type { Mail } from './channels.ts';
import { failedForGood, failedForNow, perhapsSent, sent, type DeliveryOutcome } from './delivery.ts';
import { answerWithinMs } from './post-json.ts';

export interface MailServer {
  /** `smtps:` encrypted from the first byte, `smtp:` by STARTTLS or not at all, `smtp+plain:` in clear, within the office's own network. */
  url: string;
  /** Address of the sender. */
  from: string;
}

/** What the mail library says of a failure. */
interface MailFault {
  code?: string;
  responseCode?: number;
  command?: string;
}

export const mailProtocols = ['smtps:', 'smtp:', 'smtp+plain:'] as const;
const defaultPorts: Record<string, number> = { 'smtps:': 465, 'smtp:': 587, 'smtp+plain:': 25 };

/** Sends one mail in plain text over a connection of its own. */
export async function sendMail(
  { url, from }: MailServer,
  { id, to, subject, text, language }: Mail,
  { timeoutMs = answerWithinMs, acceptWithinMs = 60_000 }: { timeoutMs?: number; acceptWithinMs?: number } = {},
): Promise<DeliveryOutcome> {
  // Loaded with the first mail: most installations send none, and the idle server is to stay small.
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? defaultPorts[protocol] : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: protocol === 'smtp:',
    ignoreTLS: protocol === 'smtp+plain:',
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    // A server that looks for viruses takes its time before it accepts; who gave up would send again.
    socketTimeout: acceptWithinMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let isOut = false;
  transport.use('stream', ({ message }, done) => {
    message.processFunc((words) =>
      words.once('end', () => {
        isOut = true;
      }),
    );
    done();
  });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@jiedui.invalid>`,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    });
    return sent;
  } catch (error) {
    return judge(error as MailFault, isOut);
  } finally {
    transport.close();
  }
}

/** RFC 5321: 4xx means later, 5xx means no. What never reached the server may reach it later; what it never answered, nobody knows. */
function judge({ code, responseCode, command }: MailFault, isOut: boolean): DeliveryOutcome {
  const detail = responseCode === undefined ? (code ?? '') : `SMTP ${responseCode}`;
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return failedForNow('busy', detail);
  if (code === 'EAUTH') return failedForGood('signInRefused', detail);
  if (responseCode === 550 || responseCode === 551 || responseCode === 553 || command === 'RCPT TO') return failedForGood('recipientRefused', detail);
  if (responseCode !== undefined) return failedForGood('messageRefused', detail);
  const failure = code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
  // A handshake (ETLS) also fails where the line breaks in the middle of it: it is tried again, until somebody sees and mends it.
  return isOut ? perhapsSent(failure, detail) : failedForNow(failure, detail);
}
