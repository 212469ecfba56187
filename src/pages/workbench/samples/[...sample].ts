import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { allStories } from '../../../data/stories.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allStories()).map(({ entry, report }) => ({
    params: { sample: `${entry.id}.mdx` },
    props: { path: report.path },
  }));

/** A story of the site as it stands in its file, for whoever wants to try things with it. */
export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(readFileSync(props.path));
