import type { Location } from '../../model/location.js';
import { cleanText } from '../clean-text.js';
import type { MapPlace } from './map-data.js';

/** Gives each file a number, so that its path stands in the page once. */
export class Places {
  readonly files: string[] = [];
  readonly #numbers = new Map<string, number>();

  at({ file, line, column }: Location): MapPlace {
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.files.push(cleanText(file, 1_000)) - 1;
      this.#numbers.set(file, number);
    }
    return [number, line, column];
  }
}
