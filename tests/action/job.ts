import type { Job } from '../../plugins/action/job.ts';
import { BOT, REPOSITORY } from './fake-github.ts';

/** What the runner would say, with this for GitHub’s address. */
export const jobAt = (api: string, over: Partial<Job> = {}): Job => ({
  ...{ event: 'workflow_run', eventPath: '', repository: REPOSITORY, token: 't', api, server: 'https://github.com' },
  ...{ run: '9', actor: 'stranger', merge: '', report: '', author: BOT, key: '' },
  ...over,
});
