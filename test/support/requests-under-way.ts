import diagnostics from 'node:diagnostics_channel';

/** Of the one who asks: a server that breaks a connection off never says that it has answered. */
const begins = ['http.client.request.start'];
const ends = ['http.client.response.finish', 'http.client.request.error'];

/** Looks of a clock for which it is still waited after the last request: an answer has yet to be read and gone on with. */
const quietLooks = 20;

/** Whether this process has requests under way: what a simulated clock has to wait for. */
export function requestsUnderWay(): { busy(): boolean; stop(): void } {
  const open = new Set<unknown>();
  let looks = 0;
  const begun = (message: unknown) => open.add(requestOf(message));
  const ended = (message: unknown) => {
    open.delete(requestOf(message));
    looks = quietLooks;
  };
  for (const name of begins) diagnostics.subscribe(name, begun);
  for (const name of ends) diagnostics.subscribe(name, ended);
  return {
    busy: () => open.size > 0 || looks-- > 0,
    stop: () => {
      for (const name of begins) diagnostics.unsubscribe(name, begun);
      for (const name of ends) diagnostics.unsubscribe(name, ended);
    },
  };
}

function requestOf(message: unknown): unknown {
  return (message as { readonly request: unknown }).request;
}
