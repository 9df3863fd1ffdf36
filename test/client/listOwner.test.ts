import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListOwner, type Question } from '../../client/src/listOwner.ts';

// What comes in which order was seen in VS Code on a machine under load; the clock is the only thing made up.

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const shut = { isOpen: false, isBeingHidden: false };
const open = { isOpen: true, isBeingHidden: false };
const hiding = { isOpen: false, isBeingHidden: true };

describe('whose list VS Code asks for', () => {
  test('one that was opened from here', async () => {
    const owner = new ListOwner();
    const hasOpened = owner.opens();
    expect(await owner.of(asked(), open)).toBe('own');
    hasOpened();
    expect(await owner.of(asked('continued'), open)).toBe('own');
    expect(owner.invoked).toBe(0);
  });

  test('one that a person asks for', async () => {
    const owner = new ListOwner();
    expect(await owner.of(asked(), shut)).toBe('other');
    expect(await owner.of(asked('continued'), shut)).toBe('other');
    expect(owner.invoked).toBe(1);
  });

  test('a person’s, where VS Code carried out the command without a question', async () => {
    const owner = new ListOwner();
    owner.opens()();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await owner.of(asked(), shut)).toBe('other');
  });

  test('one question is for all commands that came before it, and the next is a person’s', async () => {
    const owner = new ListOwner();
    owner.opens()();
    owner.opens()();
    expect(await owner.of(asked(), open)).toBe('own');
    expect(await owner.of(asked(), shut)).toBe('other');
  });

  test('one that a trigger character has opened, though a command came before', async () => {
    const owner = new ListOwner();
    owner.opens()();
    expect(await owner.of(asked('triggered'), open)).toBe('other');
    expect(await owner.of(asked(), shut)).toBe('other');
  });

  test('ours, asked for anew behind letters that were removed', async () => {
    const owner = await ownList();
    expect(await owner.of(asked('invoked', 3), hiding)).toBe('own');
  });

  test('ours, while another extension registers what it has to suggest', async () => {
    const owner = await ownList();
    const held = asked();
    void owner.untilCancelled(held.token);
    const burst = [1, 2, 3].map(() => {
      const question = asked();
      return { question, answer: owner.of(question, shut) };
    });
    for (const { question } of burst.slice(0, -1)) question.cancel();
    await vi.advanceTimersByTimeAsync(50);
    expect(await Promise.all(burst.map(({ answer }) => answer))).toEqual(['own', 'own', 'own']);
    expect(owner.invoked).toBe(0);
  });

  test('a person’s, in a moment, while ours is being hidden', async () => {
    const owner = await ownList();
    const answer = owner.of(asked(), hiding);
    await vi.advanceTimersByTimeAsync(50);
    expect(await answer).toBe('other');
    expect(owner.invoked).toBe(1);
  });

  test('a person’s, as soon as VS Code has given up ours', async () => {
    const owner = await ownList();
    const held = asked();
    void owner.untilCancelled(held.token);
    held.cancel();
    await vi.advanceTimersByTimeAsync(50);
    expect(await owner.of(asked(), shut)).toBe('other');
  });
});

async function ownList(): Promise<ListOwner> {
  const owner = new ListOwner();
  owner.opens()();
  await owner.of(asked(), open);
  return owner;
}

interface Asked extends Question {
  cancel(): void;
}

/** VS Code asks behind the fifth letter of a line, unless told otherwise. */
function asked(kind: Question['kind'] = 'invoked', character = 5): Asked {
  const listeners: (() => void)[] = [];
  let isCancelled = false;
  return {
    kind,
    position: { line: 2, character },
    token: {
      get isCancellationRequested() {
        return isCancelled;
      },
      onCancellationRequested: (listener) => {
        listeners.push(() => listener(undefined));
        return { dispose: () => {} };
      },
    },
    cancel: () => {
      isCancelled = true;
      for (const listener of listeners) listener();
    },
  };
}
