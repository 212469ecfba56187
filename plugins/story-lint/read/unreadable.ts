/** A text that cannot be judged as it stands. Hosts print it and exit 2. */
export class UnreadableStory extends Error {
  override readonly name = 'UnreadableStory';
  /** Offset into the source. */
  readonly offset: number;
  readonly remedy: string;
  constructor(message: string, offset: number, remedy: string) {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
  }
}
