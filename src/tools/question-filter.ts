/** Hides the questions that are not asked at a level or of a role. */
class QuestionFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => {
      this.apply();
    });
  }

  private apply(): void {
    const chosen = (name: string): string => this.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
    const level = chosen('level');
    const role = chosen('role');
    let shown = 0;
    for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) {
      const { levels = '', roles = '' } = question.dataset;
      const fits =
        (level === '' || levels.split(' ').includes(level)) &&
        (role === '' || roles === '' || roles.split(' ').includes(role));
      question.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of document.querySelectorAll<HTMLElement>('[data-questions]')) {
      section.hidden = section.querySelector('[data-question]:not([hidden])') === null;
    }
    const output = this.querySelector('output');
    if (output) output.textContent = `${shown} shown`;
  }
}
customElements.define('question-filter', QuestionFilter);
