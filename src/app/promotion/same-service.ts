import type { ServiceName, StageName } from '../../model/names.js';
import type { Service } from '../../model/service.js';

type Named = Pick<Service, 'name' | 'file'>;

/**
 * The service of another stage that is the same one: of the same definition and name, or of a name that differs in the
 * stage alone (`api-dev` and `api-prod`; stacks of one CDK app).
 */
export function sameServiceAt<S extends Named>(
  service: Named,
  from: StageName,
  others: readonly S[],
  to: StageName,
): S | undefined {
  const there = others.filter(({ file }) => file === service.file);
  return (
    there.find(({ name }) => name === service.name) ??
    there.find(({ name }) => withoutStage(name, to) === withoutStage(service.name, from))
  );
}

/** True for one name at two stages, where no definition is left to tell. */
export function isSameName(name: ServiceName, from: StageName, other: ServiceName, to: StageName): boolean {
  return name === other || withoutStage(name, from) === withoutStage(other, to);
}

/** A stage counts as part of a name only between other characters than letters and digits: `device` has no `dev`. */
function withoutStage(name: ServiceName, stage: StageName): string {
  const wanted = stage.toLowerCase();
  const parts = name.split(/([^A-Za-z0-9]+)/);
  return parts.map((part) => (part.toLowerCase() === wanted ? '\u0000' : part)).join('');
}
