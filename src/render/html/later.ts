/** What the decision does not wait for: it can only be done once something else is. */
import { afterThis, laterTurn, withIt } from '../after-this.js';
import { html, sentence, type Markup } from './markup.js';
import type { Page } from './page.js';
import { place } from './place.js';
import { ruleCode } from './rules.js';

export function later(page: Page): Markup | null {
  const items = afterThis(page.report);
  if (items.length === 0) return null;
  return html`<details class="fold" open>
    <summary>
      <h2>To do after this: ${items.length}</h2>
      <span class="soft">the decision does not wait for it</span>
    </summary>
    <ul class="rows" id="later">
      ${items.map(
        ({ first, ...rest }, at) =>
          html`<li id="later-${at + 1}" class="row">
            <p class="what">${laterTurn({ first, ...rest })}: <strong>${sentence(first.clears)}</strong></p>
            <p class="where">
              ${place(page, first)} <a href="#gate-${first.gate}">${first.gate}</a> · ${ruleCode(first.rule)}
            </p>
            <p>${sentence(first.message)}${withIt({ first, ...rest })}</p>
          </li>`,
      )}
    </ul>
  </details>`;
}
