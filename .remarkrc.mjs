import { env } from 'node:process';
import { remarkStoryMessages } from './plugins/remark-story-messages.ts';
import { address } from './src/build/address.ts';

const { site, base } = address(env);

/** @type {import('unified').Preset} */
export default {
  plugins: [[remarkStoryMessages, { rules: `${site}${base.replace(/\/$/u, '')}/rules/` }]],
};
