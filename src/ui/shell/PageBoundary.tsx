import { Component, type ReactNode } from 'react';
import { PageFailed } from './PageFailed.tsx';

/** Catches a page that fails while it is drawn, so that the shell around it stays. */
export class PageBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <PageFailed /> : this.props.children;
  }
}
