/** Where a village answers, and what holds no more is read; notices lead there. */
export const followUpsPath = '/follow-ups';
