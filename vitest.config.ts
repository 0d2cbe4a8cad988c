import { defineConfig } from "vitest/config";

const browserTests = "tests/browser/**";

export default defineConfig({
  test: {
    typecheck: { enabled: false },
    // A machine may be several times slower than the one a test was written on; only a hang takes this long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "threads",
    // The default leaves one core out, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "program", include: ["tests/**/*.test.ts"], exclude: [browserTests] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [`${browserTests}/*.test.ts`],
          globalSetup: "tests/browser/setup.ts",
          setupFiles: "tests/browser/skipped.ts",
          // After the others: a browser beside them would wait for a core, and its tests for the browser.
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
        },
      },
    ],
  },
});
