/** Why a message did not go out. Each is a sentence of the feature that sends; the other side's own words are not kept: they may name a person. */
export const deliveryFailures = [
  'notSetUp',
  'addressNotAllowed',
  'unreachable',
  'timeout',
  'signInRefused',
  'recipientRefused',
  'messageRefused',
  'signatureRefused',
  'busy',
  'answerNotUnderstood',
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** How an attempt went. What failed for good is not tried again by itself. */
export type DeliveryOutcome =
  | { sent: true }
  | {
      /** It left the house and its answer was lost: nobody knows, and a person is not told twice. */
      sent: 'perhaps';
      failure: DeliveryFailure;
      detail: string;
    }
  | {
      sent: false;
      failure: DeliveryFailure;
      /** True where the same message would fail again until somebody mends something. */
      permanent: boolean;
      /** The code of the other side, e.g. `SMTP 550`, `HTTP 503`, `errcode 93000`. */
      detail: string;
    };

export const sent: DeliveryOutcome = { sent: true };

export function perhapsSent(failure: DeliveryFailure, detail = ''): DeliveryOutcome {
  return { sent: 'perhaps', failure, detail };
}

export function failedForGood(failure: DeliveryFailure, detail = ''): DeliveryOutcome {
  return { sent: false, failure, permanent: true, detail };
}

export function failedForNow(failure: DeliveryFailure, detail = ''): DeliveryOutcome {
  return { sent: false, failure, permanent: false, detail };
}
