import fc from 'fast-check';
import { mermaidLabel } from './label.js';

describe('mermaidLabel', () => {
  it('keeps names readable', () => {
    expect(mermaidLabel('checkout:placeOrder')).toBe('"checkout:placeOrder"');
    expect(mermaidLabel('write: granted, not declared (new)')).toBe('"write: granted, not declared (new)"');
    expect(mermaidLabel('Übergröße 界')).toBe('"Übergröße 界"');
  });

  it('has nothing but entities for what mermaid, markdown or HTML would read', () => {
    expect(mermaidLabel('"];`%{<#$')).toBe('"#34;#93;#59;#96;#37;#123;#60;#35;#36;"');
    expect(mermaidLabel('direction LR')).toBe('"#100;irection LR"');
    expect(mermaidLabel('https://a.example')).toBe('"https#58;//a.example"');
    expect(mermaidLabel(' ')).toBe('"#63;"');
  });

  it('is one quoted line whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(mermaidLabel(text)).toMatch(/^"(?:[\p{L}\p{N}\p{M} .,:/()_\-…→−+]|#\d+;)+"$/u);
      }),
    );
  });
});
