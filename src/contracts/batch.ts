/** Questions that are asked in one turn are answered together: a process or a request for each of them would cost more than the answers. */

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

export interface BatchOptions {
  /** How many are asked at once; the next wait until these are answered. */
  readonly most?: number;
  /** What is asked while others are answered waits for them, and goes together with what their answers lead to. */
  readonly inTurn?: boolean;
}

export class Batch<Question, Answer> {
  #waiting: Waiting<Question, Answer>[] = [];
  #answering = false;

  /** @param answerAll - one answer for each question, in their order */
  constructor(
    private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    private readonly options: BatchOptions = {},
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // Whoever asks now asks in this turn of the event loop.
      if (this.#waiting.length === 0 && !this.#answering) setImmediate(() => void this.flush());
      this.#waiting.push({ question, resolve, reject });
    });
  }

  private flush(): Promise<void> {
    return this.options.inTurn === true ? this.inTurn() : this.atOnce();
  }

  private async atOnce(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    while (waiting.length > 0) await this.answer(waiting.splice(0, this.options.most ?? waiting.length));
  }

  private async inTurn(): Promise<void> {
    this.#answering = true;
    while (this.#waiting.length > 0) {
      await this.answer(this.#waiting.splice(0, this.options.most ?? this.#waiting.length));
      // Whoever was answered asks on in this turn.
      await new Promise((turn) => setImmediate(turn));
    }
    this.#answering = false;
  }

  private async answer(waiting: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerAll(waiting.map(({ question }) => question));
      if (answers.length !== waiting.length) throw new TypeError('a batch must answer every question');
      for (const [index, answer] of answers.entries()) waiting[index]?.resolve(answer);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
