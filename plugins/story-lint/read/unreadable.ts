/** A text that cannot be judged as it stands. Hosts print it and exit 2. */
export class UnreadableStory extends Error {
  override readonly name = 'UnreadableStory';
  /** Offset into the source. */
  readonly offset: number;
  readonly remedy: string;
  readonly why: string;
  constructor(message: string, offset: number, remedy: string, why = 'so the story’s level and target are unknown') {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
    this.why = why;
  }
}
