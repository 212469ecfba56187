import { readFolder, valueOf } from './content-files.ts';

interface Item {
  readonly label: string;
  readonly link: string;
}

/** The playbook's order. Stories and rules have index pages instead: a sidebar that grows with them would slow every page. */
export function sidebar() {
  return [
    { label: 'Start here', link: '/' },
    group('Framework', 'framework', [{ label: 'The recovery framework', link: '/framework/' }]),
    { label: 'What went wrong', link: '/diagnose/' },
    { label: 'Planner', link: '/plan/' },
    group('Why loops fail', 'patterns', [{ label: 'All patterns', link: '/patterns/' }]),
    group('Case studies', 'case-studies', [{ label: 'All case studies', link: '/case-studies/' }]),
    group('Principles', 'principles', [{ label: 'All sixteen', link: '/principles/' }]),
    { label: 'Questions', link: '/questions/' },
    group('Templates', 'templates', [{ label: 'All templates', link: '/templates/' }]),
    { label: 'Documents', link: '/documents/' },
    { label: 'Workbench', link: '/workbench/' },
    { label: 'Stories', link: '/stories/' },
    { label: 'Coverage and debrief', link: '/stories/coverage/' },
    {
      label: 'The judge',
      collapsed: true,
      items: [
        { label: 'How a score is made', link: '/score/' },
        { label: 'How far it agrees', link: '/score/agreement/' },
        { label: 'Rules', link: '/rules/' },
      ],
    },
    { label: 'Claims and sources', link: '/claims/' },
  ];
}

function group(label: string, folder: string, first: readonly Item[]) {
  const files = readFolder(folder, '.mdx')
    .filter((file) => valueOf(file, 'draft') !== true)
    .toSorted((a, b) => Number(valueOf(a, 'order')) - Number(valueOf(b, 'order')));
  const items = files.map((file) => ({ label: String(valueOf(file, 'title')), link: `/${folder}/${file.id}/` }));
  return { label, collapsed: true, items: [...first, ...items] };
}
