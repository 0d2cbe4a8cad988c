/** Words by which a text says that two people of one name are two. */
const namesake =
  /\b(?:of the same (?:sur|last |family )?name|no relation(?: (?:to|of)\b|[.,;)]|$)|(?:not|un)[- ]?related to\b|namesakes?\b|not to be confused with|who shares? (?:his|her|the|a) (?:sur|last |family )?name)/iu;

/** True for "not the trader of the same name", "no relation to the mayor": what the sentence tells of one is not of the other. */
export const tellsOfNamesake = (text: string): boolean => namesake.test(text);
