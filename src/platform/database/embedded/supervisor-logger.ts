/** What the supervisor needs of a logger; pino's and fastify's fit. */
export interface SupervisorLogger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
