/** Where the site will live, from the environment. A fork's project page needs nothing else. */
export interface Address {
  readonly site: string;
  readonly base: string;
  /** Where a reader can edit a file; undefined when nothing says which repository this is. */
  readonly edit: string | undefined;
  /** Where a reader can look at one. */
  readonly look: string | undefined;
  readonly picture: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function address(environment: Environment): Address {
  const site = origin(environment['SITE'] ?? 'http://localhost:4321');
  const base = `/${(environment['BASE'] ?? '/').split('/').filter(Boolean).join('/')}`;
  const repository = repositoryUrl(environment);
  return {
    site,
    base,
    edit: repository && `${repository}/edit/main/`,
    look: repository && `${repository}/blob/main/`,
    picture: new URL(`${base.replace(/\/$/u, '')}/og.png`, site).href,
  };
}

function origin(site: string): string {
  if (URL.canParse(site)) return new URL(site).origin;
  throw new Error(
    `SITE is “${site}”, which is not an address. Set it to one with its scheme, such as https://example.org`,
  );
}

/** REPOSITORY is ours; the GITHUB_ pair is what a workflow is given. */
function repositoryUrl(environment: Environment): string | undefined {
  const own = environment['REPOSITORY'];
  if (own) return own.replace(/\/$/u, '');
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = environment;
  return server && name ? `${server}/${name}` : undefined;
}
