import { expect, test } from "vitest";
import { linkTarget } from "../../src/stages/7-render/link-target.ts";

test.for([
  ["https://a.example/b?c=d&e", "https://a.example/b?c=d&e"],
  ["https://a.example/b_(c)|d?[e]='f'@g", "https://a.example/b_%28c%29%7Cd?%5Be%5D=%27f%27%40g"],
  ['https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E"],
  ["http://ж.example/ж", "http://xn--f1a.example/%D0%B6"],
] as const)("`%s` leads to %s", ([address, target]) => {
  expect(linkTarget(address)).toBe(target);
});

test.for([
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//a.example",
  "https://user:word@a.example/",
  "https://a.example/?token=***",
  "",
])("`%s` is no link", (address) => {
  expect(linkTarget(address)).toBe("");
});
