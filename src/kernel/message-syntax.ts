import type { Language } from './language.ts';

/**
 * The part of ICU message syntax that the product's sentences use: `{name}`, `{count, number}` and
 * `{count, number, ::group-off}`, `{count, plural, =0 {…} one {# day} other {# days}}`, `{kind, select, a {…} other {…}}`,
 * and apostrophes that quote braces (`'{'`; `''` is one apostrophe). Ours, because the full one weighs 10 kB on every page.
 */
export type MessageNode =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'number'; name: string; isGrouped: boolean }
  | { kind: 'count' }
  | { kind: 'plural' | 'select'; name: string; options: ReadonlyMap<string, readonly MessageNode[]> };

export type MessageValues = Readonly<Record<string, string | number>>;

/** Reads a sentence; throws a `SyntaxError` that shows the place where it is not right. */
export function parseMessage(text: string): readonly MessageNode[] {
  let at = 0;
  const fail = (wanted: string): never => {
    throw new SyntaxError(`${wanted} is missing at “${text.slice(at, at + 20)}” of “${text}”`);
  };
  const skipSpace = () => {
    while (/\s/.test(text.charAt(at))) at += 1;
  };
  const take = (mark: string) => {
    skipSpace();
    if (!text.startsWith(mark, at)) fail(mark);
    at += mark.length;
  };
  const word = (pattern: RegExp, wanted: string): string => {
    skipSpace();
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    if (found === '') fail(wanted);
    at += found.length;
    return found;
  };

  /** An apostrophe quotes only where it stands before something that could be quoted; elsewhere it is itself. */
  const quoted = (inPlural: boolean): string => {
    const next = text.charAt(at + 1);
    if (next === "'") {
      at += 2;
      return "'";
    }
    if (next !== '{' && next !== '}' && !(inPlural && next === '#')) {
      at += 1;
      return "'";
    }
    const end = text.indexOf("'", at + 1);
    const content = text.slice(at + 1, end === -1 ? undefined : end);
    at = end === -1 ? text.length : end + 1;
    return content;
  };

  const options = (inPlural: boolean): Map<string, readonly MessageNode[]> => {
    const found = new Map<string, readonly MessageNode[]>();
    for (skipSpace(); text.charAt(at) !== '}'; skipSpace()) {
      const selector = word(/=\d+|[\w-]+/y, 'a choice');
      take('{');
      found.set(selector, sequence({ isNested: true, inPlural }));
      take('}');
    }
    if (!found.has('other')) fail('the choice “other”');
    return found;
  };

  const argument = (inPlural: boolean): MessageNode => {
    take('{');
    const name = word(/\w+/y, 'a name');
    skipSpace();
    if (text.charAt(at) === '}') {
      take('}');
      return { kind: 'value', name };
    }
    take(',');
    const kind = word(/plural|select|number/y, '“plural”, “select” or “number”');
    let node: MessageNode;
    if (kind === 'number') {
      skipSpace();
      const isGrouped = text.charAt(at) !== ',';
      if (!isGrouped) word(/,\s*::group-off/y, '“::group-off”');
      node = { kind: 'number', name, isGrouped };
    } else {
      take(',');
      node =
        kind === 'plural'
          ? { kind, name, options: options(true) }
          : { kind: 'select', name, options: options(inPlural) };
    }
    take('}');
    return node;
  };

  const sequence = ({ isNested, inPlural }: { isNested: boolean; inPlural: boolean }): MessageNode[] => {
    const nodes: MessageNode[] = [];
    let plain = '';
    const endPlain = () => {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
    };
    while (at < text.length) {
      const mark = text.charAt(at);
      if (mark === '}' && isNested) break;
      if (mark === '}') fail('an opening brace for the closing one');
      if (mark === '{') {
        endPlain();
        nodes.push(argument(inPlural));
      } else if (mark === '#' && inPlural) {
        endPlain();
        nodes.push({ kind: 'count' });
        at += 1;
      } else if (mark === "'") {
        plain += quoted(inPlural);
      } else {
        plain += mark;
        at += 1;
      }
    }
    endPlain();
    return nodes;
  };
  return sequence({ isNested: false, inPlural: false });
}

/** Fills a sentence that was read. A value that nobody gave stays visible by its name in braces. */
export function fillMessage(nodes: readonly MessageNode[], language: Language, values: MessageValues, count = 0): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'count':
          return formatNumber(count, language, true);
        case 'value':
          return String(values[node.name] ?? `{${node.name}}`);
        case 'number':
          return formatNumber(Number(values[node.name]), language, node.isGrouped);
        case 'select': {
          const chosen = node.options.get(String(values[node.name])) ?? node.options.get('other') ?? [];
          return fillMessage(chosen, language, values, count);
        }
        case 'plural': {
          const amount = Number(values[node.name]);
          const chosen =
            node.options.get(`=${amount}`) ?? node.options.get(pluralRule(amount, language)) ?? node.options.get('other') ?? [];
          return fillMessage(chosen, language, values, amount);
        }
      }
    })
    .join('');
}

const pluralRules = new Map<Language, Intl.PluralRules>();

function pluralRule(amount: number, language: Language): string {
  let rules = pluralRules.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  return rules.select(amount);
}

function formatNumber(value: number, language: Language, useGrouping: boolean): string {
  return value.toLocaleString(language, { useGrouping });
}
