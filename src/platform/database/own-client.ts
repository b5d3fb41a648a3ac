import pg from 'pg';

/**
 * One connection of its own, outside the pool: for work that a single caller does from beginning to end.
 * A connection that breaks between two questions tells nobody but the next question, which fails with it; unheard, it would end the process.
 */
export function ownClient(options: pg.ClientConfig): pg.Client {
  const client = new pg.Client(options);
  client.on('error', () => undefined);
  return client;
}
