/** Questions that are asked in one turn are answered together: a process or a request for each of them would cost more than the answers. */

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

export class Batch<Question, Answer> {
  #waiting: Waiting<Question, Answer>[] = [];

  /**
   * @param answerAll - one answer for each question, in their order
   * @param most - how many are asked at once; the next wait until these are answered
   */
  constructor(
    private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
    private readonly most = Infinity,
  ) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // Whoever asks now asks in this turn of the event loop.
      if (this.#waiting.length === 0) setImmediate(() => void this.flush());
      this.#waiting.push({ question, resolve, reject });
    });
  }

  private async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    while (waiting.length > 0) await this.answer(waiting.splice(0, this.most));
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
