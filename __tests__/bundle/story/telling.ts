/** A story that is being told: its world, its releases, and the steps that were played. */
import { Story } from './beginning.js';
import { Played, rowsOf } from './table.js';
import type { StoryWorld } from './world.js';

export class Telling {
  readonly played: Played;
  #story: Story | null = null;

  /** @param table - what every step comes to, as it is written */
  constructor(table: string) {
    this.played = new Played(rowsOf(table));
  }

  async begin(): Promise<void> {
    this.#story = await Story.begin();
  }

  get story(): Story {
    if (this.#story === null) throw new Error('the story has not begun');
    return this.#story;
  }

  get world(): StoryWorld {
    return this.story.world;
  }
}
