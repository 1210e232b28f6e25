// A real S3 server for one test file, its objects in a folder.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Options } from '#platform/env.ts';

export type TestS3 = {
  readonly options: S3Options;
  /** Folder in which the bucket's objects lie as files. */
  readonly bucketFolder: string;
  /** All names below the bucket, unfinished uploads too. */
  readonly names: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

/** Starts the server on any free port; `folder` must exist. */
export const startS3 = async (folder: string): Promise<TestS3> => {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'dateien' }],
  });
  const { port } = await server.run();
  const bucketFolder = join(folder, 'dateien');
  return {
    options: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'dateien',
      prefix: 'haus/',
      region: 'us-east-1',
      key: 'S3RVER',
      secret: 'S3RVER',
    },
    bucketFolder,
    names: () => readdir(bucketFolder, { recursive: true }),
    close: () => server.close(),
  };
};
