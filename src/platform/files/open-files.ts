// Chooses the store by configuration: a bucket where MAKLERWERK_S3_URL names one, else the data folder.
import { join } from 'node:path';
import type { Env } from '../env.ts';
import { openDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { openS3Store } from './s3-store.ts';

export const openFiles = ({ dataDir, s3 }: Pick<Env, 'dataDir' | 's3'>): Promise<FileStore> =>
  s3 ? openS3Store(s3, join(dataDir, 'dateien-unterwegs')) : openDiskStore(join(dataDir, 'files'));
