/**
 * An answer that may be read only by the one who asked: an invitation's token, a second factor's secret. What is stored
 * of it, so that a repeated command gets the first answer, is encrypted.
 */
export class Confidential<T> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}
