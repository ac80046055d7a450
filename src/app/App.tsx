import { Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './ErrorBoundary';
import { Layout } from './Layout';
import { Routes } from './routes';

export function App() {
  return (
    <Router hook={useHashLocation}>
      <Layout>
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Routes />
          </Suspense>
        </ErrorBoundary>
      </Layout>
    </Router>
  );
}
