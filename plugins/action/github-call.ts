/** What GitHub is asked. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the API’s address, with what is a stranger’s in it encoded. */
  readonly path: string;
  readonly body?: unknown;
  /** For the error: “could not …”. */
  readonly to: string;
  /** The permission that the job’s token must have, as a workflow writes it. */
  readonly needs: string;
}
