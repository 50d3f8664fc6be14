/** The one script of the page: a button beside each command. Without it the page lacks nothing but the buttons. */
import { createHash } from 'node:crypto';

export const SCRIPT = `
for (const one of document.querySelectorAll('.copied')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const say = (word) => { button.textContent = word; };
  say('copy');
  button.addEventListener('click', () => {
    const later = () => setTimeout(say, 2000, 'copy');
    navigator.clipboard.writeText(one.textContent.trim()).then(() => { say('copied'); later(); }, () => {
      getSelection().selectAllChildren(one);
      say('chosen: copy it by keys');
      later();
    });
  });
  one.after(button);
}
`;

/** As the page's policy names it. */
export const SCRIPT_DIGEST = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`;
