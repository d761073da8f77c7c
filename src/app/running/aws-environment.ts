import { type AwsAccess, awsAccess } from '../../cloud/aws/aws-access.js';
import type { ObjectBucket } from '../../cloud/objects.js';
import type { Clock } from '../../cloud/port.js';
import { realClock } from '../../cloud/real-clock.js';
import { bucketStores } from '../../deploy/stores/bucket-stores.js';
import { patientBucket } from '../../deploy/stores/patient-bucket.js';
import type { Target } from '../../model/plan.js';
import { patiently } from '../planning/patient-reads.js';
import type { Environment, EnvironmentView } from './environment.js';
import { objectExistsIn } from './object-exists.js';
import { provideArtefacts } from './provide-artefacts.js';
import { readOnlyArtefacts } from './read-only-artefacts.js';
import { placeOfStage, type StagePlace, type StageQuestion } from './stage-place.js';
import { thisHolder } from './this-process.js';

export interface AwsEnvironmentOptions extends StageQuestion {
  /** The process environment: credentials, endpoints, GitHub's tokens. Nothing of it comes from the repository. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The same where `environment` is only what definitions may read of it. */
  readonly processEnvironment?: Readonly<Record<string, string | undefined>>;
  /** For the names of sessions; true stands for one that is looked for. */
  readonly run?: string | true;
  /** Takes the place of the machine's time, in tests. */
  readonly clock?: Clock;
}

/** Artefacts are waited for as long as journals are. Milliseconds. */
const artefactPatience = 15 * 60_000;

/** AWS as the stage's settings say: its account and role, its bucket. */
export interface AwsEnvironment extends Environment {
  readonly place: StagePlace;
  readonly access: AwsAccess;
  readonly artefactsAt: (target: Target) => ObjectBucket;
  readonly addressAt: (target: Target, key: string) => string;
}

/**
 * Works on AWS, once it is sure that the credentials are of the stage's account and that its bucket is there.
 *
 * @throws AppError `usage` for settings that say too little, `cloud-unusable` for credentials or a bucket that are of no use
 */
export function withAwsEnvironment<Result>(
  options: AwsEnvironmentOptions,
  work: (environment: AwsEnvironment) => Promise<Result>,
): Promise<Result> {
  const place = placeOfStage(options);
  return withAccess(place, place.role, options, (access, clock) => work(environmentOf(place, access, clock)));
}

/** For looking alone, with the role for that where the stage has one: nothing is written, neither stack nor object. */
export function withAwsView<Result>(
  options: AwsEnvironmentOptions,
  work: (view: EnvironmentView & { readonly place: StagePlace }) => Promise<Result>,
): Promise<Result> {
  const place = placeOfStage(options);
  return withAccess(place, place.readRole ?? place.role, options, (access, clock) => {
    const { cloud, stores, objects, addressAt } = environmentOf(place, access, clock);
    const looking = { ...stores, artefacts: readOnlyArtefacts(stores.artefacts) };
    const { bucketAt } = place;
    return work({ cloud, stores: looking, ...(objects !== undefined && { objects }), bucketAt, addressAt, place });
  });
}

async function withAccess<Result>(
  place: StagePlace,
  role: string | undefined,
  {
    environment: readable = process.env,
    processEnvironment: environment = readable,
    clock = realClock,
    run,
  }: AwsEnvironmentOptions,
  work: (access: AwsAccess, clock: Clock) => Promise<Result>,
): Promise<Result> {
  const access = awsAccess({
    environment,
    clock,
    run: sessionOf(run, environment),
    bucketAt: place.bucketAt,
    roleIn: () => role,
  });
  try {
    await requireUsable(place, access, clock);
    return await work(access, clock);
  } finally {
    access.close();
  }
}

/** Before anything is read or planned, so that the first thing told is the first thing wrong. */
async function requireUsable({ stage, home, bucketAt }: StagePlace, access: AwsAccess, clock: Clock): Promise<void> {
  const account = `account ${home.account} of stage ${stage} cannot be used`;
  await patiently(clock, account, () => access.checkAccount(home), account);
  const name = bucketAt(home);
  const bucket = `bucket ${name} of stage ${stage} cannot be used`;
  await patiently(clock, bucket, () => access.bucket(home, name).list('leases/'), bucket);
}

/** Milliseconds that a record of a stage is tried for. */
const recordPatience = 5 * 60_000;

function environmentOf(place: StagePlace, access: AwsAccess, clock: Clock): AwsEnvironment {
  const bucketIn = (target: Target) => access.bucket(target, place.bucketAt(target));
  const artefactsAt = (target: Target) => patientBucket(bucketIn(target), { clock, milliseconds: artefactPatience });
  const home = bucketIn(place.home);
  return {
    place,
    home: place.home,
    access,
    artefactsAt,
    cloud: access.cloud,
    stores: bucketStores(home, clock),
    objects: patientBucket(home, { clock, milliseconds: recordPatience }),
    bucketAt: place.bucketAt,
    addressAt: (target, key) => access.address(target, place.bucketAt(target), key),
    objectExists: objectExistsIn(access.bucket, clock),
    provide: (planned) => provideArtefacts(planned, { at: artefactsAt, named: access.bucket }),
    acceptsStubs: false,
    leaseClock: clock,
  };
}

/** A run that is gone on with, the workflow's own, or this process. */
function sessionOf(run: string | true | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  if (typeof run === 'string') return run;
  const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
  return id ? `github-${id}-${attempt}` : thisHolder();
}
