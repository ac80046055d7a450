/**
 * The one place where zod is set up. `jitless` keeps zod from trying `new Function`, which the content security policy
 * of the app forbids and would report. Every schema of the project imports `z` from here.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };

/** Keys with a meaning for JavaScript objects: no file of ours ever needs them, so a file that has one is refused. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** One fault found in data: the path of the field and why zod refused it. */
export type Fault = { field: string; reason: string };

/** Turns the issues of a failed parse into faults; `field` is a dotted path such as `levels.notYet`. */
export function faultsOf(error: z.core.$ZodError): Fault[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join('.') || '(whole)',
    reason: issue.message === 'Invalid input' ? describeIssue(issue) : issue.message,
  }));
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'too_small':
      return `needs at least ${String(issue.minimum)}`;
    case 'too_big':
      return `allows at most ${String(issue.maximum)}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}`;
    default:
      return issue.code;
  }
}
