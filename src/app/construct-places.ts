import type { Finding } from '../model/finding.js';
import type { Estate, Resource } from '../model/service.js';

/** A resource that a construct made, where its code is known. */
type Made = Resource & Required<Pick<Resource, 'constructedAt'>>;

/**
 * Findings in a synthesised template with the line of the app that made the resource: that is where people
 * mend it. The resource is the last one that begins in the file before the finding's line.
 */
export function withConstructPlaces(findings: readonly Finding[], estates: readonly Estate[]): readonly Finding[] {
  const byFile = new Map<string, Resource[]>();
  for (const resource of estates.flatMap(resourcesOf)) {
    const there = byFile.get(resource.location.file);
    if (there) there.push(resource);
    else byFile.set(resource.location.file, [resource]);
  }
  if (![...byFile.values()].some((resources) => resources.some(isMade))) return findings;
  for (const resources of byFile.values()) resources.sort((a, b) => a.location.line - b.location.line);
  return findings.map((finding) => {
    const resource = byFile
      .get(finding.location.file)
      ?.findLast(({ location }) => location.line <= finding.location.line);
    if (resource === undefined || !isMade(resource) || !isAbout(finding, resource)) return finding;
    const place = { message: `${resource.label ?? resource.id} is made here`, location: resource.constructedAt };
    return { ...finding, related: [...finding.related, place] };
  });
}

/** What was removed stood in another text of the same file. */
function isAbout({ subject, message }: Finding, { id }: Resource): boolean {
  return subject.includes(id) || message.includes(id);
}

function resourcesOf({ services }: Estate): readonly Resource[] {
  const stacks = services.filter(({ format }) => format === 'cdk').flatMap((service) => service.stacks);
  return stacks.flatMap((stack) => [...stack.resources.values()]);
}

function isMade(resource: Resource): resource is Made {
  return resource.constructedAt !== undefined;
}
