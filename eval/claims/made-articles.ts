import type { MadeArticle } from "./made-article.ts";
import { bank } from "./made-articles/bank.ts";
import { cable } from "./made-articles/cable.ts";
import { mine } from "./made-articles/mine.ts";
import { portStrike } from "./made-articles/port-strike.ts";
import { railway } from "./made-articles/railway.ts";
import { windFarm } from "./made-articles/wind-farm.ts";

export const madeArticles: readonly MadeArticle[] = [
  windFarm,
  railway,
  portStrike,
  mine,
  cable,
  bank,
];
