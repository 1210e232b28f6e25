import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, publicUrl, readEnv, repoRoot } from './env.ts';

describe('readEnv', () => {
  test('has a default for everything', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve(repoRoot, 'data'),
      databaseUrl: undefined,
      secret: undefined,
      url: undefined,
      smtpUrl: undefined,
      s3: undefined,
      demo: true,
      eingang: undefined,
      eingangBytes: 2048 * 1024 * 1024,
      importBytes: 200 * 1024 * 1024,
      zellen: 8_000_000,
      unterNpm: false,
      startDir: process.cwd(),
    });
  });

  test.each([
    ['PORT', '0', { port: 0 }],
    ['PORT', ' 8080 ', { port: 8080 }],
    ['PORT', '', { port: 3000 }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['MAKLERWERK_DATA', '/tmp/Müller & Söhne', { dataDir: resolve('/tmp/Müller & Söhne') }],
    ['MAKLERWERK_DATA', 'unter/ordner', { dataDir: resolve(repoRoot, 'unter/ordner') }],
    ['DATABASE_URL', 'postgres://a:b@h:5432/d', { databaseUrl: 'postgres://a:b@h:5432/d' }],
    ['MAKLERWERK_SECRET', 'x'.repeat(32), { secret: 'x'.repeat(32) }],
    ['MAKLERWERK_URL', 'https://m.example.de/', { url: 'https://m.example.de' }],
    ['SMTP_URL', 'smtps://u:p@mail:465', { smtpUrl: 'smtps://u:p@mail:465' }],
    ['MAKLERWERK_DEMO', 'off', { demo: false }],
    ['MAKLERWERK_EINGANG', 'eingang', { eingang: resolve(repoRoot, 'eingang') }],
    ['MAKLERWERK_EINGANG_MB', '300', { eingangBytes: 300 * 1024 * 1024 }],
    ['MAKLERWERK_IMPORT_MB', '50', { importBytes: 50 * 1024 * 1024 }],
    ['MAKLERWERK_ZELLEN', '1000', { zellen: 1000 }],
    ['npm_lifecycle_event', 'start', { unterNpm: true }],
    ['INIT_CWD', '/tmp/da', { startDir: '/tmp/da' }],
  ])('%s=%j', (name, text, expected) => {
    expect(readEnv({ [name]: text })).toMatchObject(expected);
  });

  test.each([
    ['PORT', 'abc', 'eine Zahl von 0 bis 65535'],
    ['PORT', '65536', 'eine Zahl von 0 bis 65535'],
    ['PORT', '-1', 'eine Zahl von 0 bis 65535'],
    ['PORT', '30 00', 'eine Zahl von 0 bis 65535'],
    ['HOST', 'a b', 'Rechnername'],
    ['DATABASE_URL', 'mysql://a/b', 'postgres://'],
    ['DATABASE_URL', 'x', 'postgres://'],
    ['MAKLERWERK_SECRET', 'kurz', 'mindestens 32 Zeichen'],
    ['MAKLERWERK_URL', 'maklerwerk.de', 'https://'],
    ['MAKLERWERK_URL', 'https://m.de/?a=1', 'https://'],
    ['SMTP_URL', 'http://mail', 'smtp://'],
    ['MAKLERWERK_DEMO', 'ja', 'on oder off'],
    ['MAKLERWERK_S3_URL', 'https://s3.example.de', 'https://rechner/bucket'],
    ['MAKLERWERK_S3_URL', 'https://s3.example.de/Großer Bucket', 'https://rechner/bucket'],
    ['MAKLERWERK_S3_URL', 's3://bucket', 'https://rechner/bucket'],
    ['MAKLERWERK_S3_URL', 'https://a:b@s3.example.de/bucket', 'https://rechner/bucket'],
  ])('%s=%j is refused in one German line', (name, text, allowed) => {
    const read = () => readEnv({ [name]: text });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(
      new RegExp(`^${name} ist ungültig: erlaubt ist [^\\n]*${allowed.replace(/[/]/g, '\\/')}[^\\n]*\\.$`),
    );
  });
});

test.each([
  [{}, 3000, 'http://127.0.0.1:3000'],
  [{ HOST: '0.0.0.0' }, 81, 'http://localhost:81'],
  [{ HOST: '::1' }, 81, 'http://[::1]:81'],
  [{ MAKLERWERK_URL: 'https://m.de' }, 81, 'https://m.de'],
])('publicUrl %j', (source, port, expected) => {
  expect(publicUrl(readEnv(source), port)).toBe(expected);
});

describe('MAKLERWERK_S3_…', () => {
  const zugang = { MAKLERWERK_S3_KEY: 'k', MAKLERWERK_S3_SECRET: 's/+=' };
  const rest = { endpoint: 'http://h:9000', region: 'us-east-1', key: 'k', secret: 's/+=' };

  test.each([
    [{ MAKLERWERK_S3_URL: 'http://h:9000/dateien' }, { bucket: 'dateien', prefix: '' }],
    [{ MAKLERWERK_S3_URL: 'http://h:9000/dateien/' }, { bucket: 'dateien', prefix: '' }],
    [{ MAKLERWERK_S3_URL: 'http://h:9000/a.b-c/haus/1' }, { bucket: 'a.b-c', prefix: 'haus/1/' }],
    [
      { MAKLERWERK_S3_URL: 'http://h:9000/dateien', MAKLERWERK_S3_REGION: 'eu-central-1' },
      { bucket: 'dateien', prefix: '', region: 'eu-central-1' },
    ],
  ])('%j', (source, expected) => {
    expect(readEnv({ ...source, ...zugang }).s3).toEqual({ ...rest, ...expected });
  });

  test('a bucket without its keys is refused', () => {
    expect(() => readEnv({ MAKLERWERK_S3_URL: 'http://h/dateien', MAKLERWERK_S3_KEY: 'k' })).toThrow(
      'Zu MAKLERWERK_S3_URL gehören MAKLERWERK_S3_KEY und MAKLERWERK_S3_SECRET.',
    );
  });
});
