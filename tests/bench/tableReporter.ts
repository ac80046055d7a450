import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints what the measurements print, and why when one could not be made. */
export default class TableReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onError({ message }: { message?: string }): void {
    process.stdout.write(`${message ?? 'The measurements could not start.'}\n`);
  }

  onTestEnd(_: TestCase, { errors }: TestResult): void {
    for (const { message } of errors) {
      process.stdout.write(`${message ?? ''}\n`);
    }
  }

  printsToStdio(): boolean {
    return true;
  }
}
