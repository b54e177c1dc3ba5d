import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["tests/*.test.ts", "tests/read/*.test.ts", "tests/web/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
