/** Questions that are asked in one turn are answered together: a process for each of them would cost more than the answers. */

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

export class Batch<Question, Answer> {
  #waiting: Waiting<Question, Answer>[] = [];

  /** `answerAll`: one answer for each question, in their order. */
  constructor(private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => void this.flush());
      this.#waiting.push({ question, resolve, reject });
    });
  }

  private async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const answers = await this.answerAll(waiting.map(({ question }) => question));
      if (answers.length !== waiting.length) throw new TypeError('a batch must answer every question');
      for (const [index, answer] of answers.entries()) waiting[index]?.resolve(answer);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
