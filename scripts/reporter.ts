// vitest reporter for `npm test`: failures in full, one line per file, counts and skip reasons for the closing line.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node';

export type Counts = { passed: number; failed: number; skipped: number; reasons: string[] };

/** File that takes the counts; set by scripts/test.ts. */
const target = process.env['MAKLERWERK_TEST_COUNTS'];

export default class CountingReporter implements Reporter {
  readonly counts: Counts = { passed: 0, failed: 0, skipped: 0, reasons: [] };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'passed') this.counts.passed += 1;
    else if (result.state === 'failed') this.counts.failed += 1;
    else if (result.state === 'skipped') {
      this.counts.skipped += 1;
      const reason = result.note ?? 'reason printed by the file above';
      this.counts.reasons.push(`${test.module.relativeModuleId} > ${test.fullName}: ${reason}`);
    }
  }

  /** A file that cannot be loaded has no test cases; it counts as one failed. */
  onTestModuleEnd(module: TestModule): void {
    if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0)
      this.counts.failed += 1;
  }

  onTestRunEnd(
    _modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    this.counts.failed += unhandled.length;
    if (reason !== 'passed' && this.counts.failed === 0) this.counts.failed = 1;
    if (target !== undefined) writeFileSync(target, JSON.stringify(this.counts));
  }
}
