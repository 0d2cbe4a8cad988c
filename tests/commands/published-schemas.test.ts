/** `vitest run -u tests/commands/published-schemas.test.ts` (npm run schemas) writes them again. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedSchemas } from "../../src/commands/published-schemas.ts";

test.for([...publishedSchemas()])(
  "schemas/%s says what the program checks",
  async ([name, text]) => {
    await expect(text).toMatchFileSnapshot(join("..", "..", "schemas", name));
  },
);
