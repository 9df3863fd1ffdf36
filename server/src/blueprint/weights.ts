/**
 * The share of the exam that each domain has, in percent, by the weights that its outline gives. Undefined where not all
 * have a weight: then there is no share to count by, and none to show.
 */
export function sharesOf(weights: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const known = weights.filter((weight) => weight !== undefined);
  const total = totalOf(known);
  if (known.length < weights.length || total === 0) return weights.map(() => undefined);
  return isWhole(total) ? known : known.map((weight) => Math.round((1000 * weight) / total) / 10);
}

/** The sum of weights, without what adding broken numbers leaves behind. */
export function totalOf(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.round(1000 * sum) / 1000;
}

/** True for what weights add up to that make an exam: guides round them. */
export function isWhole(total: number): boolean {
  return Math.abs(total - 100) <= 1;
}
