import { createLink, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { useCallback, useMemo, type AnchorHTMLAttributes, type ReactNode, type Ref } from 'react';

export interface Destination {
  /** A page's path with its parameters filled in: `/weekly-reports/018f…`. */
  to: string;
  /** What stands after `?`; undefined values are left out. */
  search?: Record<string, string | undefined>;
  children?: ReactNode;
}

type PlainAnchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style' | 'color'>;

const RoutedAnchor = createLink((props: AnchorProps & PlainAnchor & { ref?: Ref<HTMLAnchorElement> }) => (
  <Anchor inherit {...props} />
));
const RoutedButton = createLink((props: ButtonProps & PlainAnchor & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" {...props} />
));
const RoutedBare = createLink((props: PlainAnchor & { ref?: Ref<HTMLAnchorElement> }) => <a {...props}>{props.children}</a>);

/** A link in running text to a page of ours, opened without loading the site anew. */
export function PageLink(props: Destination & AnchorProps & PlainAnchor) {
  return <RoutedAnchor {...props} search={props.search ?? {}} />;
}

/** A link that looks like a button. */
export function PageButton(props: Destination & ButtonProps & PlainAnchor) {
  return <RoutedButton {...props} search={props.search ?? {}} />;
}

/** A link without a look of its own, for whole cards and rows. */
export function BareLink(props: Destination & PlainAnchor) {
  return <RoutedBare {...props} search={props.search ?? {}} />;
}

/** Goes to another page after something was done. */
export function useGo(): (to: string, options?: { search?: Record<string, string | undefined>; replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, { search, replace } = {}) => {
      void navigate({ to, search: search ?? {}, replace: replace ?? false });
    },
    [navigate],
  );
}

/** Parameters of the page's path. */
export function usePageParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (value === undefined) throw new Error(`the path of this page has no $${name}`);
  return value;
}

/** What stands after `?`, and the way to change it: filters and tabs live there, so that a link can be passed on. */
export function usePageSearch(): [Record<string, string | undefined>, (change: Record<string, string | undefined>) => void] {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const held = search as Record<string, string | undefined>;
  const change = useCallback(
    (changed: Record<string, string | undefined>) => {
      void navigate({ to: pathname, search: { ...held, ...changed }, replace: true });
    },
    [navigate, pathname, held],
  );
  return useMemo(() => [held, change], [held, change]);
}
