/** Pointers to where the text was published first. What they say of its origin is read elsewhere. */
import { linesLike, type FurnitureFinder } from "./page.ts";

/** Also read by the origin rules, so that furniture and cue are one and the same line. */
const republicationShapes: readonly RegExp[] = [
  /^(?:\W{0,3})(?:read|view|see) (?:the )?(?:full |entire |rest of the |whole )?original (?:article|story|post|version|source|report|publication|content)\b.{0,120}$/i,
  /^(?:\W{0,3})(?:read|view|see) (?:the )?(?:full|entire|rest of the|whole|complete) (?:article|story|post|report|interview|piece)\b.{0,120}$/i,
  /^(?:\W{0,3})(?:the )?(?:original (?:article|story|source|link|post)|source link|source article|original source)\b\s*(?::|link|here)?.{0,160}$/i,
  /^(?:\W{0,3})(?:this|the) (?:article|story|post|piece|report|text|interview|commentary|op-ed|essay)\b.{0,60}\b(?:was |has been |is )?(?:(?:originally|first|initially|previously) (?:published|appeared|ran|posted)|republished|reprinted|reproduced|syndicated|cross-?posted)\b.{0,260}$/i,
  /^(?:\W{0,3})(?:originally|first) (?:published|appeared|posted)\b.{0,200}$/i,
  /^(?:\W{0,3})(?:republished|reprinted|reproduced|syndicated) (?:from|with|by|under|courtesy)\b.{0,200}$/i,
  /^(?:\W{0,3})(?:the post|post) .{1,200} (?:appeared first|first appeared) on\b.{0,100}$/i,
  /^(?:\W{0,3})(?:источник|первоисточник|оригинал статьи)\s*:.{1,120}$/i,
];

export const findRepublication: FurnitureFinder = {
  rule: "republication",
  find: (page) => linesLike(page, republicationShapes, 500),
};
