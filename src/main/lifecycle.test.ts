import { expect, test } from 'vitest';
import { silentLog } from '#platform/log.ts';
import { createLifecycle } from './lifecycle.ts';

const recorded = () => {
  const events: (string | number)[] = [];
  const lifecycle = createLifecycle(silentLog, (code) => events.push(code));
  const open = (name: string) => lifecycle.opened(() => Promise.resolve(void events.push(name)));
  return { events, lifecycle, open };
};

test('closes in reverse order, once, then exits', async () => {
  const { events, lifecycle, open } = recorded();
  await open('datenbank');
  await open('web');
  await Promise.all([lifecycle.end(0), lifecycle.end(1)]);
  expect(events).toEqual(['web', 'datenbank', 0]);
});

test('closes what fails to close too, and goes on', async () => {
  const { events, lifecycle, open } = recorded();
  await open('datenbank');
  await lifecycle.opened(() => Promise.reject(new Error('klemmt')));
  await lifecycle.end(1);
  expect(events).toEqual(['datenbank', 1]);
});

test('closes at once what opens while the end is under way', async () => {
  const { events, lifecycle, open } = recorded();
  await lifecycle.end(0);
  expect(lifecycle.ending()).toBe(true);
  await open('spät');
  expect(events).toEqual([0, 'spät']);
});
