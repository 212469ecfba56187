import { lint } from './plugins/story-lint/index.ts';
import { readStory } from './plugins/story-lint/read/story.ts';
import { rows } from './tests/calibration/agreement.ts';
const all=['rated','pairs','lp-ordinary','lp-managers','lp-short'].flatMap(n=>rows(n).filter((_,i)=>i%3===0).map(r=>r.text));
function inside(text: string, words: string, i: number): string {
  const starts = [0, ...[...text.matchAll(/(?<=[.!?])\s+/gu)].map(({ 0: gap, index }) => index + gap.length)];
  const at = starts[(i * 7) % starts.length] ?? 0;
  return `${text.slice(0, at)}${words} ${text.slice(at)}`;
}
for(const start of ["'active cust",'Ministry changed']){const i=all.findIndex(x=>x.startsWith(start));const t=all[i]!;const e=inside(t,'That is Dive Deep and Ownership.',i);const a=lint(t),b=lint(e);
 console.log(start,a.score,b.score,a.cap?.at,b.cap?.at);
 for(const d of Object.keys(a.dimensions) as any[]){const x=(a.dimensions as any)[d],y=(b.dimensions as any)[d];if(x.points!==y.points)console.log('  ',d,x.points,y.points,x.rules.map((r:any,i:number)=>r.score!==y.rules[i].score?r.id+' '+r.score+'→'+y.rules[i].score:'').filter(Boolean).join('; '));}
 const s=readStory(t,{}),u=readStory(e,{});console.log('  telling',s.telling.map(Number).join(''),'→',u.telling.map(Number).join(''),s.earning.join(),'→',u.earning.join(),s.sentences.length,u.sentences.length);
 console.log(u.sentences.map((q,k)=>k+(u.telling[k]?'':'*')+' '+e.slice(q.start,q.end)).slice(0,6).join('\n'));
}
