/** A list of words as one writes it, parted by spaces and line ends. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
