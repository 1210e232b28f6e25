// Files in a bucket of an S3-compatible server, under their SHA-256. Taken in on disk first: the address is known before the first byte leaves.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { S3Options } from '../env.ts';
import { assertAddress, isAddress, verified } from './address.ts';
import { openDrafts, withDraft } from './draft.ts';
import { FileMissing } from './file-store.ts';
import type { FileStore } from './file-store.ts';

/** The bucket cannot be used. `message` is one German line for the terminal. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
}

const partBytes = 8_388_608;

/** The SDK takes 150 ms to load: only who uses a bucket waits for it. */
const loadSdk = async () => {
  const [s3, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  return { ...s3, Upload };
};
type Sdk = Awaited<ReturnType<typeof loadSdk>>;

const createClient = ({ S3Client: Client }: Sdk, options: S3Options): S3Client =>
  new Client({
    endpoint: options.endpoint,
    region: options.region,
    credentials: { accessKeyId: options.key, secretAccessKey: options.secret },
    // Bucket in the path and no checksum trailers: what every server understands. We check SHA-256 ourselves.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000 },
  });

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

const unusable = (error: unknown, { endpoint, bucket }: S3Options): S3Error => {
  const status = statusOf(error);
  const why =
    status === 404
      ? 'den Bucket gibt es dort nicht'
      : status === 401 || status === 403
        ? 'MAKLERWERK_S3_KEY und MAKLERWERK_S3_SECRET werden nicht angenommen'
        : 'der Server antwortet nicht';
  return new S3Error(`Der Dateispeicher ${endpoint}/${bucket} ist nicht benutzbar: ${why}.`, {
    cause: error,
  });
};

/** A store in a bucket that exists; `drafts` is a folder on this machine for files on their way in. */
export const openS3Store = async (options: S3Options, drafts: string): Promise<FileStore> => {
  const sdk = await loadSdk();
  const client = createClient(sdk, options);
  const at = (sha256: string) => ({ Bucket: options.bucket, Key: `${options.prefix}${sha256}` });
  await openDrafts(drafts);
  await client.send(new sdk.HeadBucketCommand({ Bucket: options.bucket })).catch((error: unknown) => {
    throw unusable(error, options);
  });
  // An upload in parts that fails is called off at the server; nothing is seen before its end.
  const upload = (draft: string, sha256: string) =>
    new sdk.Upload({
      client,
      partSize: partBytes,
      queueSize: 2,
      params: { ...at(sha256), Body: createReadStream(draft) },
    }).done();
  const missingOr = (sha256: string) => (error: unknown) => {
    throw statusOf(error) === 404 ? new FileMissing(`No file ${sha256}`) : error;
  };
  return {
    put: (source, { maxBytes }) =>
      withDraft(drafts, source, maxBytes, async (draft, { sha256 }) => void (await upload(draft, sha256))),
    open: async (sha256) => {
      assertAddress(sha256);
      const found: GetObjectCommandOutput = await client
        .send(new sdk.GetObjectCommand(at(sha256)))
        .catch(missingOr(sha256));
      return Readable.from(verified(found.Body as Readable, sha256), { objectMode: false });
    },
    has: async (sha256) => {
      if (!isAddress(sha256)) return false;
      return client.send(new sdk.HeadObjectCommand(at(sha256))).then(
        () => true,
        (error: unknown) => {
          if (statusOf(error) === 404) return false;
          throw error;
        },
      );
    },
  };
};
