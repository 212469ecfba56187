// npm's scripts start Node programs with this: `node plugins/cli/start.js PROGRAM …`, whatever Node the machine has.
import process from 'node:process';
import { start } from './own-node.js';

start('second-loop', process.argv.slice(2));
