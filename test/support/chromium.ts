import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Json = Readonly<Record<string, unknown>>;
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly result?: Json;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** The Chromium of this machine, or of CHROMIUM=/path; undefined where there is none. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--remote-debugging-pipe',
];

/**
 * A headless Chromium that is spoken to in its own protocol over two pipes: no port, no package. What
 * a page did that it must not have done (requests, errors, refusals by its policy) is kept.
 */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), 'stackgate-chromium-'));
  readonly #waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(message: Message) => void>();
  #rest = '';
  #next = 1;

  constructor(path: string) {
    this.#process = spawn(path, [...FLAGS, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const out = this.#process.stdio[4] as Readable;
    out.setEncoding('utf8').on('data', (text: string) => this.#receive(text));
    this.#process.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium ended'));
    });
  }

  async open(url: string, options: PageOptions = {}): Promise<BrowserPage> {
    const { width = 1440, height = 900, dark = false, scale = 1 } = options;
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new BrowserPage(this, String(sessionId));
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await page.send(`${domain}.enable`);
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    await page.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
    await page.go(url);
    return page;
  }

  send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    const id = this.#next++;
    const text = JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      (this.#process.stdio[3] as Writable).write(`${text}\0`);
    });
  }

  listen(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => this.#process.kill());
    await ended;
    // Its helpers end a moment later and hold the pipes until then; nothing more is read from them.
    for (const pipe of this.#process.stdio) pipe?.destroy();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#take(JSON.parse(part));
  }

  #take(message: Message): void {
    const { id, result = {}, error } = message;
    if (id === undefined) for (const listener of this.#listeners) listener(message);
    else if (error === undefined) this.#waiting.get(id)?.resolve(result);
    else this.#waiting.get(id)?.reject(new Error(error.message));
    if (id !== undefined) this.#waiting.delete(id);
  }
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly scale?: number;
}

/** One tab. */
export class BrowserPage {
  /** Requests other than for the page itself, errors, warnings, refusals by its policy, dialogs. */
  readonly misdeeds: string[] = [];
  readonly #browser: Chromium;
  readonly #session: string;
  #address = '';

  constructor(browser: Chromium, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.listen(({ sessionId, method, params = {} }) => {
      if (sessionId === session && method !== undefined) this.#notice(method, params);
    });
  }

  send(method: string, params: Json = {}): Promise<Json> {
    return this.#browser.send(method, params, this.#session);
  }

  /** Loads an address and waits until it is loaded. */
  async go(url: string): Promise<void> {
    this.#address = url.replace(/#.*/, '');
    const loaded = this.#once('Page.loadEventFired');
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** The value of an expression in the page, as JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value: T }).value;
  }

  /** Presses the middle of the first element that the selector finds, as a mouse does. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(
      `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView?.({ block: 'nearest' });
        const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
    );
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  /** A key by its name, or a sign. */
  async press(key: string): Promise<void> {
    const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
    for (const type of ['keyDown', 'keyUp'])
      await this.send('Input.dispatchKeyEvent', { type, key, code: key, ...(type === 'keyDown' ? text : {}) });
  }

  /** Waits, drawing after drawing, until the expression holds. */
  async until(expression: string): Promise<void> {
    await this.evaluate(
      `new Promise((done, fail) => { let left = 600; const look = () => { if (${expression}) done(true);
        else if (left-- === 0) fail(new Error('never: ' + ${JSON.stringify(expression)})); else requestAnimationFrame(look); }; look(); })`,
    );
  }

  async close(): Promise<void> {
    await this.send('Page.close');
  }

  /** @returns a PNG */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  #once(wanted: string): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#browser.listen(({ sessionId, method }) => {
        if (sessionId !== this.#session || method !== wanted) return;
        stop();
        resolve();
      });
    });
  }

  #notice(method: string, params: Json): void {
    if (method === 'Network.requestWillBeSent') {
      const { url } = params.request as { url: string };
      if (url.replace(/#.*/, '') !== this.#address) this.misdeeds.push(`request ${url}`);
    }
    if (
      method === 'Runtime.exceptionThrown' ||
      method === 'Log.entryAdded' ||
      method === 'Page.javascriptDialogOpening'
    )
      this.misdeeds.push(`${method} ${JSON.stringify(params)}`);
    if (method === 'Runtime.consoleAPICalled' && params.type !== 'log') this.misdeeds.push(JSON.stringify(params.args));
  }
}
