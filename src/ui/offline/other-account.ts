const key = 'jiedui-other-account';

/** Before a page is loaded anew because somebody else has signed in: the page that comes says so. */
export function tellNext(): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // Where nothing can be kept it is not said; nothing goes under another name all the same.
  }
}

/** Was this page another account's until it was loaded anew? */
export function wasOfAnother(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function forgetOther(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Never kept either.
  }
}
