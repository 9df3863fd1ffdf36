import type { BulletFact } from '../../facts/bullets.ts';
import type { Operand } from '../../facts/entries.ts';
import { nearest } from '../../text/nearest.ts';
import { fold } from '../../text/words.ts';
import { bareName, type Roles } from './roles.ts';

/**
 * The operand without a Role that an unexpected bullet is most likely meant for: it is spelled nearly alike, or the one
 * name is part of the other (`Entra ID`, `Microsoft Entra ID`). Undefined where none is, or several are.
 */
export function nearRole({ name }: BulletFact, { lacking }: Roles): Operand | undefined {
  const near = nearest(name, lacking.map(bareName));
  if (near !== undefined) return lacking.find((operand) => bareName(operand) === near);
  const parts = lacking.filter((operand) => isPart(name, bareName(operand)) || isPart(bareName(operand), name));
  return parts.length === 1 ? parts[0] : undefined;
}

function isPart(part: string, whole: string): boolean {
  const words = wordsIn(whole);
  const others = wordsIn(part);
  return others.length > 0 && others.every((word) => words.includes(word));
}

function wordsIn(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
