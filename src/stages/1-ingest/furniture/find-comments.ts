/** Prompts and forms for readers' comments. */
import { linesLike, type FurnitureFinder } from "./page.ts";

const shapes: readonly RegExp[] = [
  /^(?:leave|post|add|write|submit|make) (?:a|your) (?:comment|reply|response)\b.{0,60}$/i,
  /^(?:join|start|be part of) the (?:conversation|discussion|debate)\b.{0,60}$/i,
  /^(?:\d+|no|view|show|see|read|load|hide)(?: \d+)?(?: all)? (?:comments?|repl(?:y|ies)|responses?|thoughts? on .{1,150})(?: on .{1,150})?$/i,
  /^(?:comments?|reader comments|discussion)(?: \(\d+\)|: ?\d*| are closed\.?| \d+)?$/i,
  /^your e-?mail (?:address )?will not be published\b.{0,80}$/i,
  /^required fields are marked\b.{0,20}$/i,
  /^save my name, e-?mail\b.{0,120}$/i,
  /^(?:you must be|please) (?:logged in|log in|sign in) to (?:post a )?(?:comment|reply)\b.{0,60}$/i,
  /^cancel reply$/i,
  /^(?:what do you think\?? )?(?:let us know|tell us|share your (?:thoughts|views|opinion)).{0,60}\bcomments?\b.{0,40}$/i,
  /^(?:оставить комментарий|комментарии|добавить комментарий)(?!\p{L}).{0,60}$/iu,
];

export const findComments: FurnitureFinder = {
  rule: "comments",
  find: (page) => linesLike(page, shapes),
};
