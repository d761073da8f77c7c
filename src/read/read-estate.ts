import type { Diagnostic } from '../model/diagnostic.js';
import type { ServiceName } from '../model/names.js';
import type { Estate, Service } from '../model/service.js';
import { sameStackNames } from './cdk/stack-names.js';
import { planNames, statedTwice } from './cloudformation/naming.js';
import { Problems } from './cloudformation/problem.js';
import { discover } from './discover.js';
import { limitProblems } from './limit-problems.js';
import { type Candidate, candidateKey, type ReadContext, type Reader, type ReadResult } from './reader.js';

export interface EstateReading {
  readonly estate: Estate;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every service of a repository at one stage, in name order. One broken definition hides no other:
 * what is wrong with it is a diagnostic. Each diagnostic is given once.
 */
export function readEstate(context: ReadContext, readers: readonly Reader[]): EstateReading {
  const { candidates, diagnostics } = discover(context, readers);
  const readings = readUnderFinalNames(candidates, context, readers);
  const problems = new Problems();
  diagnostics.forEach(problems.report);
  ambiguousNames(readings.map(({ candidate }) => candidate)).forEach(problems.report);
  for (const { result } of readings) limitProblems(result.diagnostics).forEach(problems.report);
  const services = readings.flatMap(({ result }) => result.services);
  sameStackNames(services).forEach(problems.report);
  return { estate: { stage: context.stage, services: services.toSorted(byName) }, diagnostics: problems.all() };
}

interface Reading {
  readonly candidate: Candidate;
  readonly result: ReadResult;
}

/**
 * Which candidates are parts of another service shows only when they are read. Names are planned
 * again without them, and where that frees a name, everything is read again under it.
 */
function readUnderFinalNames(candidates: readonly Candidate[], context: ReadContext, readers: readonly Reader[]) {
  const names = planNames(candidates);
  const readings = withoutParts(readAll(candidates, names, context, readers));
  const kept = readings.map(({ candidate }) => candidate);
  const final = planNames(kept);
  const settled = [...final].every(([key, name]) => names.get(key) === name);
  return settled ? readings : readAll(kept, final, context, readers);
}

function readAll(
  candidates: readonly Candidate[],
  names: ReadonlyMap<string, ServiceName>,
  context: ReadContext,
  readers: readonly Reader[],
): readonly Reading[] {
  const named = { ...context, names };
  return candidates.map((candidate) => {
    const name = names.get(candidateKey(candidate));
    const reader = readers.find(({ format }) => format === candidate.format);
    const asNamed = name === undefined ? candidate : { ...candidate, name };
    return { candidate, result: reader ? readOne(reader, asNamed, named) : { services: [], diagnostics: [] } };
  });
}

/** A reader that throws has a bug. It is named as one and fails the run; the other services are still shown. */
function readOne(reader: Reader, candidate: Candidate, context: ReadContext): ReadResult {
  try {
    const read = (given: ReadContext) => reader.read(candidate, given);
    return context.memo === undefined ? read(context) : context.memo.read(candidate, context, read);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Reading ${candidate.file} as ${candidate.format} failed inside Stackgate: ${reason}`;
    const location = { file: candidate.file, line: 1, column: 1 };
    return { services: [], diagnostics: [{ severity: 'error', code: 'read/internal', message, location }] };
  }
}

/**
 * Leaves out templates that are parts of another service: nested in it or included. A serverless.yml
 * or an assembly is a service of its own, also where another definition reads a value out of it.
 */
function withoutParts(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Set(readings.filter((reading) => !isPart(reading, readings)));
  for (const reading of readings) if (!kept.has(reading) && !isPart(reading, [...kept])) kept.add(reading);
  return readings.filter((reading) => kept.has(reading));
}

function isPart(reading: Reading, others: readonly Reading[]): boolean {
  const { file, format } = reading.candidate;
  if (format !== 'cloudformation' && format !== 'sam') return false;
  return others.some(
    (other) => other.candidate.file !== file && other.result.services.some(({ inputs }) => inputs.includes(file)),
  );
}

function ambiguousNames(candidates: readonly Candidate[]): readonly Diagnostic[] {
  return [...statedTwice(candidates)].flatMap(([name, group]) =>
    group.map(({ file }) => ({
      severity: 'error' as const,
      code: 'read/duplicate-service',
      message: `${group.length} definitions call their service ${name}: ${someFiles(group)}.`,
      location: { file, line: 1, column: 1 },
    })),
  );
}

function someFiles(group: readonly Candidate[]): string {
  const shown = group.slice(0, 5).map(({ file }) => file);
  return [...shown, ...(group.length > shown.length ? ['others'] : [])].join(', ');
}

function byName(a: Service, b: Service): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
