let accountId: string | undefined;

/** For whom this page asks and commands: whose answers it holds. Set by whoever knows the session. */
export function askAs(account: string | undefined): void {
  accountId = account;
}

/** Every request of this page says it, so that none is answered to somebody else who has signed in on the device since. */
export function askedAs(): string | undefined {
  return accountId;
}
