// Draws the lines that a reader labels by hand: `node test/catalog/labels/drawSample.mjs 2 > sample.json` for the second
// draw. The same seed draws the same lines from the same notes, and none that an earlier draw has. What the reader finds
// is kept in labels.json, without text.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** What is drawn from each folder: any lines with words, lines in which something is named, and traps. */
const DRAWS = [
  {
    seed: 20_261_001,
    counts: {
      seeds: { any: 80, naming: 50, trap: 15 },
      'notebooks/saa-c03-course-notes': { any: 80, naming: 50, trap: 25 },
      'notebooks/saa-c03-workshop': { any: 30, naming: 20, trap: 8 },
      'notebooks/eks-workshop': { any: 35, naming: 15, trap: 4 },
      'notebooks/azure-in-bullet-points': { any: 25, naming: 5, trap: 12 },
    },
  },
  {
    seed: 20_261_121,
    counts: {
      seeds: { any: 20, naming: 30, trap: 10 },
      'notebooks/saa-c03-course-notes': { any: 15, naming: 20, trap: 8 },
      'notebooks/saa-c03-workshop': { any: 5, naming: 10, trap: 2 },
      'notebooks/eks-workshop': { any: 5, naming: 10, trap: 2 },
      'notebooks/azure-in-bullet-points': { any: 5, naming: 4, trap: 4 },
    },
  },
];

const ANY = /\p{L}{2,}.*\p{L}{2,}/u;

/** A vendor, an abbreviation, or a word with a capital within. */
const NAMING = /\b(?:AWS|Amazon|[A-Z][A-Z0-9]+|[A-Z][a-z]+[A-Z]\w*)\b/;

/** An ordinary word that is written like a service, without its vendor. */
const TRAP =
  /(?<!AWS |Amazon )\b(?:Agents?|Aliases|App Mesh|Artifact|Backup|Batch|Budgets?|Comprehend|Config|Connect|Control Tower|Data Exchange|Detective|Discovery|Fault|Feature Store|Flows|Forecast|Functions?|Glue|Guardrails?|Inspector|Knowledge Bases?|Layers?|Lex|Mesh|Model Registry|Monitors?|Nova|Organizations?|Outposts?|Pinpoint|Pipelines?|Polly|Personalize|Policies|Quick|Shield|Signer|Snowball|Step|Titan|Transcribe|Transfer|Transform|Translate|Trainium|WAF|X-[Rr]ay|Q)\b/;

/** A generator of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function linesIn(folder) {
  return readdirSync(path.join(shared, folder), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(shared, file), 'utf8')
        .split(/\r?\n/)
        .map((text, index) => ({ file, line: index + 1, text })),
    );
}

function drawn(lines, count, random) {
  const rest = [...lines];
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const [line] = rest.splice(Math.floor(random() * rest.length), 1);
    return line;
  });
}

/** @param taken lines of earlier draws, `file:line` */
function draw({ seed, counts: ofFolders }, taken) {
  const random = randomFrom(seed);
  return Object.entries(ofFolders).flatMap(([folder, counts]) => {
    let rest = linesIn(folder).filter(({ file, line }) => !taken.has(`${file}:${line}`));
    return [
      [ANY, counts.any],
      [NAMING, counts.naming],
      [TRAP, counts.trap],
    ].flatMap(([pattern, count]) => {
      const lines = drawn(
        rest.filter(({ text }) => pattern.test(text)),
        count,
        random,
      );
      rest = rest.filter((line) => !lines.includes(line));
      return lines;
    });
  });
}

const number = Number(process.argv[2] ?? DRAWS.length);
const taken = new Set();
let sample = [];
for (const each of DRAWS.slice(0, number)) {
  sample = draw(each, taken);
  for (const { file, line } of sample) taken.add(`${file}:${line}`);
}
process.stdout.write(`${JSON.stringify(sample, undefined, 1)}\n`);
