import type { AstroIntegration } from 'astro';
import { judge } from '../../plugins/manuscript/judged.ts';
import { readStories } from './story-files.ts';

/** One line after the build: Astro drops what remark plugins say, so the judge says it here. */
export function summary(): AstroIntegration {
  return {
    name: 'second-loop:summary',
    hooks: {
      'astro:build:done': ({ logger }) => {
        const reports = readStories().shown.map(({ path }) => judge(path).report);
        const judged = sum(reports.map(({ coverage }) => coverage.judged));
        const aside = sum(reports.flatMap(({ coverage }) => coverage.excluded.map(({ words }) => words)));
        const count = (severity: string): number =>
          reports.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
        const mean =
          reports.length === 0 ? 'none' : Math.round(sum(reports.map(({ score }) => score)) / reports.length);
        logger.info(
          `${reports.length} stories judged · ${judged} words judged, ${aside} set aside · ${count('error')} errors, ${count('warning')} warnings, ${count('suggestion')} suggestions · mean score ${mean}`,
        );
      },
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
