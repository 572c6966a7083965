/** Front matter of a synthetic annex before no court; a draft, unsigned and unreviewed. */
export const annexFrontMatter = `---
kind: annex
title: A synthetic annex
date: "2026-01-05"
authors:
  - name: Test Author
    qualifications: Has written tests.
    role: Wrote the test.
language: en
version: "1.0"
status: draft
annex:
  jurisdiction: icc
  case: No case
  number: "A.1"
  instructions:
    from: The Chamber of Tests
    date: "2026-01-02"
    text: Say whether the test passes.
    questions: [Does the test pass?]
    notAsked: [Why the test was written.]
  independence:
    funding: None.
    priorWork: None.
    priorPublications: None.
  duty: { understood: true, truth: true }
---
`;
