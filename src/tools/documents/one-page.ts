/** Letters that a page of paper is tried with, in points: what is smaller is not read. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8];
/** What A4 and Letter both leave between margins of 14 mm. */
const HEIGHT = 250;
const PIXELS = 96 / 25.4;
/** More signs than fit at the smallest: nothing is laid out to see that. */
const MOST_SIGNS = 12_000;

/** The largest letters with which it prints on one page, in points; null where it needs more than one. */
export function onePage(paper: HTMLElement): number | null {
  if (paper.textContent.length > MOST_SIGNS) return null;
  const trial = paper.cloneNode(true) as HTMLElement;
  trial.classList.add('trial');
  trial.inert = true;
  paper.after(trial);
  const fits = SIZES.find((size) => {
    trial.style.setProperty('--print-size', `${size}pt`);
    return trial.scrollHeight <= HEIGHT * PIXELS;
  });
  trial.remove();
  return fits ?? null;
}

/** With which it is printed where it needs more than one page. */
export const OVER = 10;
