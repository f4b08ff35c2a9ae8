/**
 * "Note: Prompt a": the name of a button that stands in every row, for those who
 * hear it. Begins with the words that are seen, so that it can be asked for by them.
 *
 * A name, and no hidden words in the button: those are a clipped layer each, and
 * every tap and every frame looks through all of a page's layers.
 */
export const nameWithAbout = (words: string, about: string): string => `${words}: ${about}`
