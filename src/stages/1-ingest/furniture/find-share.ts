/** Invitations to follow, share or join, on networks and messengers. */
import { linesLike, type FurnitureFinder } from "./page.ts";

const network =
  "(?:google(?: news| discover)?|facebook|fb|twitter|x|instagram|telegram|whats ?app|linked ?in|you ?tube|tik ?tok|reddit|pinterest|viber|vk|vkontakte|ok|threads|bluesky|mastodon|tumblr|flipboard|wechat|weibo|line|pocket|e-?mail|rss|messenger|snapchat|copy link|print)";

const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:please )?(?:follow|join|like|find|subscribe to|add) (?:us|our|me|@\\w+)\\b.{0,60}?\\bon:? ${network}\\b.{0,60}$`,
    "i",
  ),
  /^Follow (?:\p{Lu}[\w’'-]* ){1,5}on (?:Google|Facebook|Twitter|X|Instagram|Telegram|WhatsApp|LinkedIn|YouTube)\b.{0,60}$/u,
  /^(?:follow|connect with) us(?: on)?(?: social media)?:?!?$/i,
  /^(?:follow|join) (?:our|us on our) (?:telegram|whats ?app|viber|youtube|facebook|twitter|x) ?(?:channel|page|group|account)?\b.{0,60}$/i,
  new RegExp(
    `^share (?:this|on|via|with|the)?\\b ?(?:article|story|post|page|news|link|${network}|this)?:?(?: (?:on|via|with) .{1,40})?$`,
    "i",
  ),
  /^share (?:this )?(?:article|story|post|page|news)?:?$/i,
  new RegExp(
    `^(?:tweet|pin(?: it)?|share|like|send|save|e-?mail|print|copy(?: link)?)(?: (?:on |to |by |via )?${network})$`,
    "i",
  ),
  new RegExp(`^${network}(?:[\\s,|/·•]+${network})+$`, "i"),
  new RegExp(`^(?:click to )?(?:share|e-?mail) .{0,30}\\(opens in new window\\).{0,120}$`, "i"),
  /^(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube)$/i,
  /^(?:поделиться|подписывайтесь на (?:нас|наш).{0,60}|мы в (?:telegram|телеграм|соцсетях).{0,40}|читайте нас в .{1,40})$/i,
];

export const findShare: FurnitureFinder = {
  rule: "share",
  find: (page) => linesLike(page, shapes),
};
