import type { Service } from '../../catalog/catalog.ts';
import { splitVendor } from '../../catalog/vendorPrefix.ts';
import type { IndexView } from '../../index/notebookIndex.ts';
import { fold } from '../../text/words.ts';

/**
 * True where the exam guide itself names the service so: who learns for the exam is right to write it. Vendor's prefixes
 * make no difference, nor does the name of what the service is a feature of: the guide's `Amazon Bedrock Prompt Flows`
 * are Prompt Flows too.
 */
export function isExamName(view: IndexView, service: Service, name: string): boolean {
  const names = view.blueprint?.examNames.filter((exam) => exam.service === service.id) ?? [];
  if (names.length === 0) return false;
  const parent = view.catalog.services.find(({ id }) => id === service.parent);
  const prefixes = view.catalog.vendorPrefixes;
  const parents = parent === undefined ? [] : [splitVendor(parent.name, prefixes).rest];
  const bare = (text: string) => fold(splitVendor(splitVendor(text, prefixes).rest, parents).rest);
  return names.some(({ text }) => formsOf(text).some((form) => bare(form) === bare(name)));
}

/** `Amazon Bedrock Agent(s)` is one agent, and several; in `Amazon Quantum Ledger Database (Amazon QLDB)` are two names. */
function formsOf(text: string): string[] {
  const bracketed = /^(.*\S)\s+\(([^()]+)\)$/.exec(text);
  if (bracketed !== null) return [text, bracketed[1] ?? text, bracketed[2] ?? text];
  return text.includes('(s)') ? [text.replace('(s)', ''), text.replace('(s)', 's')] : [text];
}
