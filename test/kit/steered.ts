/**
 * A page that a driver steers: what the engines' tests ask of WebDriver, classic
 * or BiDi, and how an element is found by what a person reads.
 */

/** The first that is shown, of this CSS, whose name has these words or fits this pattern. */
export interface Sought {
  readonly css: string
  readonly name?: string | RegExp
}

export interface Steered {
  go(url: string): Promise<void>
  /** Runs a function's body in the page with `args`; a promise is waited for; JSON comes back. */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>
  /** As with a mouse: where the element is, and not where it is covered. */
  click(sought: Sought): Promise<void>
  /** As from a keyboard, where the focus is. */
  type(text: string): Promise<void>
  /** The window as a PNG. */
  picture(): Promise<Buffer>
}

/** What a driver is told of a pattern, since only JSON goes over. */
export const toQuery = ({ css, name }: Sought) =>
  name instanceof RegExp
    ? { css, source: name.source, flags: name.flags }
    : { css, ...(name === undefined ? {} : { words: name }) }

/**
 * Runs in the page: `args[0]` is a query. A name is the label that assistive
 * technology is given first of all, or the text.
 */
export const FIND = `
  const [query] = args;
  const read = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const nameOf = (element) => read(element.getAttribute('aria-label')
    ?? element.labels?.[0]?.textContent ?? element.textContent);
  const fits = (name) => query.source !== undefined
    ? new RegExp(query.source, query.flags).test(name)
    : query.words === undefined || name === query.words;
  const isShown = (element) => element.type === 'file' || element.checkVisibility();
  const found = [...document.querySelectorAll(query.css)]
    .find((element) => isShown(element) && fits(nameOf(element)));
  found?.scrollIntoView({ block: 'center' });
`

/** So that `await` may stand in a body. */
export const asAsync = (body: string) => `async (...args) => { ${body} }`
