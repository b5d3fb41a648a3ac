import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: ['src/**/*.http.test.ts', 'src/**/*.db.test.ts'],
          // Pure rules keep nothing between files: loading the house anew for each took two fifths of the time.
          isolate: false,
          // Some start programs of their own: a busy machine is slow and not wrong.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'http',
          isolate: false,
          include: ['src/**/*.http.test.ts', 'src/**/*.db.test.ts', 'tests/http/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'program',
          include: ['tests/program/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});
