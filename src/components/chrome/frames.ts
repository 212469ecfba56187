/**
 * Widths of pages that are not two columns. They stand in the head: a rule that waits for the body, such as `:has()`,
 * would move the header once the body arrives.
 */

/** Text with a margin, or two columns of text; the contents fold into a bar above. */
export const WIDE = (contents: boolean): string =>
  `:root:root{--sl-content-width:64rem${contents ? ';--sl-mobile-toc-height:3rem' : ''}}html:root{scroll-padding-top:calc(2rem + var(--sl-nav-height) + var(--sl-mobile-toc-height))}`;

/** The first page and the one for lost readers: a menu on a phone, the whole width beside one. */
export const FULL =
  ':root:root{--sl-mobile-toc-height:0rem}@media(min-width:50rem){:root[data-has-sidebar]{--sl-content-inline-start:0rem;--sl-content-width:64rem}.sidebar-pane{display:none!important}}';
