import { readdirSync, readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';

const FOLDER = 'content/templates/files';
export const getStaticPaths: GetStaticPaths = () => readdirSync(FOLDER).map((file) => ({ params: { file } }));

/** A template as a file to download. */
export const GET: APIRoute = ({ params }) => new Response(readFileSync(`${FOLDER}/${params['file'] ?? ''}`));
