export const outboxPath = '/outbox';
export const phonePath = '/phone';
