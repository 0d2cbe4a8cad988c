/** Words of the page itself: navigation, buttons, placeholders of a theme, advertising labels. */
import { linesLike, type FurnitureFinder } from "./page.ts";

const shapes: readonly RegExp[] = [
  // Nothing but symbols: a close button, an arrow, a row of stars.
  /^[^\p{L}\p{N}]+$/u,
  /^no menu items!?$/i,
  /^check out (?:our|these|the) (?:other|latest|related)\b.{0,40}$/i,
  /^(?:skip|jump) to (?:main |page |the )?(?:content|navigation|article|search|footer)\.?$/i,
  /^(?:main |primary |site |mobile |toggle |open |close |show |hide )*(?:menu|navigation|nav|search|sidebar)$/i,
  /^(?:home|homepage|search|search for:|log ?in|sign ?in|sign ?up|register|my account|close|back|next|previous|print|save|listen|watch live|live tv|loading\.{0,3}|loading…|read aloud|listen to (?:this )?article)$/i,
  /^(?:back|scroll|return) to (?:the )?(?:top|home(?:page)?|news|main page)$/i,
  /^(?:previous|next|prev|older|newer) (?:article|post|story|page|entry)s?:?$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad|ads by .{1,30}|story continues below(?: advertisement)?|article continues (?:after|below)\b.{0,40}|реклама|广告)\.?$/i,
  /^(?:image|photo|video|gallery|slideshow|audio) (?:\d+ of \d+|player)$/i,
  /^\d+ (?:of|\/) \d+$/,
  /^(?:accept|reject|manage|allow) (?:all )?(?:cookies?|preferences)$/i,
  /^(?:we|this (?:web)?site) uses? cookies\b.{0,180}$/i,
  // A trail of crumbs.
  /^(?:home|главная|首页)\s*[»›>/|].{1,150}$/i,
  /^(?:categor(?:y|ies)|tags?|topics?|filed under|posted in|рубрики?|теги):\s?.{0,180}$/i,
  /^(?:font size|text size|share|tweet|a\+|a-|aa)$/i,
  /^(?:show|load|see|view) (?:more|less|all|comments)$/i,
];

export const findMenu: FurnitureFinder = { rule: "menu", find: (page) => linesLike(page, shapes) };
