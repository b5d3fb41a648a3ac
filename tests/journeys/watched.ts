import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

/** What a journey may ask for besides Playwright's own. */
export interface Watched {
  /** Everything that a browser complained about so far. */
  complaints: string[];
  /**
   * Announces an answer that refuses, as `409 /api/campaigns`: the browser itself writes those to its console.
   * One that is announced and does not come fails the journey too.
   */
  expectRefusal(answer: string): void;
  /** Another person's browser, which knows nothing of the first. */
  openBrowser(viewport?: { width: number; height: number }): Promise<Page>;
}

/** Journeys in which every warning, error and uncaught exception of a browser counts as a fault. */
export const test = base.extend<Watched & { announced: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  announced: ({}, use) => use([]),
  expectRefusal: ({ announced }, use) => use((answer) => announced.push(answer)),
  complaints: [
    async ({ context, announced }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints.toSorted(), 'what the browsers complained about').toEqual(announced.toSorted());
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (viewport) => {
      const context = await browser.newContext(viewport ? { viewport } : {});
      opened.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
export { expect };

const refusal = /the server responded with a status of (\d{3})/;

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const status = refusal.exec(message.text())?.[1];
    complaints.push(status === undefined ? message.text() : `${status} ${new URL(message.location().url).pathname}`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
}
