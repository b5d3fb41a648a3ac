import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { useCallback, useMemo, type AnchorHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { addressWith, useNavigator, usePlace, type GoOptions, type Search } from './navigation.ts';

export interface Destination {
  /** A page's path with its parameters filled in: `/weekly-reports/018f…`. */
  to: string;
  /** What stands after `?`; undefined values are left out. */
  search?: Search;
  children?: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}

type PlainAnchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style' | 'color'>;

/** A link without a look of its own, for whole cards and rows. */
export function BareLink({ to, search, onClick, children, ...props }: Destination & PlainAnchor) {
  const navigator = useNavigator();
  const prepare = () => navigator.prepare(to);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    navigator.go(to, search ? { search } : {});
  };
  return (
    <a {...props} href={addressWith(to, search)} onClick={follow} onPointerEnter={prepare} onFocus={prepare}>
      {children}
    </a>
  );
}

/** With a key held, the browser opens tabs and windows as people expect of links. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** A link in running text to a page of ours, opened without loading the site anew. */
export function PageLink(props: Destination & AnchorProps & PlainAnchor) {
  return <Anchor inherit component={BareLink} {...props} />;
}

/** A link that looks like a button. */
export function PageButton(props: Destination & ButtonProps & PlainAnchor) {
  return <Button component={BareLink} {...props} />;
}

/** Goes to another page after something was done. */
export function useGo(): (to: string, options?: GoOptions) => void {
  return useNavigator().go;
}

/** A parameter of the page's path. */
export function usePageParam(name: string): string {
  const value = usePlace().params[name];
  if (value === undefined) throw new Error(`the path of this page has no $${name}`);
  return value;
}

/** What stands after `?`, and the way to change it: filters and tabs live there, so that a link can be passed on. */
export function usePageSearch(): [Search, (change: Search) => void] {
  const { path, search } = usePlace();
  const { go } = useNavigator();
  const change = useCallback(
    (changed: Search) => go(path, { search: { ...search, ...changed }, replace: true }),
    [go, path, search],
  );
  return useMemo(() => [search, change], [search, change]);
}
