import { citationWithoutList } from './citationWithoutList.ts';
import { citationWithoutSource } from './citationWithoutSource.ts';
import { duplicateLinkDefinition } from './duplicateLinkDefinition.ts';
import { duplicateServiceSection } from './duplicateServiceSection.ts';
import { duplicateSource } from './duplicateSource.ts';
import { entryDuplicate } from './entryDuplicate.ts';
import { entryEmptySection } from './entryEmptySection.ts';
import { entryMissingRole } from './entryMissingRole.ts';
import { entryMissingSection } from './entryMissingSection.ts';
import { entryPlaceholder } from './entryPlaceholder.ts';
import { entryUnexpectedRole } from './entryUnexpectedRole.ts';
import { fileCase } from './fileCase.ts';
import { frontMatter } from './frontMatter.ts';
import { missingFile } from './missingFile.ts';
import { missingHeading } from './missingHeading.ts';
import { missingImage } from './missingImage.ts';
import { missingRelref } from './missingRelref.ts';
import { objectiveMismatch } from './objectiveMismatch.ts';
import { outOfScopeService } from './outOfScopeService.ts';
import { renamedService } from './renamedService.ts';
import { retiredService } from './retiredService.ts';
import type { Rule } from './rule.ts';
import { sameAddressTwice } from './sameAddressTwice.ts';
import { unclosedShortcode } from './unclosedShortcode.ts';
import { undefinedLinkReference } from './undefinedLinkReference.ts';
import { unexpectedShortcodeEnd } from './unexpectedShortcodeEnd.ts';
import { unknownObjective } from './unknownObjective.ts';
import { unknownRule } from './unknownRule.ts';
import { unknownService } from './unknownService.ts';
import { unusedLinkDefinition } from './unusedLinkDefinition.ts';
import { unusedSource } from './unusedSource.ts';
import { wrongVendorPrefix } from './wrongVendorPrefix.ts';

/** The rules on notes, in the order of the documentation. */
const CHECKS: readonly Rule[] = [
  citationWithoutSource,
  citationWithoutList,
  duplicateSource,
  sameAddressTwice,
  unusedSource,
  missingFile,
  missingImage,
  missingHeading,
  fileCase,
  undefinedLinkReference,
  duplicateLinkDefinition,
  unusedLinkDefinition,
  missingRelref,
  renamedService,
  wrongVendorPrefix,
  retiredService,
  unknownService,
  duplicateServiceSection,
  entryMissingSection,
  entryEmptySection,
  entryMissingRole,
  entryUnexpectedRole,
  entryDuplicate,
  entryPlaceholder,
  unknownObjective,
  objectiveMismatch,
  frontMatter,
  unclosedShortcode,
  unexpectedShortcodeEnd,
  outOfScopeService,
];

/** The codes of all rules. */
export const RULE_CODES: ReadonlySet<string> = new Set([...CHECKS.map(({ code }) => code), 'unknown-rule']);

/** All rules. */
export const RULES: readonly Rule[] = [...CHECKS, unknownRule(RULE_CODES)];
