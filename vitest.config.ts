import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    typecheck: { enabled: false },
    testTimeout: 20_000,
    pool: "threads",
    // The default leaves one core out, which on a machine of two is half of it.
    maxWorkers: "100%",
  },
});
