import { isWordAt } from '../text/words.ts';

/** No name begins within a word, behind a hyphen (`SSE-KMS`), a dot (`aws.Lambda`) or a double colon (`AWS::S3`). */
export function mayBegin(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (BOUND_BEFORE.test(before)) return !isWordAt(text, at - 2);
  return !(before === ':' && text.charAt(at - 2) === ':');
}

const BOUND_BEFORE = /^[-\u2010\u2011.@$]$/;

/** No name ends in the middle of `Lambda.py`, `QuickSight-General.md`, `S3::Bucket` or `S3:GetObject`. */
export function mayEnd(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after === '-') return !REST_OF_FILE.test(text.slice(end, end + MAX_FILE));
  if (after === '.') return !/[a-z0-9]/.test(text.charAt(end + 1));
  return after !== ':' || !/^:(?::|\*|[A-Za-z]*[a-z][A-Z])/.test(text.slice(end, end + 40));
}

const REST_OF_FILE =
  /^[-\w.]*\.(?:md|mdx|markdown|txt|pdf|docx?|pptx?|xlsx?|csv|png|jpe?g|gif|svg|webp|drawio|html?|json|ya?ml|toml|py|[jt]sx?|sh|tf|sql|ipynb|zip)(?![\w-])/i;
const MAX_FILE = 100;

/** As the catalog would write it: plain spaces and hyphens. */
export function plain(written: string): string {
  return /[^\x20-\x7e]/.test(written) ? written.replace(/[\u2010\u2011]/g, '-').replace(/\s+/g, ' ') : written;
}
