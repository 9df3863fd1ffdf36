import { describe, expect, test } from 'vitest';
import { GithubAnchors, HugoAnchors } from '../../server/src/text/anchors.ts';

describe('the anchor of a text', () => {
  test.each([
    // text, GitHub's, Hugo's
    ['Amazon S3', 'amazon-s3', 'amazon-s3'],
    ['Amazon S3 + Amazon Macie', 'amazon-s3--amazon-macie', 'amazon-s3--amazon-macie'],
    ['Overview - Buckets', 'overview---buckets', 'overview---buckets'],
    ['IAM Identity Center (AWS SSO)', 'iam-identity-center-aws-sso', 'iam-identity-center-aws-sso'],
    ['snake_case & 2.5!', 'snake_case--25', 'snake_case--25'],
    ['🎯 What concept', '-what-concept', '-what-concept'],
    ['問 1 — RAG（2 つ）', '問-1--rag2-つ', '問-1--rag2-つ'],
    ['Tab\there', 'tabhere', 'tabhere'],
    // where they part
    [' after an image ', '-after-an-image-', 'after-an-image'],
    ['Part Ⅷ', 'part-ⅷ', 'part-'],
    ['Cafe\u0301', 'cafe\u0301', 'cafe'],
    ['a‿b', 'a‿b', 'ab'],
    ['İstanbul', 'i\u0307stanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδος', 'οδοσ'],
    ['🎯', '', 'heading'],
  ])('%s', (text, github, hugo) => {
    expect(new GithubAnchors().anchorOf(text)).toBe(github);
    expect(new HugoAnchors().anchorOf(text)).toBe(hugo);
  });
});

describe('anchors of one note', () => {
  test.each([
    [
      ['S3', 'S3', 'S3 1', 'S3'],
      ['s3', 's3-1', 's3-1-1', 's3-2'],
    ],
    [
      ['S3 1', 'S3', 'S3', 'S3-1'],
      ['s3-1', 's3', 's3-2', 's3-1-1'],
    ],
    [
      ['__proto__', 'constructor', '__proto__'],
      ['__proto__', 'constructor', '__proto__-1'],
    ],
  ])('%j', (texts, anchors) => {
    for (const numbering of [new GithubAnchors(), new HugoAnchors()]) {
      expect(texts.map((text) => numbering.numbered(numbering.anchorOf(text)))).toEqual(anchors);
    }
  });

  test('Hugo keeps them off those that headings bring along', () => {
    const numbering = new HugoAnchors();
    numbering.reserve('s3');
    expect([numbering.numbered('s3'), numbering.numbered('s3')]).toEqual(['s3-1', 's3-2']);
    numbering.reserve('s3-3');
    expect(numbering.numbered('s3')).toBe('s3-4');
  });

  test('a text that comes ten thousand times takes no time', () => {
    const numbering = new HugoAnchors();
    for (let count = 1; count < 10_000; count++) numbering.numbered('explanation');
    expect(numbering.numbered('explanation')).toBe('explanation-9999');
  });
});
