import type { LocalCloudOptions } from '../../../src/cloud/local/local-cloud.js';
import { newWorld, type World } from '../deploy-world.js';
import { type HttpWorld, httpWorld } from '../http-world.js';

/** @param from a world to go on from: its stacks and artefacts, without its runs */
export type MakeWorld = (options?: LocalCloudOptions, from?: World) => Promise<World>;

/** Calls go to the port of the embedded cloud, and what runs keep lies in memory. */
export const directly: MakeWorld = async (options, from) => newWorld(options, from);

/** Worlds over HTTP, closed after each test. */
export function overHttp(): (...given: Parameters<typeof httpWorld>) => Promise<HttpWorld> {
  const opened: HttpWorld[] = [];
  afterEach(async () => {
    for (const world of opened.splice(0)) await world.close();
  });
  return async (...given) => {
    const world = await httpWorld(...given);
    opened.push(world);
    return world;
  };
}
