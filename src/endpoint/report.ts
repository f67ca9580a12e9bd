const said = new Set<string>();

/**
 * Tells the webmaster: one console line, and the same line only once a page, however many
 * elements have it to say. A warning and not an error, because the page goes on working.
 *
 * @param element the tag, such as `civic-event-card`
 * @param message what is wrong, where, and what to do
 * @param details an object to look into, where the browser's console can
 */
export function report(element: string, message: string, ...details: unknown[]): void {
  // A message may quote data; whatever it quotes, it stays one line.
  const line = `<${element}> ${message}`.replace(/\s+/g, ' ');
  if (said.has(line)) return;
  said.add(line);
  console.warn(line, ...details);
}
