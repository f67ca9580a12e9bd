const made = new Map<string, unknown>();

/**
 * An `Intl` object for a language and options, made once for the page: to make one costs a
 * hundred times what it costs to use it, and a list of events would make thousands.
 *
 * @throws RangeError for a language, zone, currency or unit that `Intl` does not know.
 */
export function intl<Made, Options>(
  type: new (locale: string, options: Options) => Made,
  locale: string,
  options: Options,
): Made {
  const key = type.name + locale + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new type(locale, options));
  return made.get(key) as Made;
}
