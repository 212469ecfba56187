/** A table that is wider than the page scrolls in itself: the keyboard has to reach it, and only then. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const table of document.querySelectorAll('.sl-markdown-content table:not(.frame table)')) sizes.observe(table);
