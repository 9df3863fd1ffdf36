import { expect, test } from 'vitest';
import { renameHeading } from '../../server/src/features/renameHeading.ts';
import { fixtureOf, indexOf, uriOf } from '../kit/fixture.ts';

/** A link in `note.md` after the heading of `ec2.md` has been given other words, in a vault of Obsidian. */
function renamed(link: string, words: string): string {
  const fixture = fixtureOf(
    `//- .obsidian/app.json\n{}\n//- note.md\n${link}\n//- ec2.md\n# EC2\n## Spot<|> Instances\n## Other\n`,
  );
  const edits = renameHeading(indexOf(fixture), fixture, words) ?? [];
  const note = uriOf('note.md');
  const [edit] = edits.filter(({ uri }) => uri === note);
  const text = fixture.files.get(note)?.trimEnd() ?? '';
  return edit === undefined ? text : text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

test.each([
  ['by its text', '[y](ec2.md#Spot%20Instances)', '[y](ec2.md#Spot%20Capacity%20%28EC2%29)'],
  ['by its text in brackets', '[y](<ec2.md#Spot Instances>)', '[y](<ec2.md#Spot Capacity (EC2)>)'],
  ['by its text below another', '[y](ec2.md#EC2#Spot%20Instances)', '[y](ec2.md#EC2#Spot%20Capacity%20%28EC2%29)'],
  ['by its anchor', '[y](ec2.md#spot-instances)', '[y](ec2.md#spot-capacity-ec2)'],
  ['by a wiki link', '[[ec2#Spot Instances]]', '[[ec2#Spot Capacity (EC2)]]'],
  ['to another heading', '[y](ec2.md#Other)', '[y](ec2.md#Other)'],
])('a heading with other words takes links along: %s', (_, before, after) => {
  expect(renamed(before, 'Spot Capacity (EC2)')).toBe(after);
});
