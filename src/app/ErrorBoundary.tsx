import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FailureScreen } from './FailureScreen';

type Props = { children: ReactNode };
type State = { error: unknown };

/** Catches what no screen expected, so that a person reads a sentence and not an empty page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <FailureScreen error={this.state.error} />;
  }
}
