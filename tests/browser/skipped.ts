/** Without a browser each of these tests is skipped, and counted as that. */
import { beforeEach, inject } from "vitest";

beforeEach(({ skip }) => skip(inject("chromium") === "", "there is no browser"));
