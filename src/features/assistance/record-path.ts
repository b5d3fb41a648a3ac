/** Address of the form of an act, 记一笔, for the pages of later rooms. */
export const recordPath = '/acts/new';
