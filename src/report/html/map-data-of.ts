import type { CheckResult } from '../../model/result.js';
import { cleanText } from '../clean-text.js';
import { comparedFacts } from '../compared-text.js';
import { withNamedFindings } from '../construct-names.js';
import { count } from '../plural.js';
import { summaryLine } from '../summary-line.js';
import type { MapData, MapDiagnostic } from './map-data.js';
import { mapEdges } from './map-edges.js';
import { mapFindings } from './map-findings.js';
import type { MapInput } from './map-input.js';
import { MapNodes } from './map-nodes.js';
import { Places } from './places.js';

/** Everything that the page shows, cleaned of what a screen would obey or turn around. */
export function mapDataOf({ stages, diagnostics, check }: MapInput): MapData {
  const places = new Places();
  const nodes = new MapNodes(stages, places);
  const edges = mapEdges(stages, nodes, places);
  const findings = check === undefined ? [] : mapFindings(withNamedFindings(check), edges, nodes, places);
  return {
    title: `${count(nodes.services.length, 'service')}, ${count(edges.length, 'edge')}`,
    ...(check === undefined ? {} : { judged: judgement(check) }),
    stages: stages.map(({ stage }) => cleanText(stage, 100)),
    services: nodes.services,
    nodes: nodes.nodes,
    edges: edges.map(({ item }) => item),
    findings,
    diagnostics: diagnostics.flatMap(({ severity, code, message, location }): readonly MapDiagnostic[] =>
      severity === 'note'
        ? []
        : [{ severity, code: cleanText(code, 100), message: cleanText(message, 2_000), at: places.at(location) }],
    ),
    files: places.files,
  };
}

function judgement(check: CheckResult): NonNullable<MapData['judged']> {
  const { compared, verdict } = check;
  const deployed = compared.deployed === null ? 'nothing' : cleanText(compared.deployed, 200);
  return {
    verdict,
    summary: summaryLine(check),
    compared: [`${cleanText(compared.proposed, 200)} compared with ${deployed}`, ...comparedFacts(check)].join(' · '),
  };
}
