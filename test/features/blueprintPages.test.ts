import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Blueprint, Skill } from '../../server/src/blueprint/blueprint.ts';
import { loadBlueprint } from '../../server/src/blueprint/load.ts';
import { objectivesOf } from '../../server/src/blueprint/objectives.ts';
import { bundledData } from '../../server/src/bundled.ts';
import { EMPTY_CATALOG, type Service } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { type BlueprintPage, blueprintPages } from '../../server/src/features/blueprintPages.ts';
import { coverageOf, type ObjectiveCoverage } from '../../server/src/features/coverage.ts';
import { findings } from '../../server/src/features/findings.ts';
import { dataFindingsOf, notebookIn } from '../kit/data.ts';

const { catalog } = loadCatalog(bundledData.catalogs['aws']);
const aipC01 = required(loadBlueprint(bundledData.blueprints['aip-c01']).blueprint);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it has not been loaded');
  return value;
}

/** An outline of one domain with one task that has these skills. */
function outline(skills: readonly Partial<Skill>[], titles: { readonly task?: string } = {}): Blueprint {
  const task = {
    id: '1.1',
    title: titles.task ?? 'Move to the cloud',
    skills: skills.map((skill, index) => ({
      id: `1.1.${index + 1}`,
      title: 'Plan',
      services: [],
      topics: [],
      ...skill,
    })),
  };
  return {
    code: 'XYZ-C01',
    name: 'Cloud Mover',
    domains: [{ id: '1', title: 'Moving', weight: 100, tasks: [task] }],
    inScope: new Set(),
    outOfScope: new Set(),
    examNames: [],
  };
}

/** The text of a page. */
function pageAt(pages: readonly BlueprintPage[], name: string): string {
  const found = pages.find((page) => page.path === name);
  if (found === undefined) throw new Error(`no page ${name} among ${pages.map((page) => page.path).join(', ')}`);
  return found.text;
}

/** A notebook of these pages and files, with all that is wrong in it. */
async function notebookOf(pages: readonly BlueprintPage[], files: Readonly<Record<string, string>> = {}) {
  const { notebook } = await notebookIn({
    ...Object.fromEntries(pages.map(({ path, text }) => [path, text])),
    ...files,
  });
  const { view } = notebook;
  const found = view.notes.flatMap((note) => findings(view, note).map(({ code, message }) => `${code}: ${message}`));
  return { view, wrong: [...found, ...dataFindingsOf(notebook), ...notebook.problems.map(({ message }) => message)] };
}

/** The state of each objective that is not divided, by its number. */
function statesOf(coverages: readonly ObjectiveCoverage[]): Record<string, string> {
  const leaves = (each: ObjectiveCoverage): ObjectiveCoverage[] =>
    each.children.length === 0 ? [each] : each.children.flatMap(leaves);
  return Object.fromEntries(coverages.flatMap(leaves).map(({ objective, state }) => [objective.id, state]));
}

const inAws = { id: 'aip-c01', catalog };

