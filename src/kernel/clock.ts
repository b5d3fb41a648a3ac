/** The only source of the present: production gives the real one, the demo one that can travel, a test one that it sets. */
export interface Clock {
  now(): Date;
}
