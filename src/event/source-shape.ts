/**
 * Whose format an answer is in, told by its shape alone: so that an element loads the adapter it
 * needs and no page has to name it.
 */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isLinkedEvent(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { '@type': type } = value;
  // Places and keywords have a data source too.
  return (
    type === 'Event/LinkedEvent' || (type === undefined && 'data_source' in value && 'super_event' in value)
  );
}

/**
 * Whether data are an event or a page of events of the Linked Events API v1, which Helsinki,
 * Espoo, Tampere and Turku run.
 */
export function isLinkedEvents(data: unknown): boolean {
  if (!isObject(data)) return false;
  const { meta, data: items } = data;
  return isObject(meta) && 'count' in meta && Array.isArray(items)
    ? items.length === 0 || items.some(isLinkedEvent)
    : isLinkedEvent(data);
}
