import { describe, expect, it } from '@jest/globals';
import { holdsNoName, isPerson, PERSON } from '../../../../src/handoff/sign-off/words/people.js';

describe('the name of a person', () => {
  it.each([
    'Olga Petrova',
    'J. Weil',
    'Olga P. Weil',
    'Jean-Luc Picard',
    "Sinéad O'Brien",
    'Ludwig van Beethoven',
    'Otto von der Heide',
    'Anna Maria de la Cruz Ortega',
    'Ольга Петрова',
    'Анна Нетребко',
    'Ann Block',
    'Zoë Åström',
  ])('is two to four words with capitals, and particles between them: %s', (text) => {
    expect(isPerson(text)).toBe(true);
  });

  it.each([
    ['of one word', 'Petrova'],
    ['without a capital', 'olga petrova'],
    ['of a word without one', 'Olga petrova'],
    ['that begins with a particle', 'von Heide'],
    ['of one word and a particle', 'Olga von'],
    ['that ends with a particle', 'Olga Petrova von'],
    ['that ends with an initial', 'Olga P.'],
    ['of five words', 'Olga Anna Maria Petrova Weil'],
    ['of more words than anybody has', 'Olga van van van van van van van van van Weil'],
    ['in capitals', 'OLGA PETROVA'],
    ['with a digit', 'Olga Petrova2'],
    ['with a sign', 'Olga Petrova!'],
    ['with a capital inside', 'OlgA Petrova'],
    ['of a longer word with a dot', 'Olg. Petrova'],
    ['that only seems one', 'Legal Review'],
    ['that is still to come', 'Olga Pending'],
    ['of nobody, in another language', 'Noch Niemand'],
    ['that refuses', 'Olga Declined'],
    ['of which a letter is disguised', 'Olga P\u0435trova'],
  ])('is none %s: %s', (_, text) => {
    expect(isPerson(text)).toBe(false);
  });

  it('may be found by its form inside other words', () => {
    const form = new RegExp(`signed by (${PERSON})(?=[,.]|$)`, 'u');
    for (const name of ['Olga Petrova', 'J. Weil', 'Ludwig van Beethoven', 'Jean-Luc Picard', 'Anna Weil-Petrova'])
      expect(form.exec(`signed by ${name}, today`)?.[1]).toBe(name);
    for (const none of ['nobody yet', 'Petrova', 'the team', 'olga petrova'])
      expect(form.exec(`signed by ${none}`)).toBeNull();
  });
});

describe('words that name nobody', () => {
  it.each(['Pending Review', 'Jane (tbd)', 'NOBODY', 'Legal', 'ohne Namen'])('are found anywhere: %s', (text) => {
    expect(holdsNoName(text)).toBe(true);
  });

  it.each(['Olga Petrova', 'A. Weil', 'Otto Legalski'])('are whole words, not of one letter: %s', (text) => {
    expect(holdsNoName(text)).toBe(false);
  });
});