describe('AIP-C01', () => {
  const pages = blueprintPages(aipC01, inAws);

  test('the exam, a folder for each domain, a page for each task, and a configuration', () => {
    const paths = pages.map((page) => page.path);
    expect(paths.slice(0, 4)).toEqual([
      '_index.md',
      'domain-1/_index.md',
      'domain-1/task-1-1.md',
      'domain-1/task-1-2.md',
    ]);
    expect(paths.at(-1)).toBe('exam-notes.yaml');
    expect(paths).toHaveLength(2 + objectivesOf(aipC01).filter(({ kind }) => kind !== 'skill').length);
    expect(paths).toEqual([...paths].sort());
  });

  test('its first page leads to the domains', () => {
    expect(pageAt(pages, '_index.md')).toBe(`---
title: "AIP-C01: AWS Certified Generative AI Developer - Professional"
---

- [Domain 1: Foundation Model Integration, Data Management, and Compliance](domain-1/_index.md)
- [Domain 2: Implementation and Integration](domain-2/_index.md)
- [Domain 3: AI Safety, Security, and Governance](domain-3/_index.md)
- [Domain 4: Operational Efficiency and Optimization for GenAI Applications](domain-4/_index.md)
- [Domain 5: Testing, Validation, and Troubleshooting](domain-5/_index.md)
`);
  });

  test('that of a domain says its share of the exam and leads to its tasks', () => {
    expect(pageAt(pages, 'domain-4/_index.md')).toBe(`---
title: "Domain 4: Operational Efficiency and Optimization for GenAI Applications"
weight: 4
---

12 % of the exam.

- [Task 4.1: Implement cost optimization and resource efficiency strategies](task-4-1.md)
- [Task 4.2: Optimize application performance](task-4-2.md)
- [Task 4.3: Implement monitoring systems for GenAI applications](task-4-3.md)
`);
  });

  test('that of a task has its skills with their services and a place to write', () => {
    const text = pageAt(pages, 'domain-1/task-1-2.md');
    expect(text.slice(0, text.indexOf('### Skill 1.2.3'))).toBe(`---
title: "Task 1.2: Select and configure FMs"
weight: 2
---

### Skill 1.2.1: Assess and choose foundation models

<!-- Your notes: benchmarks, capability analysis, limitations -->

### Skill 1.2.2: Switch models and providers without code changes

Services: AWS Lambda, Amazon API Gateway, AWS AppConfig

<!-- Your notes: dynamic model selection -->

`);
  });

  test('the configuration names the blueprint', () => {
    expect(pageAt(pages, 'exam-notes.yaml')).toBe('blueprint: aip-c01\n');
  });

  test('all skills are there, all services by name, and nothing is wrong', async () => {
    const { view, wrong } = await notebookOf(pages);
    expect(wrong).toEqual([]);
    const named = new Set(view.notes.flatMap(({ mentions }) => mentions.map(({ namings }) => namings[0].service.id)));
    const wanted = objectivesOf(aipC01).flatMap(({ skill }) => skill?.services ?? []);
    expect(wanted.filter((id) => !named.has(id))).toEqual([]);
  });

  test('without its configuration the exam is known by its code', async () => {
    const { view, wrong } = await notebookOf(pages.filter((page) => page.path !== 'exam-notes.yaml'));
    expect(view.blueprint?.code).toBe('AIP-C01');
    expect(wrong).toEqual([]);
  });

  test('no page covers anything before somebody writes', async () => {
    const { view } = await notebookOf(pages);
    const states = Object.values(statesOf(coverageOf(view, aipC01)));
    expect(states).toHaveLength(objectivesOf(aipC01).filter(({ kind }) => kind === 'skill').length);
    expect(new Set(states)).toEqual(new Set(['thin']));
  });

  test('a few sentences under a skill cover it', async () => {
    const own = 'Ask twice and compare what comes back. '.repeat(5);
    const written = pages.map(({ path, text }) => ({
      path,
      text: text.replace('<!-- Your notes: benchmarks, capability analysis, limitations -->', own),
    }));
    const { view } = await notebookOf(written);
    expect(statesOf(coverageOf(view, aipC01))).toMatchObject({ '1.2.1': 'covered', '1.2.2': 'thin' });
  });

  test('without a catalog no services are named', () => {
    expect(pageAt(blueprintPages(aipC01, { id: 'aip-c01' }), 'domain-1/task-1-2.md')).not.toContain('Services:');
  });
});

describe('another exam', () => {
  const folder = path.resolve(import.meta.dirname, '../../server/docs/own-exam');
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const cka = required(loadBlueprint(parse(read('cka-blueprint.yaml'))).blueprint);
  const own = loadCatalog(parse(read('cka-catalog.yaml')));
  const pages = blueprintPages(cka, { id: 'cka-blueprint.yaml', catalog: own.catalog });
  const data = {
    'cka-blueprint.yaml': read('cka-blueprint.yaml'),
    'cka-catalog.yaml': read('cka-catalog.yaml'),
    'exam-notes.yaml': 'catalogs: [cka-catalog.yaml]\nblueprint: cka-blueprint.yaml\n',
  };

  test('its own names', () => {
    expect(pageAt(pages, 'domain-1/task-1-1.md')).toContain('Services: StorageClass, PersistentVolume\n');
    expect(pageAt(pages, 'exam-notes.yaml')).toBe('blueprint: cka-blueprint.yaml\n');
  });

  test('a task that has no skills is a place to write', () => {
    expect(pageAt(pages, 'domain-4/task-4-1.md')).toBe(`---
title: "Task 4.1: Set up a cluster and keep it up to date"
weight: 1
---

<!-- Your notes -->
`);
  });

  test('nothing is wrong, and nothing is covered', async () => {
    const { view, wrong } = await notebookOf(pages, data);
    expect(wrong).toEqual([]);
    expect(view.blueprint?.code).toBe('CKA');
    const states = statesOf(coverageOf(view, cka));
    expect(states).toEqual({ '1.1.1': 'thin', '2.1.1': 'thin', '3.1.1': 'thin', '4.1': 'thin', '5.1.1': 'thin' });
  });
});

