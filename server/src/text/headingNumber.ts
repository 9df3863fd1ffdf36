/** `1.`, `2.1`, `3)`, `2 –`, at the head of a text that is numbered by hand. */
const NUMBER = /^\s*\d+(?:\.\d+)*[.):]?\s+(?:[-–—]\s+)?/;

/** The words of a heading, or of an item, without their number. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBER, '');
}
