/** Words that stand for somebody and do not say for whom. */
const pronoun =
  /^(?:i|he|she|it|they|we|you|him|her|them|this|that|who|someone|somebody|(?:his|her|their|its|my|our)(?: .+)?)$/iu;

/** True for "he" and for "his lawyer": a pronoun is no name, whatever an analyst takes it for. */
export function isPronoun(written: string): boolean {
  return pronoun.test(written.trim());
}