describe('any blueprint', () => {
  test('of domains only, without weights', () => {
    const domains = ['1', '2'].map((id) => ({ id, title: 'Cells', weight: undefined, tasks: [] }));
    const pages = blueprintPages({ ...outline([]), domains }, { id: 'cells.yaml' });
    expect(pages.map((page) => page.path)).toEqual([
      '_index.md',
      'domain-1/_index.md',
      'domain-2/_index.md',
      'exam-notes.yaml',
    ]);
    expect(pageAt(pages, 'domain-2/_index.md')).toBe(
      '---\ntitle: "Domain 2: Cells"\nweight: 2\n---\n\n<!-- Your notes -->\n',
    );
  });

  test.each([
    ['numbers that no path may hold', ['1/A', '..', 'a:b?*'], ['task-1-a', 'task-2', 'task-a-b']],
    ['letters of other scripts', ['一', 'é'], ['task-1', 'task-2']],
    ['one number twice, and in capitals', ['1.a', '1.A', '1-a'], ['task-1-a', 'task-1-a-2', 'task-1-a-3']],
    ['a number without an end', ['9'.repeat(300)], [`task-${'9'.repeat(40)}`]],
    ['a position that another has for its number', ['2', '?'], ['task-2', 'task-2-2']],
  ])('%s', (_, ids, names) => {
    const tasks = ids.map((id) => ({ id, title: 'Grow', skills: [] }));
    const pages = blueprintPages({ ...outline([]), domains: [{ id: '1', title: '', weight: 1, tasks }] }, { id: 'x' });
    expect(pages.slice(2, -1).map((page) => page.path)).toEqual(names.map((name) => `domain-1/${name}.md`));
  });

  test('a title keeps its page where it is', () => {
    const paths = (task: string) => blueprintPages(outline([], { task }), { id: 'x' }).map((page) => page.path);
    expect(paths('Move on')).toEqual(paths('Stay: a new title'));
  });

  test.each([
    [
      'emphasis, links and tags',
      'Use *one* of [these](x) <SERVICE 1>',
      'Use \\*one\\* of \\[these\\](x) \\<SERVICE 1>',
    ],
    ['a list of source numbers', 'Cite [3][4]', 'Cite \\[3\\]\\[4\\]'],
    ['shortcodes and character references', '{{% notice %}} &copy; AT&T', '{\\{% notice %}} \\&copy; AT&T'],
    ['number signs at the end', 'Learn C #', 'Learn C \\#'],
    ['lines', 'One\n---\ntwo', 'One --- two'],
  ])('%s in a title are its words', async (_, title, written) => {
    const blueprint = outline([{ title }], { task: title });
    const pages = blueprintPages(blueprint, { id: 'none' });
    expect(pageAt(pages, 'domain-1/task-1-1.md')).toContain(`\n### Skill 1.1.1: ${written}\n`);
    const { view, wrong } = await notebookOf(pages);
    expect(wrong).toEqual([]);
    const task = view.notes.find(({ uri }) => uri.endsWith('task-1-1.md'));
    const plain = title.replace(/\s+/g, ' ');
    expect(task?.facts.title?.text).toBe(`Task 1.1: ${plain}`);
    expect(task?.facts.headings.map(({ text }) => text)).toEqual([`Skill 1.1.1: ${plain}`]);
  });

  test('a topic stays within its comment', () => {
    const pages = blueprintPages(outline([{ topics: ['arrows --> and\n-----', 'ends'] }]), { id: 'x' });
    expect(pageAt(pages, 'domain-1/task-1-1.md')).toContain('\n<!-- Your notes: arrows –> and –, ends -->\n');
  });

  test('a service that is gone says so, and is no finding', async () => {
    const pages = blueprintPages(outline([{ services: ['codestar', 's3'] }]), { id: 'none', catalog });
    expect(pageAt(pages, 'domain-1/task-1-1.md')).toContain('Services: AWS CodeStar (retired), Amazon S3\n');
    expect((await notebookOf(pages)).wrong).toEqual([]);
  });

  test('services that no catalog has are left out', () => {
    const pages = blueprintPages(outline([{ services: ['warp-drive', 's3'] }, { services: ['warp-drive'] }]), inAws);
    expect(pageAt(pages, 'domain-1/task-1-1.md').match(/^Services: .*$/gm)).toEqual(['Services: Amazon S3']);
  });

  test('many services are cut short: naming them covers nothing', async () => {
    const services = Array.from({ length: 40 }, (_, at): Service => {
      const name = `Acme Thing ${String.fromCharCode(65 + (at % 26))}${at}`;
      const common = { vendor: undefined, kind: 'service', category: 'Things', parent: undefined, docs: undefined };
      return { id: `thing-${at}`, name, summary: 'A thing', status: undefined, names: [], ...common };
    });
    const blueprint = outline([{ services: services.map(({ id }) => id) }]);
    const pages = blueprintPages(blueprint, { id: 'none', catalog: { ...EMPTY_CATALOG, services } });
    expect(pageAt(pages, 'domain-1/task-1-1.md')).toMatch(/^Services: Acme Thing A0, .*, Acme Thing F5, 34 more$/m);
    const { view } = await notebookOf(pages);
    expect(statesOf(coverageOf(view, blueprint))).toEqual({ '1.1.1': 'thin' });
  });

  test.each([
    ['exams/cka.yaml', 'exams/cka.yaml'],
    ['none', '"none"'],
    ['my exam: a.yaml', '"my exam: a.yaml"'],
    ['2.5', '"2.5"'],
  ])('%s in the configuration', (id, written) => {
    const text = pageAt(blueprintPages(outline([]), { id }), 'exam-notes.yaml');
    expect(text).toBe(`blueprint: ${written}\n`);
    expect(parse(text)).toEqual({ blueprint: id });
  });
});
